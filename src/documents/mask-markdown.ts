/**
 * Hides from the Markdown parser what other tools put into Markdown and no reader sees: template tags, shortcodes, comments,
 * attributes, the targets of wiki links, marks of call-outs, MDX. Characters are replaced one by one, so that all offsets
 * stay; a line with nothing else on it becomes blank.
 */
import type { Span } from '../text/span.ts';
import { findFences } from './fences.ts';
import { MASK } from './markdown-inline.ts';

/** What may have to be hidden at all. */
const ANY = /\{[{%:#<]|%%|\[\[|\[!|==|:::|^\[TOC\]|[ \t]\^[\w-]+[ \t]*$|\{\/\*/im;

/** Each hides all of what it finds, but the groups that it keeps. */
const MASKS: readonly RegExp[] = [
  /\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment)[^]){0,20000}?\{%-?\s*endcomment\s*-?%\}/g,
  /^[-*+][ \t]+\S[^\n]{0,80}\n\{:[ \t]*toc[^{}\n]{0,40}\}/gim,
  /\{%-?\s*raw\s*-?%\}|\{%-?\s*endraw\s*-?%\}/g,
  /\{\{[<%]\/?[^]{0,500}?[>%]\}\}/g,
  /\{%[^]{0,500}?%\}/g,
  /\{\{[^{}]{0,500}\}\}/g,
  /%%[^]{0,5000}?%%/g,
  /\{:[^{}\n]{0,300}\}/g,
  /(?<=[ \t])\{[#.][^{}\n]{0,200}\}[ \t]*$/gm,
  /!\[\[[^\][\n]{1,300}\]\]/g,
  /\[\[(?:_?TOC_?)\]\]|^\[TOC\][ \t]*$/gim,
  /\[\[(?:[^\][\n|]{1,300}\|)?([^\][\n|]{1,300})\]\](?!\()/g,
  /(?<=^[ \t]{0,3}(?:>[ \t]?)+)\[![\w-]{1,40}(?:\|[^\]\n]{0,40})?\][+-]?[ \t]*/gm,
  /==(?=\S)|(?<=\S)==/g,
  /^[ \t]{0,3}:{3,}[ \t]*[\w-]*(?:[ \t]*\{[^{}\n]*\})?/gm,
  /[ \t]\^[A-Za-z][\w-]{2,40}[ \t]*$/gm,
];

/** MDX: lines that import and export, components, expressions. */
const MDX_MASKS: readonly RegExp[] = [
  /^(?:import|export)[ \t{*][^]{0,5000}?(?=\r?\n[ \t]*\r?\n|$(?![^]))/gm,
  /<\/?[A-Z][\w.]{0,60}(?:\s(?:[^<>{}"']|"[^"]{0,2000}"|'[^']{0,2000}'|\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}){0,200})?\/?>/g,
  /\{\/\*[^]{0,5000}?\*\/\}/g,
  /\{[^{}\n]{0,300}\}/g,
];

/** A text of the same length in which all of that is blank or {@link MASK}. */
export function maskMarkdown(text: string, isMdx: boolean): string {
  const masks = isMdx ? [...MASKS, ...MDX_MASKS] : MASKS;
  if ((!isMdx && !ANY.test(text)) || text.includes(MASK)) return text;
  const fences = findFences(text);
  let masked = text;
  for (const pattern of masks) {
    masked = masked.replace(pattern, (found: string, ...rest: unknown[]) => {
      const at = rest.find((argument) => typeof argument === 'number') ?? 0;
      return isFenced(fences, at) ? found : hide(found, typeof rest[0] === 'string' ? rest[0] : '');
    });
  }
  return masked === text ? text : blankLines(masked);
}

/** All of a text but line ends, and what it keeps, which stands nearest to its end. */
function hide(found: string, kept: string): string {
  const at = kept === '' ? found.length : found.lastIndexOf(kept);
  const [before, behind] = [found.slice(0, at), found.slice(at + kept.length)];
  return [before, kept, behind]
    .map((part, index) => (index === 1 ? part : part.replace(/[^\n\r]/g, MASK)))
    .join('');
}

/** A line of which nothing is left but white space is a blank one. */
function blankLines(text: string): string {
  return text.replace(/^[ \t]*\uFDD0[\uFDD0 \t]*$/gm, (line) => ' '.repeat(line.length));
}

function isFenced(fences: readonly Span[], at: number): boolean {
  return fences.some(({ start, end }) => start <= at && at < end);
}
