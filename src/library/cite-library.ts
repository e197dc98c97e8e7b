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
  const { before, after, documentPassages } = cited;
  return {
    passage: quotePassage(cited),
    before: before.map((one) => quotePassage(one)),
    after: after.map((one) => quotePassage(one)),
    documentPassages,
  };
}
