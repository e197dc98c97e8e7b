import type { Findings } from '../answers/compose-answer.ts';
import { preferAnswers } from '../answers/prefer-answers.ts';
import { dayOf } from '../documents/calendar-date.ts';
import { type Budget, UNLIMITED } from '../queries/budget.ts';
import { joinFilters } from '../queries/operators.ts';
import type { Question } from '../queries/question.ts';
import { understand } from '../queries/understand.ts';
import { cuesOf } from '../ranking/cues.ts';
import { EXAMINED, rankPassages } from '../ranking/rank.ts';
import { weighQuery } from '../ranking/weigh-query.ts';
import type { Weights } from '../ranking/weighted-sum.ts';
import type { Features } from '../ranking/features.ts';
import type { Library } from './library.ts';

/** How many passages the index is asked for: what is relevant is among them nearly always. */
const FOUND = 100;

/** What a question finds, with the passages that no closer look was taken at. */
export interface Found extends Findings {
  /** Their ids, best first by the index; they come after all that are ranked. */
  readonly further: readonly string[];
}

/** How a question is searched for. */
export interface SearchOptions {
  readonly signal?: AbortSignal | undefined;
  /** When it is spent, words are taken to the letter, and few passages are looked at more closely. */
  readonly budget?: Budget | undefined;
  /** Of the ranking, where others than the shipped are tried. */
  readonly weights?: Weights<keyof Features> | undefined;
}

/** How many passages are looked at more closely when the time of a question is over: those that fill its first pages. */
const EXAMINED_LATE = 10;

/**
 * Everything that a question finds in the library; rejects with the signal's reason when it is aborted.
 *
 * @throws IndexError when the engine fails
 */
export async function searchLibrary(
  { index, knowledge }: Library,
  question: Question,
  { signal, budget = UNLIMITED, weights }: SearchOptions = {},
): Promise<Found> {
  const { lexicon } = index;
  const { isExact = false } = question;
  const today = dayOf(Date.now());
  const query = understand(question.text, knowledge, { isExact, budget, today });
  const filters = joinFilters(question, query.filters);
  const cues = cuesOf(lexicon.terms, knowledge.languages, knowledge.analyze);
  const weighed = weighQuery(query, lexicon, cues);
  const without = query.excluded.flatMap(({ runs }) => runs);
  const found = await index.search(
    { terms: weighed.search, filters, without, limit: FOUND },
    signal,
  );
  const examined = found.slice(0, budget.isSpent() ? EXAMINED_LATE : EXAMINED);
  const sections = await index.neighbours(examined, signal);
  const candidates = examined.flatMap((one, at) => {
    const section = sections[at];
    return section === undefined ? [] : [{ found: one, section }];
  });
  return {
    query,
    weighed,
    ranked: preferAnswers({ query, weighed }, rankPassages(lexicon, weighed, candidates, weights)),
    further: found.slice(examined.length).map(({ passage }) => passage.id),
    searched: await index.count(filters, signal),
  };
}
