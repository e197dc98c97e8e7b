import { crc32 } from 'node:zlib';

/**
 * A file of blocks: {@link MAGIC}, for each block its length and its CRC-32 as little-endian 32-bit numbers and its bytes, and
 * at the end a block without bytes, so that a file that was cut off is told from a whole one.
 */
const FORMAT = 1;
const NAME = 'SITREP SNAPSHOT ';
const MAGIC = Buffer.from(`${NAME}${FORMAT}\n`);

const HEAD_BYTES = 8;

/** What is wrong with a file of blocks. */
export class DamageError extends Error {
  override readonly name = 'DamageError';
}

/** The bytes of a file with these blocks, none of which is empty. */
export function joinBlocks(blocks: readonly Uint8Array[]): Buffer {
  const parts: Uint8Array[] = [MAGIC];
  for (const block of [...blocks, new Uint8Array(0)]) {
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeUInt32LE(block.length, 0);
    head.writeUInt32LE(crc32(block), HEAD_BYTES / 2);
    parts.push(head, block);
  }
  return Buffer.concat(parts);
}

/**
 * The blocks of a file, as parts of its bytes.
 *
 * @throws {DamageError} where a single bit of it is other than it was written
 */
export function splitBlocks(bytes: Buffer): readonly Buffer[] {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new DamageError(foreignTo(bytes));
  const blocks: Buffer[] = [];
  for (let at = MAGIC.length; ;) {
    if (at + HEAD_BYTES > bytes.length) throw new DamageError('its end is missing');
    const end = at + HEAD_BYTES + bytes.readUInt32LE(at);
    const block = bytes.subarray(at + HEAD_BYTES, end);
    const isWhole = end <= bytes.length && crc32(block) === bytes.readUInt32LE(at + HEAD_BYTES / 2);
    if (!isWhole) throw new DamageError(`block ${blocks.length + 1} is damaged`);
    if (block.length === 0 && end === bytes.length) return blocks;
    if (block.length === 0) throw new DamageError('something stands behind its end');
    blocks.push(block);
    at = end;
  }
}

/** What a file is that does not begin as one of ours does. */
function foreignTo(bytes: Buffer): string {
  const [, format] = HEAD.exec(bytes.subarray(0, HEAD_MAX_BYTES).toString('latin1')) ?? [];
  return format === undefined || format === String(FORMAT)
    ? 'it is no snapshot'
    : `it is of format ${format}, and this program reads format ${FORMAT}`;
}

const HEAD = new RegExp(`^${NAME}(\\d{1,6})\n`);
const HEAD_MAX_BYTES = 40;
