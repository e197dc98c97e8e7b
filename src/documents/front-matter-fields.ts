import { composeYaml, loadYaml } from '../text/compose-yaml.ts';

/** What a field may hold: text, a list, or nothing that this program reads. */
export type FieldValue = string | readonly FieldValue[] | null;

/**
 * The fields at the top of a YAML mapping by lower-case name, each value as it was written. Empty fields are left out.
 * Only texts and lists of texts are looked at, and nothing is converted by the library, so that no shape of the source is
 * slow.
 *
 * @throws Error whose message is a clause for people, where the source is no such mapping or has an alias.
 */
export function readFields(source: string): Readonly<Record<string, FieldValue>> {
  const { isMap, isScalar } = loadYaml();
  const root = composeYaml(source).contents;
  if (root === null || (isScalar(root) && root.value === '')) return {};
  if (!isMap(root)) throw new Error('it has no lines of the form “name: value”');
  const fields = root.items.map(({ key, value }) => {
    const name = nameOf(key);
    return [name, name === 'title' ? titleOf(value, source) : valueOf(value)] as const;
  });
  return Object.fromEntries(fields.filter(([, value]) => !isEmpty(value)));
}

function nameOf(key: unknown): string {
  return loadYaml().isScalar(key) ? String(key.value).toLowerCase() : '';
}

/** A title in square brackets is the owner's, not the publisher's; without quotation marks YAML takes it for a list. */
function titleOf(node: unknown, source: string): FieldValue {
  if (!loadYaml().isSeq(node) || node.flow !== true || !node.range) return valueOf(node);
  return source.slice(node.range[0], node.range[1]);
}

/** @throws Error for an alias. */
function valueOf(node: unknown): FieldValue {
  const { isAlias, isScalar, isSeq } = loadYaml();
  if (isAlias(node)) throw new Error(`the alias *${node.source} is not allowed`);
  if (isSeq(node)) return node.items.map(valueOf);
  return isScalar(node) ? String(node.value) : null;
}

/** YAML's ways to say that there is nothing. A mapping is not empty: it is a field that cannot be read. */
function isEmpty(value: FieldValue): boolean {
  return value === '' || value === '~' || value === 'null';
}
