/** A JSON object as it comes over the wire, before anything is known about its fields. */
export type Json = { readonly [key: string]: unknown };

/** The value as an object; anything else (null, arrays, scalars) as an empty one. */
export function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** The value as an array; anything else as an empty one. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as a string; anything else as an empty one. */
export function asString(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value as a number; anything else as `fallback`. */
export function asNumber(value: unknown, fallback = 0): number {
  return typeof value === 'number' ? value : fallback;
}

/** Whether the value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
