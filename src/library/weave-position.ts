import type { Answer, PositionReading, QuotedPassage } from '../answers/answer.ts';
import { PASSAGES_PER_PAGE } from '../answers/compose-answer.ts';
import type { PositionAnswer, PositionPassage, Stance } from '../positions/position.ts';

/**
 * The answer to a question that asks what somebody says: what was found of that first, own words before reported ones, then what a
 * plain search finds, which is never sure to answer it.
 *
 * @param plain the plain answer of the page that is shown behind the stances
 */
export function weavePosition(answer: PositionAnswer, plain: Answer, wanted: number): Answer {
  const stances = listStances(answer.stances);
  const known = new Set(stances.map(({ id }) => id));
  const { form } = answer.read;
  const own = stancePages(stances.length);
  // Whoever asks what one said is not shown what others said behind it.
  const isWhole = form === 'quotes' && answer.verdict === 'strong';
  const page = isWhole ? Math.min(wanted, own) : wanted;
  const others = isWhole ? [] : plain.passages.filter(({ id }) => !known.has(id));
  const otherPages = isWhole ? 0 : plain.pages;
  const shown = stances.slice((page - 1) * PASSAGES_PER_PAGE, page * PASSAGES_PER_PAGE);
  const fill = page === 1 && own <= 1 ? others.slice(0, PASSAGES_PER_PAGE - shown.length) : [];
  const passages = page <= own ? [...shown, ...fill] : others;
  return {
    ...plain,
    verdict: stances.length > 0 ? answer.verdict : plain.verdict === 'none' ? 'none' : 'partial',
    passages,
    near: page <= own ? Math.max(1, shown.length) : plain.near,
    alsoSearched: stances.length > 0 ? [] : plain.alsoSearched,
    page: Math.min(page, Math.max(1, own + otherPages)),
    pages: Math.max(own, 1) + Math.max(0, otherPages - (own === 0 ? 1 : 0)),
    position: readingOf(answer),
  };
}

function readingOf({ read, stances, unknown }: PositionAnswer): PositionReading {
  const { form, actors, topic } = read;
  const known = actors.filter((actor) => !unknown.includes(actor));
  const silent =
    form === 'compare' ? known.filter((actor) => isSilent(stances[actors.indexOf(actor)])) : [];
  return { form, actors, topic, unknown, silent };
}

function isSilent(stance: Stance | undefined): boolean {
  return stance?.own.length === 0 && stance.reported.length === 0;
}

/** How many pages the stances take. */
export function stancePages(count: number): number {
  return Math.ceil(count / PASSAGES_PER_PAGE);
}

/** Own words before reported ones; of two actors by turns. */
export function listStances(stances: readonly Stance[]): readonly QuotedPassage[] {
  const lists = stances.map(({ own, reported }) => [
    ...own.map((passage) => quoted(passage, 'own')),
    ...reported
      .filter(({ id }) => !own.some((one) => one.id === id))
      .map((passage) => quoted(passage, 'reported')),
  ]);
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

function quoted(
  { speaker, for: actors, attribution, ...passage }: PositionPassage,
  part: 'own' | 'reported',
): QuotedPassage {
  return { ...passage, speaker, stance: { part, speaker, for: actors, attribution } };
}
