import {
  COMPONENTS_MAX,
  CUSTOM_ID_MAX_CHARS,
  LABEL_MAX_CHARS,
  MESSAGE_MAX_BYTES,
  OPTION_MAX_CHARS,
  PLACEHOLDER_MAX_CHARS,
  ROW_MAX_BUTTONS,
  SELECT_MAX_OPTIONS,
  TEXT_MAX_CHARS,
  URL_MAX_CHARS,
} from '../../../src/rendering/discord/limits.ts';
import { IS_COMPONENTS_V2, SUPPRESS_EMBEDS } from '../../../src/rendering/discord/message-body.ts';

/** What Discord refuses, checked by hand on a message body: every broken rule as a sentence. */
export function faultsOf(body: unknown): readonly string[] {
  const message = fieldsOf(body);
  const all = nodesOf(body);
  const texts = all.filter((node) => node.get('type') === 10).map((node) => text(node, 'content'));
  const ids = all.flatMap((node) => (node.has('custom_id') ? [text(node, 'custom_id')] : []));
  return [
    ...when(JSON.stringify(message.get('allowed_mentions')) !== '{"parse":[]}', 'may ping'),
    ...when((Number(message.get('flags')) & IS_COMPONENTS_V2) === 0, 'not components V2'),
    ...when((Number(message.get('flags')) & SUPPRESS_EMBEDS) === 0, 'shows previews of links'),
    ...when(message.has('content') || message.has('embeds'), 'content beside components'),
    ...when(all.length > COMPONENTS_MAX, `${all.length} components`),
    ...when(texts.join('').length > TEXT_MAX_CHARS, `${texts.join('').length} characters of text`),
    ...when(bytesOf(body) > MESSAGE_MAX_BYTES, `${bytesOf(body)} bytes`),
    ...when(new Set(ids).size !== ids.length, 'a custom_id twice'),
    ...texts.flatMap((content) => [
      ...when(content.trim() === '', 'an empty text'),
      ...when(/[\p{Cs}\p{Bidi_Control}]|(?![\n\t])\p{Cc}/u.test(content), 'a hidden character'),
    ]),
    ...all.flatMap(faultsOfNode),
  ];
}

/** Every component of a message, nested ones too. */
export function nodesOf(value: unknown): readonly Map<string, unknown>[] {
  const fields = fieldsOf(value);
  const inner = [fields.get('components'), fields.get('accessory'), fields.get('component')].flat();
  return inner.flatMap((node) => (node === undefined ? [] : [fieldsOf(node), ...nodesOf(node)]));
}

/** The contents of a message's text displays, in order. */
export function textsIn(body: unknown): readonly string[] {
  return nodesOf(body)
    .filter((node) => node.get('type') === 10)
    .map((node) => text(node, 'content'));
}

function faultsOfNode(node: Map<string, unknown>): readonly string[] {
  switch (node.get('type')) {
    case 1: {
      const inner = nodesOf(Object.fromEntries(node));
      return [
        ...when(inner.length === 0 || inner.length > ROW_MAX_BUTTONS, `${inner.length} in a row`),
        ...when(inner.length > 1 && inner.some((one) => one.get('type') === 3), 'a menu not alone'),
      ];
    }
    case 2:
      return [
        ...sized(node, 'label', 1, LABEL_MAX_CHARS),
        ...(node.get('style') === 5 ? link(node) : id(node)),
      ];
    case 3: {
      const options = [node.get('options')].flat().map(fieldsOf);
      const values = options.map((option) => text(option, 'value'));
      return [
        ...id(node),
        ...sized(node, 'placeholder', 1, PLACEHOLDER_MAX_CHARS),
        ...when(
          options.length < 1 || options.length > SELECT_MAX_OPTIONS,
          `${options.length} options`,
        ),
        ...when(new Set(values).size !== values.length, 'an option twice'),
        ...options.flatMap((option) => [
          ...sized(option, 'label', 1, OPTION_MAX_CHARS),
          ...sized(option, 'value', 1, OPTION_MAX_CHARS),
          ...(option.has('description') ? sized(option, 'description', 1, OPTION_MAX_CHARS) : []),
        ]),
      ];
    }
    default:
      return [];
  }
}

function id(node: Map<string, unknown>): readonly string[] {
  return sized(node, 'custom_id', 1, CUSTOM_ID_MAX_CHARS);
}

function link(node: Map<string, unknown>): readonly string[] {
  const url = text(node, 'url');
  return [
    ...sized(node, 'url', 1, URL_MAX_CHARS),
    ...when(!/^https?:\/\//.test(url) || !URL.canParse(url), `address ${url}`),
    ...when(node.has('custom_id'), 'a link with custom_id'),
  ];
}

function sized(node: Map<string, unknown>, name: string, least: number, most: number): string[] {
  const { length } = text(node, name).trim();
  return when(length < least || text(node, name).length > most, `${name} of ${length} characters`);
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value !== 'object' || value === null) return 0;
  return 12 + Object.values(value).reduce((sum: number, inner) => sum + bytesOf(inner), 0);
}

function when(isFault: boolean, fault: string): string[] {
  return isFault ? [fault] : [];
}

function text(node: Map<string, unknown>, name: string): string {
  const value = node.get(name);
  return typeof value === 'string' ? value : '';
}

function fieldsOf(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
