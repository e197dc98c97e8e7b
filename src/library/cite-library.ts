import type { Citation } from '../answers/citation.ts';
import { quotePassage } from '../answers/quote-passage.ts';
import type { Library } from './library.ts';

/** The passage with this id and up to `around` neighbours on each side; null where there is none. */
export async function citeLibrary(
  { index }: Library,
  id: string,
  around: number,
): Promise<Citation | null> {
  const cited = await index.cite(id, around);
  if (cited === null) return null;
  const { document, passage, before, after, documentPassages } = cited;
  const quote = (one: typeof passage) => quotePassage(one, document);
  return {
    passage: quote(passage),
    before: before.map(quote),
    after: after.map(quote),
    documentPassages,
  };
}
