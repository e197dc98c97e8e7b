import type { QuotedPassage } from '../answers/answer.ts';
import type { Citation } from '../answers/citation.ts';
import { quotePassage } from '../answers/quote-passage.ts';
import type { Library } from './library.ts';

/** The passage with this id and up to `around` neighbours on each side; null where there is none. */
export function citeLibrary(library: Library, id: string, around: number): Citation | null {
  const dot = id.lastIndexOf('.');
  const state = library.documents.get(id.slice(0, dot));
  const at = Number(id.slice(dot + 1)) - 1;
  if (state?.passages[at]?.id !== id) return null;
  const quote = (from: number, to: number): QuotedPassage[] =>
    state.passages
      .slice(Math.max(from, 0), Math.max(to, 0))
      .map((one) => quotePassage(one, state.document));
  const [passage] = quote(at, at + 1);
  if (passage === undefined) return null;
  return {
    passage,
    before: quote(at - around, at),
    after: quote(at + 1, at + 1 + around),
    documentPassages: state.passages.length,
  };
}
