import { type FieldMap, fieldMapOf } from './field-value.ts';

/**
 * A line that means the same to every reader of YAML: a name and a text that is quoted without escapes, or that begins with
 * a letter or digit and has nothing in it that YAML knows. Shorter than any limit on fields; of other planes nothing, since
 * classes of characters with the flag `u` take milliseconds to compile.
 */
const SAFE = String.raw`\u00A1-\u00AC\u00AE-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\uD7FF`;
const FIELD = new RegExp(
  `^([A-Za-z_][A-Za-z0-9_-]{0,40}): (?:` +
    `'([ -&(-~${SAFE}]{1,300})'|` +
    String.raw`"([ !#-\[\]-~${SAFE}]{1,300})"|` +
    `([A-Za-z0-9${SAFE}][A-Za-z0-9 .,;()/${SAFE}-]{0,300}|` +
    String.raw`https?://[\w./~%?=&+-]{1,300}))$`,
);

/** YAML's words for nothing, which only the whole reader treats as they must be. */
const NOTHING = /^(?:null|~|)$/;

/**
 * Reads front matter in its plain form without the YAML library, whose loading would be half of the time to the first
 * answer. What it reads, `readYamlFields` reads alike; a property test holds the two together.
 *
 * @returns null where the form is another
 */
export function readPlainFields(source: string): FieldMap | null {
  const fields = new Map<string, string>();
  for (const line of source.split('\n')) {
    if (line === '') continue;
    const [, name, single, double, plain] = FIELD.exec(line) ?? [];
    const text = single ?? double ?? plain?.trimEnd() ?? '';
    if (name === undefined || fields.has(name) || NOTHING.test(text.trim())) return null;
    fields.set(name, text);
  }
  return fieldMapOf(fields);
}
