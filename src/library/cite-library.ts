import type { Citation } from '../answers/answer.ts';
import { quotePassage } from '../answers/quote-passage.ts';
import { readReference } from '../queries/references.ts';
import type { Library } from './library.ts';

/**
 * The passage with this reference, as people paste it, and up to `around` neighbours on each side; of a range the first, with
 * the others in front of those behind it. Null where there is none.
 */
export async function citeLibrary(
  { index }: Library,
  id: string,
  around: number,
): Promise<Citation | null> {
  const reference = readReference(id);
  const first = reference === null ? id : `${reference.document}.${reference.first}`;
  const length = reference === null ? 0 : reference.last - reference.first;
  const cited = await index.cite(first, around + length);
  if (cited === null) return null;
  const { after, documentPassages } = cited;
  const before = around === 0 ? [] : cited.before.slice(-around);
  return {
    passage: quotePassage(cited),
    before: before.map((one) => quotePassage(one)),
    after: after.map((one) => quotePassage(one)),
    documentPassages,
  };
}
