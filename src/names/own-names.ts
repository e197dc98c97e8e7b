import { z } from 'zod';
import type { Problem } from '../errors/problem.ts';
import { composeYaml } from '../text/compose-yaml.ts';
import type { Actor } from './actor.ts';
import type { OwnSpeaker } from './own-speakers.ts';

/** Longest name that is taken. In UTF-16 code units. */
const MAX_NAME_CHARS = 80;
/** Most other names of one actor. */
const MAX_OTHER_NAMES = 50;
/** Most actors in one file. */
const MAX_ACTORS = 5_000;

const name = z
  .string()
  .trim()
  .min(1)
  .max(MAX_NAME_CHARS)
  .regex(/[\p{L}\p{N}]/u);
const one = name.transform((only) => [only]);
const list = z.union([one, z.array(name).min(1).max(MAX_OTHER_NAMES)]);
const speaker = z
  .strictObject({ names: list, 'speaks for': list, 'not for': list })
  .partial()
  .transform((said) => ({
    names: said.names ?? [],
    speaksFor: said['speaks for'] ?? [],
    notFor: said['not for'] ?? [],
  }));
const others = z.union([
  list.transform((names) => ({ names, speaksFor: [], notFor: [] })),
  speaker,
]);

/**
 * The owner's names: a YAML mapping from a name to its other names, as in `Benjamin Netanyahu: [Bibi, Netanyahu]`, or to what is
 * said of who speaks for whom, as in `Israel Katz: {speaks for: Israel, not for: IDF}`. A wrong entry
 * is reported under `path` and left out; the others are kept.
 */
export function parseOwnNames(
  yaml: string,
  path: string,
): {
  readonly actors: readonly Actor[];
  readonly speakers: readonly OwnSpeaker[];
  readonly problems: readonly Problem[];
} {
  const entries = readMapping(yaml, path);
  if ('problem' in entries) return { actors: [], speakers: [], problems: [entries.problem] };
  const actors: Actor[] = [];
  const speakers: OwnSpeaker[] = [];
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(entries.mapping).slice(0, MAX_ACTORS)) {
    const main = name.safeParse(key);
    const rest = others.safeParse(value);
    if (!main.success || !rest.success) {
      problems.push(wrongEntry(path, key));
      continue;
    }
    const names = [main.data, ...rest.data.names];
    if (names.length > 1) actors.push(actorOf(names));
    speakers.push({ ...rest.data, names });
  }
  if (Object.keys(entries.mapping).length > MAX_ACTORS) problems.push(tooMany(path));
  return { actors, speakers, problems };
}

function readMapping(
  yaml: string,
  path: string,
): { readonly mapping: Readonly<Record<string, unknown>> } | { readonly problem: Problem } {
  try {
    const parsed: unknown = composeYaml(yaml).toJS({ maxAliasCount: 0 });
    if (parsed === null || parsed === '') return { mapping: {} };
    const mapping = z.record(z.string(), z.unknown()).safeParse(parsed);
    if (mapping.success) return { mapping: mapping.data };
    return { problem: { input: path, what: 'is not a mapping of names', advice: ADVICE } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: { input: path, what: `is not YAML: ${reason}`, advice: ADVICE },
    };
  }
}

const ADVICE =
  'Write one name a line with its other names, as in “Benjamin Netanyahu: [Bibi, Netanyahu]”';

function wrongEntry(path: string, key: string): Problem {
  return {
    input: `${path}, ${JSON.stringify(key.slice(0, MAX_NAME_CHARS))}`,
    what: 'is not a name with a list of other names',
    limit: `1 to ${MAX_OTHER_NAMES} names of 1 to ${MAX_NAME_CHARS} characters, each with a letter`,
    advice: ADVICE,
  };
}

function tooMany(path: string): Problem {
  return {
    input: path,
    what: 'has too many names; the rest is left out',
    limit: `${MAX_ACTORS}`,
    advice: 'Keep the names that people ask for',
  };
}

function actorOf(texts: readonly string[]): Actor {
  return { names: texts.map((text) => ({ text, kind: 'name', language: null })) };
}
