import { composeYaml, loadYaml, refuseDoubledKeys } from '../text/compose-yaml.ts';
import { type FieldMap, fieldMapOf, type FieldValue } from './field-value.ts';

/** UTF-16 code units; the library takes three seconds for a million. */
const MAX_CHARS = 100_000;

/**
 * The fields of a YAML mapping, each value as it was written. Aliases are not followed, so that no shape of the source is
 * slow; of a name that stands twice the first counts.
 *
 * @throws Error whose message is a clause for people, where the source is no such mapping.
 */
export function readYamlFields(source: string): FieldMap {
  const { isMap, isScalar } = loadYaml();
  if (source.length > MAX_CHARS) throw new Error(`it has more than ${MAX_CHARS} characters`);
  const root = composeYaml(source, false).contents;
  if (root === null || (isScalar(root) && root.value === '')) return fieldMapOf([]);
  if (!isMap(root)) throw new Error('it has no lines of the form “name: value”');
  refuseDoubledKeys(root, source);
  return fieldMapOf(
    root.items.map(({ key, value }) => {
      const name = nameOf(key);
      return [name, name === 'title' ? titleOf(value, source) : valueOf(value)] as const;
    }),
  );
}

/**
 * As `readYamlFields`, for what is no YAML: each line of the form `name: value` with all that follows the colon. People
 * write titles with a colon, tabs, or a quotation mark that nothing closes.
 */
export function readFieldLines(source: string): FieldMap {
  const fields: [string, FieldValue][] = [];
  for (const line of source.split('\n')) {
    const [, name = '', value = ''] =
      /^([\p{L}_][\p{L}\p{N} _.:-]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$/u.exec(line) ?? [];
    if (name !== '') fields.push([name, unquote(value.trim())]);
  }
  return fieldMapOf(fields);
}

function unquote(value: string): FieldValue {
  if (isEmpty(value)) return null;
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

function nameOf(key: unknown): string {
  return loadYaml().isScalar(key) ? String(key.value) : '';
}

/** A title in square brackets is the owner's, not the publisher's; without quotation marks YAML takes it for a list. */
function titleOf(node: unknown, source: string): FieldValue {
  if (!loadYaml().isSeq(node) || node.flow !== true || !node.range) return valueOf(node);
  return source.slice(node.range[0], node.range[1]);
}

function valueOf(node: unknown): FieldValue {
  const { isMap, isScalar, isSeq } = loadYaml();
  if (isSeq(node)) return node.items.map(valueOf);
  if (isMap(node))
    return fieldMapOf(node.items.map(({ key, value }) => [nameOf(key), valueOf(value)]));
  if (!isScalar(node)) return null;
  const value = String(node.value);
  return isEmpty(value) ? null : value;
}

/** YAML's ways to say that there is nothing. */
function isEmpty(value: string): boolean {
  return value === '' || value === '~' || value === 'null';
}
