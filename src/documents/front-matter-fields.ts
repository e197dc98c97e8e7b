import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/** What a field may hold: text, a list, or nothing that this program reads. */
export type FieldValue = string | readonly FieldValue[] | null;

/** Levels of YAML within YAML. Deeper ones exhaust the stack while it is composed, which V8 does not always survive. */
const MAX_DEPTH = 16;

/** Seventy files, which front matter in its plain form never needs: they would be half of the time to the first answer. */
const load: () => typeof Yaml = () => createRequire(import.meta.url)('yaml');

/** The parser's tree has two levels, the collection and its items, for one of YAML. */
const TOKENS_PER_LEVEL = 2;

/**
 * The fields at the top of a YAML mapping by lower-case name, each value as it was written: the `failsafe` schema makes no
 * dates, numbers or booleans of it. Empty fields are left out. Only texts and lists of texts are looked at, and nothing
 * is converted by the library, so that no shape of the source is slow.
 *
 * @throws Error whose message is a clause for people, where the source is no such mapping or has an alias.
 */
export function readFields(source: string): Readonly<Record<string, FieldValue>> {
  const { Composer, isMap, isScalar, Parser } = load();
  const tokens = [...new Parser().parse(source)];
  if (isTooDeep(tokens)) throw new Error(`it is nested more than ${MAX_DEPTH} levels deep`);
  const composer = new Composer({ schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
  const [document] = [...composer.compose(tokens, true, source.length)];
  const [error] = document?.errors ?? [];
  if (error !== undefined) throw new Error(`${lineOf(source, error.pos[0])}: ${error.message}`);
  const root = document?.contents ?? null;
  if (root === null || (isScalar(root) && root.value === '')) return {};
  if (!isMap(root)) throw new Error('it has no lines of the form “name: value”');
  const fields = root.items.map(({ key, value }) => {
    const name = nameOf(key);
    return [name, name === 'title' ? titleOf(value, source) : valueOf(value)] as const;
  });
  return Object.fromEntries(fields.filter(([, value]) => !isEmpty(value)));
}

function isTooDeep(tokens: readonly Yaml.CST.Token[]): boolean {
  let level: unknown[] = [...tokens];
  for (let depth = 0; depth <= MAX_DEPTH * TOKENS_PER_LEVEL; depth++) {
    level = level.flatMap(childrenOf);
    if (level.length === 0) return false;
  }
  return true;
}

function childrenOf(token: unknown): unknown[] {
  if (typeof token !== 'object' || token === null) return [];
  const { key, value, items }: { key?: unknown; value?: unknown; items?: unknown[] } = token;
  return [key, value, ...(items ?? [])];
}

function lineOf(source: string, offset: number): string {
  return `line ${source.slice(0, offset).split('\n').length}`;
}

function nameOf(key: unknown): string {
  return load().isScalar(key) ? String(key.value).toLowerCase() : '';
}

/** A title in square brackets is the owner's, not the publisher's; without quotation marks YAML takes it for a list. */
function titleOf(node: unknown, source: string): FieldValue {
  if (!load().isSeq(node) || node.flow !== true || !node.range) return valueOf(node);
  return source.slice(node.range[0], node.range[1]);
}

/** @throws Error for an alias. */
function valueOf(node: unknown): FieldValue {
  const { isAlias, isScalar, isSeq } = load();
  if (isAlias(node)) throw new Error(`the alias *${node.source} is not allowed`);
  if (isSeq(node)) return node.items.map(valueOf);
  return isScalar(node) ? String(node.value) : null;
}

/** YAML's ways to say that there is nothing. A mapping is not empty: it is a field that cannot be read. */
function isEmpty(value: FieldValue): boolean {
  return value === '' || value === '~' || value === 'null';
}
