import { Parser } from 'htmlparser2';
import type { Reading } from '../../src/documents/document.ts';

/** Whether blocks follow one another and leave out nothing but white space. */
export function blocksCover({ text, blocks }: Reading): boolean {
  let at = 0;
  let left = '';
  for (const { start, end } of blocks) {
    if (start < at || end <= start) return false;
    left += text.slice(at, start);
    at = end;
  }
  return (left + text.slice(at)).trim() === '';
}

/** What a text lacks, letters and digits only, of what another has in this order; empty where it holds all of it. */
export function missingFrom(text: string, wanted: string): string {
  const letters = lettersOf(text);
  const wantedLetters = lettersOf(wanted);
  let at = 0;
  for (let index = 0; index < wantedLetters.length; index++) {
    at = letters.indexOf(wantedLetters.charAt(index), at) + 1;
    if (at === 0) return wantedLetters.slice(index);
  }
  return '';
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What of HTML is text, in the plainest way. */
export function textOfHtml(html: string): string {
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (/^(?:script|style|title|template|noscript|textarea)$/.test(name)) unseen++;
      text += ' ';
    },
    onclosetag: (name) => {
      if (/^(?:script|style|title|template|noscript|textarea)$/.test(name)) unseen--;
      text += ' ';
    },
    ontext: (data) => {
      if (unseen === 0) text += data;
    },
  });
  parser.end(html);
  return text;
}
