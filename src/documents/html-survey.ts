/** The elements of a page with the words in each, and what the page says of itself. */
import { Parser } from 'htmlparser2';
import { fieldsOfLinkedData, fieldsOfTag, type NamedField } from './html-metadata.ts';

/** An element of a page. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  end: number;
  words: number;
  linked: number;
  readonly parent: Element | null;
}

/** A `<time>` of a page. */
export interface Time {
  readonly datetime: string;
  readonly start: number;
}

/** What a page is made of. */
export interface Survey {
  readonly elements: readonly Element[];
  readonly fields: readonly NamedField[];
  readonly times: readonly Time[];
  /** The words of the first heading of the first level; empty where there is none. */
  readonly heading: string;
}

/** Deeper elements are counted with those they are in. */
const MAX_DEPTH = 200;

/** Reads all of a page, without writing anything. */
export function surveyPage(source: string): Survey {
  const elements: Element[] = [];
  const fields: NamedField[] = [];
  const times: Time[] = [];
  const open = createOpenElements(source.length);
  const headings: string[] = [];
  /** What is read of a title or of data, and no words of the page. */
  let captured: { readonly name: string; text: string } | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = open.push(name, attributes, parser.startIndex);
      if (element !== null) elements.push(element);
      fields.push(...fieldsOfTag(name, attributes));
      const { datetime = '' } = attributes;
      if (name === 'time' && datetime !== '') times.push({ datetime, start: parser.startIndex });
      if (name === 'h1') headings.push('');
      if (name === 'title' || name === 'script') captured = { name, text: '' };
    },
    ontext(text) {
      if (captured === null) open.addWords(text.match(/\S+/g)?.length ?? 0);
      else captured.text += text;
      if (headings.length === 1 && open.isIn('h1')) headings[0] += text;
    },
    onclosetag(name) {
      if (name === captured?.name) {
        fields.unshift(...fieldsOfCaptured(captured.text, name, open.last?.attributes['type']));
        captured = null;
      }
      open.close(name, parser.endIndex + 1);
    },
  });
  parser.write(source);
  parser.end();
  open.closeAll();
  return { elements, fields, times, heading: headings[0]?.replace(/\s+/gu, ' ').trim() ?? '' };
}

/** The title counts after what the page says in its metadata. */
function fieldsOfCaptured(text: string, name: string, type = ''): readonly NamedField[] {
  if (name === 'title') return [['pagetitle', text]];
  return /ld\+json/i.test(type) ? fieldsOfLinkedData(text) : [];
}

/** The elements that are open, innermost last; the words of each are also those of what it is in. */
function createOpenElements(length: number) {
  const open: Element[] = [];
  const closeFrom = (from: number, end: number): void => {
    for (const element of open.splice(from).toReversed()) {
      element.end = end;
      if (element.name === 'a') element.linked = element.words;
      if (element.parent === null) continue;
      element.parent.words += element.words;
      element.parent.linked += element.linked;
    }
  };
  return {
    get last(): Element | undefined {
      return open.at(-1);
    },
    isIn(name: string): boolean {
      return open.some((element) => element.name === name);
    },
    push(name: string, attributes: Element['attributes'], start: number): Element | null {
      if (open.length >= MAX_DEPTH) return null;
      const parent = open.at(-1) ?? null;
      const element = { name, attributes, start, end: length, words: 0, linked: 0, parent };
      open.push(element);
      return element;
    },
    addWords(count: number): void {
      const element = open.at(-1);
      if (element !== undefined) element.words += count;
    },
    close(name: string, end: number): void {
      const at = open.findLastIndex((element) => element.name === name);
      if (at !== -1) closeFrom(at, end);
    },
    closeAll(): void {
      closeFrom(0, length);
    },
  };
}
