import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/** Levels of YAML within YAML. Deeper ones exhaust the stack while it is composed, which V8 does not always survive. */
const MAX_DEPTH = 16;

/** The parser's tree has two levels, the collection and its items, for one of YAML. */
const TOKENS_PER_LEVEL = 2;

/** Seventy files, which most corpora never need: they would be half of the time to the first answer. */
export const loadYaml: () => typeof Yaml = () => createRequire(import.meta.url)('yaml');

/**
 * The first document of a YAML source, every value as it was written: the `failsafe` schema makes no dates, numbers or
 * booleans of it. Sources so deep that they could end the process are refused before they are composed.
 *
 * @param uniqueKeys Whether a key that stands twice is refused; the library compares each with all others of its mapping.
 * @throws Error whose message is a clause for people, where the source is no YAML.
 */
export function composeYaml(source: string, uniqueKeys = true): Yaml.Document {
  const { Composer, Document, Parser } = loadYaml();
  const tokens = [...new Parser().parse(source)];
  if (isTooDeep(tokens)) throw new Error(`it is nested more than ${MAX_DEPTH} levels deep`);
  const composer = new Composer({ ...OPTIONS, uniqueKeys });
  const [document] = [...composer.compose(tokens, true, source.length)];
  const [error] = document?.errors ?? [];
  if (error !== undefined) throw new Error(`${lineOf(source, error.pos[0])}: ${error.message}`);
  return document ?? new Document(null);
}

const OPTIONS = { schema: 'failsafe', logLevel: 'silent', prettyErrors: false } as const;

/** @throws Error whose message is a clause for people, where a key of a mapping stands twice. */
export function refuseDoubledKeys({ items }: Yaml.YAMLMap, source: string): void {
  const { isScalar } = loadYaml();
  const known = new Set<string>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    if (known.has(name)) {
      throw new Error(`${lineOf(source, key.range?.[0] ?? 0)}: Map keys must be unique`);
    }
    known.add(name);
  }
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
