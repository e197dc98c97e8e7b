/** The article of a saved web page, and what the page says of itself. */
import { Parser } from 'htmlparser2';
import type { Reading } from './document.ts';
import {
  type FieldMap,
  fieldMapOf,
  type FieldValue,
  isFieldMap,
  toFieldValue,
} from './field-value.ts';
import { refuseDeepHtml } from './html-depth.ts';
import { writeHtml } from './html-writer.ts';
import { createReadingWriter } from './reading-writer.ts';

/** Share of a page's words that an element must have to be its article. */
const ARTICLE_SHARE = 0.3;

/** Share of an element's words in links that makes it a menu, and how many words it may have at most to be dropped. */
const MENU_SHARE = 0.5;

/** What pages call the parts that are no article; dropped only where most of their words are links. */
const SIDE_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|menu|sidebar|breadcrumbs?|share|sharing|social|related|recommended|trending|cookies?|banner|advert|ads?|promo|newsletter|subscribe|pagination|pager|toolbar|skip|tags?|toc|comments?)(?:$|[\s_-])/i;

const ARTICLE_NAMES =
  /(?:^|[\s_-])(?:article-?body|post-?content|entry-?content|story-?body|article-?content|content-?body|main-?content)(?:$|[\s_-])/i;

/** An element of a page. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  end: number;
  words: number;
  linked: number;
  readonly parent: Element | null;
}

/** A page as it is read. */
export interface Page {
  readonly reading: Reading;
  /** Of the page's own metadata. */
  readonly fields: FieldMap;
}

/**
 * Reads a page.
 *
 * @throws RangeError where it is nested too deeply.
 */
export function readHtmlPage(source: string): Page {
  refuseDeepHtml(source);
  const { elements, fields } = survey(source);
  const total = elements.reduce((most, { words }) => Math.max(most, words), 1);
  const article = chooseArticle(elements, total);
  const dropped = new Set(
    elements.filter((element) => isAside(element, article, total)).map(({ start }) => start),
  );
  const writer = createReadingWriter(source);
  const span = article ?? { start: 0, end: source.length };
  writeHtml(writer, source, span, { isUnseen: (_name, _attributes, start) => dropped.has(start) });
  return { reading: writer.finish(), fields };
}

function survey(source: string): {
  readonly elements: readonly Element[];
  readonly fields: FieldMap;
} {
  const elements: Element[] = [];
  const open: Element[] = [];
  const fields: (readonly [string, FieldValue])[] = [];
  let inside = '';
  let captured = '';
  /** Closes elements from one of the open on; the words of each are also those of what it is in. */
  const close = (from: number, end: number): void => {
    for (const element of open.splice(from).toReversed()) {
      element.end = end;
      if (element.name === 'a') element.linked = element.words;
      if (element.parent === null) continue;
      element.parent.words += element.words;
      element.parent.linked += element.linked;
    }
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = {
        name,
        attributes,
        start: parser.startIndex,
        end: source.length,
        words: 0,
        linked: 0,
        parent: open.at(-1) ?? null,
      };
      if (open.length < MAX_DEPTH) {
        open.push(element);
        elements.push(element);
      }
      fields.push(...fieldsOfTag(name, attributes));
      if (name === 'title' || name === 'script') [inside, captured] = [name, ''];
    },
    ontext(text) {
      if (inside !== '') captured += text;
      else {
        const element = open.at(-1);
        if (element !== undefined) element.words += text.match(/\S+/g)?.length ?? 0;
      }
    },
    onclosetag(name) {
      if (name === inside) {
        const type = open.at(-1)?.attributes['type'] ?? '';
        if (name === 'title') fields.push(['title', captured]);
        else if (/ld\+json/i.test(type)) fields.unshift(...fieldsOfLinkedData(captured));
        inside = '';
      }
      const at = open.findLastIndex((element) => element.name === name);
      if (at !== -1) close(at, parser.endIndex + 1);
    },
  });
  parser.write(source);
  parser.end();
  close(0, source.length);
  return { elements, fields: fieldMapOf(fields) };
}

/** Deeper elements are counted with those they are in. */
const MAX_DEPTH = 200;

function fieldsOfTag(
  name: string,
  attributes: Readonly<Record<string, string>>,
): readonly (readonly [string, FieldValue])[] {
  const { content = '', href = '', lang = '', datetime = '' } = attributes;
  if (name === 'html' && lang !== '') return [['language', lang]];
  if (name === 'link' && attributes['rel'] === 'canonical') return [['canonical', href]];
  if (name === 'time' && datetime !== '')
    return [[attributes['pubdate'] === undefined ? 'timestamp' : 'published', datetime]];
  if (name !== 'meta' || content === '') return [];
  const key = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '';
  return key === '' || /^(?:viewport|generator|robots|twitter:)/i.test(key) ? [] : [[key, content]];
}

/** Of the first object that is dated or has a headline. */
function fieldsOfLinkedData(json: string): readonly (readonly [string, FieldValue])[] {
  try {
    const data = toFieldValue(JSON.parse(json));
    const candidates = [data, isFieldMap(data) ? data['@graph'] : null].flat();
    const found = candidates
      .filter(isFieldMap)
      .find((map) => map['headline'] !== undefined || map['datepublished'] !== undefined);
    if (found === undefined) return [];
    const wanted = [
      'headline',
      'datepublished',
      'datemodified',
      'author',
      'publisher',
      'inlanguage',
    ];
    return wanted.flatMap((name) => {
      const value = found[name];
      return value === undefined
        ? []
        : [[name === 'inlanguage' ? 'language' : name, value] as const];
    });
  } catch {
    return [];
  }
}

/** What a page marks as its article, if it has a good part of the words; null where all of the page is. */
function chooseArticle(elements: readonly Element[], total: number): Element | null {
  const marked = [
    elements.filter(({ attributes }) => attributes['itemprop'] === 'articleBody'),
    elements.filter(({ name }) => name === 'article'),
    elements.filter(({ name, attributes }) => name === 'main' || attributes['role'] === 'main'),
    elements.filter(({ attributes }) =>
      ARTICLE_NAMES.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`),
    ),
  ];
  for (const candidates of marked) {
    const [largest, second] = candidates.toSorted((a, b) => b.words - a.words);
    const isAlone =
      second === undefined || isWithin(second, largest) || second.words * 4 < (largest?.words ?? 0);
    if (largest !== undefined && isAlone && largest.words >= total * ARTICLE_SHARE) return largest;
  }
  return null;
}

function isWithin(inner: Element, outer: Element | undefined): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an element is no part of the article: navigation, the foot of the page, menus. */
function isAside(
  { name, attributes, words, linked, start }: Element,
  article: Element | null,
  total: number,
): boolean {
  if (words > total / 2) return false;
  const role = attributes['role'] ?? '';
  if (name === 'nav' || /^(?:navigation|banner|contentinfo|search|complementary)$/.test(role))
    return true;
  const isOutside = article === null || start < article.start;
  if (name === 'footer' && isOutside) return true;
  const isMenu = words > 0 && linked >= words * MENU_SHARE;
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  return isMenu && (name === 'aside' || name === 'header' || SIDE_NAMES.test(names));
}
