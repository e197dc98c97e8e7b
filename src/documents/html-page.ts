/** The article of a saved web page, and what the page says of itself. */
import type { Reading } from './document.ts';
import { type FieldMap, fieldMapOf } from './field-value.ts';
import { refuseDeepHtml } from './html-depth.ts';
import type { NamedField } from './html-metadata.ts';
import { type Element, surveyPage, type Time } from './html-survey.ts';
import { writeHtml } from './html-writer.ts';
import { createReadingWriter } from './reading-writer.ts';

/** Share of a page's words that an element must have to be its article. */
const ARTICLE_SHARE = 0.3;

/** Share of an element's words in links that makes it a menu, and how many words it may have at most to be dropped. */
const MENU_SHARE = 0.5;

/** What pages call the parts that are no article; dropped only where most of their words are links. */
const SIDE_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|menu|sidebar|breadcrumbs?|share|sharing|social|related|recommended|trending|cookies?|banner|advert|ads?|promo|newsletter|subscribe|pagination|pager|toolbar|skip|tags?|comments?)(?:$|[\s_-])/i;

const ARTICLE_NAMES =
  /(?:^|[\s_-])(?:article-?body|post-?content|entry-?content|story-?body|article-?content|content-?body|main-?content)(?:$|[\s_-])/i;

/** A page as it is read. */
export interface Page {
  readonly reading: Reading;
  /** Of the page's own metadata. */
  readonly fields: FieldMap;
  /** Its first heading, which may stand outside of the article; empty where there is none. */
  readonly heading: string;
}

/**
 * Reads a page.
 *
 * @throws RangeError where it is nested too deeply.
 */
export function readHtmlPage(source: string): Page {
  refuseDeepHtml(source);
  const { elements, fields, times, heading } = surveyPage(source);
  const total = elements.reduce((most, { words }) => Math.max(most, words), 1);
  const article = chooseArticle(elements, total);
  const asides = elements.filter((element) => isAside(element, article, total));
  const dropped = new Set(asides.map(({ start }) => start));
  const writer = createReadingWriter(source);
  const span = article ?? { start: 0, end: source.length };
  writeHtml(writer, source, span, { isUnseen: (_name, _attributes, start) => dropped.has(start) });
  const time = chooseTime(times, elements, span.end);
  return { reading: writer.finish(), fields: fieldMapOf([...fields, ...time]), heading };
}

/** The first time of the page that stands with the article, not in a list of others. */
function chooseTime(
  times: readonly Time[],
  elements: readonly Element[],
  end: number,
): readonly NamedField[] {
  const others = elements.filter(({ name }) => /^(?:aside|nav|footer|li)$/.test(name));
  const isOther = (start: number): boolean =>
    others.some((element) => element.start < start && start < element.end);
  const found = times.slice(0, MAX_TIMES).find(({ start }) => start < end && !isOther(start));
  return found === undefined ? [] : [['time', found.datetime]];
}

/** Times among which that of the article is looked for; a page of more is a list. */
const MAX_TIMES = 20;

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
  if (name === 'nav' || /^(?:navigation|search)$/.test(role)) return true;
  const isOutside = article === null || start < article.start;
  const isMenu = words > 0 && linked >= words * MENU_SHARE;
  if (name === 'footer' && isOutside) return article !== null || isMenu;
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  return isMenu && (name === 'aside' || name === 'header' || SIDE_NAMES.test(names));
}
