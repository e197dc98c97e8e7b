import type { Heading } from './document.ts';

const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/gm;

/** The headings of a Markdown text, in its order. */
export function findHeadings(text: string): readonly Heading[] {
  return [...text.matchAll(ATX)].map((match) => ({
    level: match[1]?.length ?? 1,
    title: match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
