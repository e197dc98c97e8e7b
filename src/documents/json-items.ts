import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { alignValue } from './align.ts';
import { type Value, valueOf } from './compose-maps.ts';
import { type FieldMap, fieldMapOf, isFieldMap, toFieldValue } from './field-value.ts';
import type { Item } from './item-draft.ts';
import { FIELD_NAMES, fieldKeyOf } from './metadata-fields.ts';

/** Under which names files keep their list of items. */
const LISTS =
  /^(?:items|articles|posts|entries|results|data|documents|docs|stories|news|records|rows|messages|content)$/i;

/** How deep a list may lie in what wraps it. */
const MAX_DEPTH = 3;

/** The items of a JSON file: of a list, of a JSON Feed, or the one object itself. @throws Error where it is no JSON */
export function readJsonItems(source: string): readonly Item[] {
  const root = parse(source);
  const list = findList(root, 0);
  return (list?.children ?? [root])
    .filter(({ type }) => type === 'object')
    .map((node) => itemOf(node, source, 0));
}

/** The items of JSON Lines, one object a line, and how many lines are none. */
export function readJsonLines(source: string): {
  readonly items: readonly Item[];
  readonly broken: number;
} {
  const items: Item[] = [];
  let broken = 0;
  let at = 0;
  for (const line of source.split('\n')) {
    if (line.trim() !== '') {
      try {
        const node = parse(line);
        if (node.type === 'object') items.push(itemOf(node, line, at, source));
        else broken++;
      } catch {
        broken++;
      }
    }
    at += line.length + 1;
  }
  return { items, broken };
}

function parse(source: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true });
  if (root === undefined || errors.length > 0)
    throw new Error(`it is no JSON at character ${errors[0]?.offset ?? 0}`);
  return root;
}

function findList(node: Node, depth: number): Node | null {
  if (node.type === 'array') return node;
  if (node.type !== 'object' || depth > MAX_DEPTH) return null;
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    const isList = value?.type === 'array' && value.children?.[0]?.type === 'object';
    if (
      LISTS.test(String(key?.value)) &&
      value !== undefined &&
      (isList || value.type === 'object')
    ) {
      const found = findList(value, depth + 1);
      if (found !== null) return found;
    }
  }
  return null;
}

function itemOf(node: Node, text: string, offset: number, source = text): Item {
  const found = findText(node, 0);
  return {
    fields: fieldsOf(node),
    value: found === null ? null : valueOfNode(found, source, offset),
  };
}

/** The first property that has a text, in the order in which their names count; where there is none, that of an object within. */
function findText(node: Node, depth: number): Node | null {
  const properties = propertiesOf(node);
  for (const name of [...FIELD_NAMES.text, ...FIELD_NAMES.summary]) {
    const text = textNode(properties.get(name) ?? null);
    if (text !== null) return text;
  }
  if (depth === MAX_DEPTH) return null;
  for (const inner of properties.values()) {
    const text = inner.type === 'object' ? findText(inner, depth + 1) : null;
    if (text !== null) return text;
  }
  return null;
}

function fieldsOf(node: Node): FieldMap {
  const value = toFieldValue(dataOf(node));
  return isFieldMap(value) ? value : fieldMapOf([]);
}

/** Plain data without the long texts, which are no fields. */
function dataOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(dataOf);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [
      String(children?.[0]?.value),
      children?.[1] === undefined ? null : dataOf(children[1]),
    ]),
  );
}

/** By `fieldKeyOf`. */
function propertiesOf(node: Node): ReadonlyMap<string, Node> {
  const properties = new Map<string, Node>();
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    const name = fieldKeyOf(String(key?.value));
    if (value !== undefined && !properties.has(name)) properties.set(name, value);
  }
  return properties;
}

/** A string, or what an object keeps one in; a list of strings is its paragraphs. */
function textNode(node: Node | null): Node | null {
  if (node === null) return null;
  if (node.type === 'string') return /\p{L}/u.test(String(node.value)) ? node : null;
  if (node.type === 'array')
    return (node.children ?? []).some(({ type }) => type === 'string') ? node : null;
  if (node.type !== 'object') return null;
  const properties = propertiesOf(node);
  return textNode(
    properties.get('rendered') ?? properties.get('#text') ?? properties.get('value') ?? null,
  );
}

function valueOfNode(node: Node, source: string, offset: number): Value | null {
  const parts =
    node.type === 'array' ? (node.children ?? []).filter(({ type }) => type === 'string') : [node];
  const pieces = parts.flatMap((part, index) => {
    const start = offset + part.offset + 1;
    const aligned = alignValue(source, start, String(part.value));
    if (aligned === null) return [];
    return index === 0 ? aligned : [{ text: '\n\n', start: start - 1, end: start }, ...aligned];
  });
  return pieces.length === 0 ? null : valueOf(pieces);
}
