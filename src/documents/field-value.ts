/** What a field of front matter, a header or a page may hold, as it was written. */
export type FieldValue = string | null | readonly FieldValue[] | FieldMap;

/** Fields within a field, by lower-case name. */
export interface FieldMap {
  readonly [name: string]: FieldValue;
}

/** Fields by lower-case name; nothing is inherited, whatever the names. */
export function fieldMapOf(fields: Iterable<readonly [string, FieldValue]>): FieldMap {
  const map: Record<string, FieldValue> = Object.create(null);
  for (const [name, value] of fields) map[name.toLowerCase()] ??= value;
  return map;
}

/** Any plain data (parsed JSON or TOML) as a field. */
export function toFieldValue(data: unknown): FieldValue {
  if (data === null || data === undefined) return null;
  if (Array.isArray(data)) return data.map(toFieldValue);
  if (data instanceof Date) return data.toISOString();
  if (typeof data === 'object') {
    return fieldMapOf(Object.entries(data).map(([name, value]) => [name, toFieldValue(value)]));
  }
  if (typeof data === 'string') return data;
  return typeof data === 'number' || typeof data === 'boolean' ? String(data) : null;
}

/** Whether a field holds others. */
export function isFieldMap(value: FieldValue | undefined): value is FieldMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first text in a field: itself, the first of a list, the name of somebody with several fields. */
export function textOf(value: FieldValue | undefined): string | null {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim() || null;
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== null) ?? null;
  if (!isFieldMap(value)) return null;
  return textOf(
    value['name'] ?? value['title'] ?? value['rendered'] ?? value['value'] ?? value['#text'],
  );
}

/** All texts in a field, one for each item of a list. */
export function textsOf(value: FieldValue | undefined): readonly string[] {
  const items: readonly FieldValue[] = Array.isArray(value) ? value : [value ?? null];
  return items.flatMap((item) => textOf(item) ?? []);
}
