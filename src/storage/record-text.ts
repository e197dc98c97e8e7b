import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RecordKind } from './store.ts';

/** A record with the digest of its value, so that a change of a single bit is noticed. */
const sealed = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), value: z.unknown() });

/** What a file held: `isSealed` is false where an earlier version wrote it, without a digest. */
export type ReadRecord<Value> =
  | { readonly kind: 'read'; readonly value: Value; readonly isSealed: boolean }
  | { readonly kind: 'damaged'; readonly reason: string };

/** The text of a record's file. */
export function writeRecordText(value: unknown): string {
  return `${JSON.stringify({ sha256: digestOf(value), value }, null, 2)}\n`;
}

/** Reads a record's file; anything but what was written is damage. */
export function readRecordText<Value>(kind: RecordKind<Value>, text: string): ReadRecord<Value> {
  const json = parseJson(text);
  if (json === undefined) return { kind: 'damaged', reason: 'it is not JSON' };
  const record = sealed.safeParse(json).data;
  if (record !== undefined && digestOf(record.value) !== record.sha256)
    return { kind: 'damaged', reason: 'its checksum is another' };
  const { data, success } = kind.schema.safeParse(record === undefined ? json : record.value);
  return success
    ? { kind: 'read', value: data, isSealed: record !== undefined }
    : { kind: 'damaged', reason: 'it has another form' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');
}
