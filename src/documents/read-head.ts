import { createRequire } from 'node:module';
import type * as Toml from 'smol-toml';
import type { Problem } from '../errors/problem.ts';
import { type FieldMap, fieldMapOf, isFieldMap, toFieldValue } from './field-value.ts';
import { readPlainFields } from './plain-fields.ts';
import { type Head, splitHead } from './split-head.ts';
import { readFieldLines, readYamlFields } from './yaml-fields.ts';

/** The fields at the head of a text, and where the text itself begins. */
export interface ReadHead {
  readonly head: Head;
  readonly fields: FieldMap;
  readonly warnings: readonly Problem[];
}

/** Reads the head of a text; what cannot be read as it should is read line by line, with a warning. */
export function readHead(source: string, shown: string): ReadHead {
  const head = splitHead(source);
  const { kind, start, end, date, isOpen } = head;
  if (kind === null) {
    return { head, fields: fieldMapOf(date === null ? [] : [['date', date]]), warnings: [] };
  }
  const text = source.slice(start, end).replace(/\r\n?/g, '\n');
  const warnings = isOpen ? [{ input: shown, ...OPEN }] : [];
  if (kind === 'lines') return { head, fields: readFieldLines(unfold(text)), warnings };
  try {
    return { head, fields: READERS[kind](text), warnings };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    const broken = {
      input: shown,
      kind: `its front matter is no ${kind.toUpperCase()}, so it was read line by line`,
      what: `its front matter is no ${kind.toUpperCase()}, so it was read line by line (${reason})`,
      advice: 'Put quotation marks around values with a colon or other marks',
    };
    const fields =
      kind === 'yaml' ? readFieldLines(text) : readFieldLines(text.replace(/[ \t]*=[ \t]*/g, ': '));
    return { head, fields, warnings: [...warnings, broken] };
  }
}

const OPEN: Omit<Problem, 'input'> = {
  what: 'its front matter has no end, so it was taken to end at the first blank line',
  advice: 'Put a line of --- after the last field',
};

const READERS = {
  yaml: (text: string) => readPlainFields(text) ?? readYamlFields(text),
  toml: (text: string) => mapOf(loadToml().parse(text)),
  json: (text: string) => mapOf(JSON.parse(text)),
};

/** Loaded only for front matter in TOML. */
const loadToml: () => typeof Toml = () => createRequire(import.meta.url)('smol-toml');

function mapOf(data: unknown): FieldMap {
  const value = toFieldValue(data);
  if (!isFieldMap(value)) throw new Error('it has no fields');
  return value;
}

/** Header lines go on where the next line is indented. */
function unfold(text: string): string {
  return text.replace(/\n[ \t]+/g, ' ');
}
