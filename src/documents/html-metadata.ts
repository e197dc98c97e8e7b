/** What a page says of itself in its head and in its data for search engines. */
import { type FieldValue, isFieldMap, toFieldValue } from './field-value.ts';

/** A field and what it says. */
export type NamedField = readonly [string, FieldValue];

/** What the attributes of one element say of the page. */
export function fieldsOfTag(
  name: string,
  attributes: Readonly<Record<string, string>>,
): readonly NamedField[] {
  const { content = '', href = '', lang = '', datetime = '' } = attributes;
  if (name === 'html' && lang !== '') return [['language', lang]];
  if (name === 'link' && attributes['rel'] === 'canonical') return [['canonical', href]];
  const property = attributes['itemprop'] ?? '';
  if (/^date(?:Published|Modified|Created)$/.test(property) && name !== 'meta') {
    return [[property, content || datetime]];
  }
  if (name !== 'meta' || content === '') return [];
  const key = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '';
  return key === '' || /^(?:viewport|generator|robots|twitter:)/i.test(key) ? [] : [[key, content]];
}

/** Of the first object of JSON-LD that is dated, otherwise of the first that has a headline. */
export function fieldsOfLinkedData(json: string): readonly NamedField[] {
  try {
    const data = toFieldValue(JSON.parse(json));
    const candidates = [data, isFieldMap(data) ? data['@graph'] : null].flat();
    const maps = candidates.filter(isFieldMap);
    const found = ['datepublished', 'headline', 'datecreated', 'datemodified']
      .map((name) => maps.find((map) => map[name] !== undefined))
      .find((map) => map !== undefined);
    return LINKED.flatMap((name) => {
      const value = found?.[name];
      return value === undefined ? [] : [[name, value] as const];
    });
  } catch {
    return [];
  }
}

/** What is read of an object of JSON-LD. */
const LINKED = 'headline datepublished datecreated datemodified author publisher inlanguage'.split(
  ' ',
);
