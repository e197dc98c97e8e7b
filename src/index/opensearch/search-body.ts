import type { Filters } from '../../queries/question.ts';
import { foldWord } from '../../text/fold.ts';
import { FIELDS, FIELD_WEIGHTS } from '../lexicon.ts';
import type { IndexSearch, WeightedTerm } from '../passage-index.ts';

/** The body of a search for passages: BM25 of each term in each field, summed, as the port has it, and its order of ties. */
export function searchBody({ terms, filters, without = [], limit }: IndexSearch): object {
  const left = filterQuery(filters);
  return {
    size: limit,
    track_total_hits: false,
    _source: ['text', 'title', 'source', 'data'],
    query: {
      bool: {
        filter: [{ term: { kind: 'passage' } }, left],
        should: terms.flatMap(termClauses),
        must_not: without.flatMap(runClauses),
        minimum_should_match: 1,
      },
    },
    sort: ['_score', ...NEWEST_FIRST, 'number'],
  };
}

/** Documents, the newest first, those without a date last. */
export const NEWEST_FIRST = [{ date: { order: 'desc', missing: '_last' } }, 'document'] as const;

/** What the filters let through; it does not score. */
export function filterQuery({ source, notSource, since, until }: Filters): object {
  return {
    bool: {
      filter: [
        ...(source === undefined ? [] : [sourceClause(source)]),
        ...(since === undefined ? [] : [{ range: { date: { gte: since } } }]),
        ...(until === undefined ? [] : [{ range: { date: { lte: until } } }]),
      ],
      must_not: notSource === undefined ? [] : [sourceClause(notSource)],
    },
  };
}

/** What has a name that holds a folded text. */
export function nameClause(text: string): object {
  return holds('names', text);
}

function sourceClause(source: string): object {
  const folded = foldWord(source);
  return { bool: { should: [holds('names', folded), holds('site', folded)] } };
}

function holds(field: string, text: string): object {
  const escaped = text.replaceAll(/[*?\\]/g, String.raw`\$&`);
  return { wildcard: { [field]: { value: `*${escaped}*` } } };
}

function termClauses({ term, weight }: WeightedTerm): readonly object[] {
  return FIELDS.map((field) => ({
    term: { [field]: { value: term, boost: weight * FIELD_WEIGHTS[field] } },
  }));
}

/** The run side by side, in the text or in the title and headings. */
function runClauses(run: readonly string[]): readonly object[] {
  return (['text', 'title'] as const).map((field) => ({
    match_phrase: { [field]: run.join(' ') },
  }));
}
