import type { Span } from '../text/span.ts';

/** What ends a quotation that begins with a mark; German closes with what English opens with. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '"': '"',
  '「': '」',
  '『': '』',
};

const MARKS = /[“”„«»"「」『』]/g;

/** For each sentence of a paragraph whether it ends inside a quotation. */
export function endsInQuotation(text: string, sentences: readonly Span[]): readonly boolean[] {
  let closing = '';
  return sentences.map(({ start, end }) => {
    for (const [mark] of text.slice(start, end).matchAll(MARKS)) {
      if (closing === '') closing = CLOSING[mark] ?? '';
      else if (closing.includes(mark)) closing = '';
    }
    return closing !== '';
  });
}
