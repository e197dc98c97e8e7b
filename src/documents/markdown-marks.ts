/** All that may mean something in Markdown, or that a plain text is read otherwise for. */
const MARKS = new RegExp(
  [
    String.raw`[\\` + '`' + String.raw`*_~<&[\]|{}^]`,
    String.raw`[^\S \n\r]`,
    '==|%%|:::',
    String.raw`^ {0,3}(?:[#>]|[-+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|=+ *$|:?-+:? *$)`,
    '^ ',
    ' $',
  ].join('|'),
  'm',
);

/** Whether a text has anything that Markdown could mean; without, it reads as it stands. */
export function hasMarks(text: string): boolean {
  return MARKS.test(text);
}
