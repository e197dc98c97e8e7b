/**
 * Statistics as bytes: numbers as they lie in memory and texts one after the other, since as JSON those of a million passages
 * take seconds to read.
 *
 *     length of the head, head as JSON (lengths of the blocks, and what is short), blocks
 */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { FIELDS } from '../../index/lexicon.ts';
import type { CorpusStatistics } from './statistics.ts';

/** In characters of base64; a record must be short beside what a node takes at once. */
const PART_CHARS = 2_000_000;

/** Between texts; no word has one. */
const JOINT = '\n';

type Short = Pick<CorpusStatistics, 'languages' | 'own' | 'lexicon' | 'acronyms' | 'fullNames'>;

interface Head extends Short {
  readonly distinctTerms: readonly number[];
  /** Bytes of each block. */
  readonly lengths: readonly number[];
}

/** The statistics in parts that a record can hold each. */
export async function packStatistics(statistics: CorpusStatistics): Promise<readonly string[]> {
  const { languages, own, lexicon, acronyms, fullNames, fields } = statistics;
  const { terms, written, writtenTerms, counts, insides } = statistics;
  const frequencies = FIELDS.map((field) => fields[field].frequencies);
  const blocks = [
    Buffer.from(terms.join(JOINT)),
    Buffer.from(written.join(JOINT)),
    ...[writtenTerms, counts, insides, ...frequencies].map(bytesOf),
  ];
  const head: Head = {
    languages,
    own,
    lexicon,
    acronyms,
    fullNames,
    distinctTerms: FIELDS.map((field) => fields[field].distinctTerms),
    lengths: blocks.map(({ length }) => length),
  };
  const json = Buffer.from(JSON.stringify(head));
  const packed = await promisify(gzip)(Buffer.concat([lengthOf(json), json, ...blocks]));
  const text = packed.toString('base64');
  const parts = Math.ceil(text.length / PART_CHARS);
  return Array.from({ length: parts }, (_, at) =>
    text.slice(at * PART_CHARS, (at + 1) * PART_CHARS),
  );
}

/** @throws where a part is missing or damaged */
export async function unpackStatistics(parts: readonly string[]): Promise<CorpusStatistics> {
  // Gzip carries a checksum, and only the indexer writes here.
  const bytes = await promisify(gunzip)(Buffer.from(parts.join(''), 'base64'));
  const start = LENGTH_BYTES + bytes.readUInt32LE(0);
  const { distinctTerms, lengths, ...short }: Head = JSON.parse(
    bytes.toString('utf8', LENGTH_BYTES, start),
  );
  let at = start;
  const [terms, written, ...numbers] = lengths.map((length) => bytes.subarray(at, (at += length)));
  const [writtenTerms, counts, insides, ...frequencies] = numbers.map(numbersOf);
  const statisticsOf = (field: 0 | 1 | 2) => ({
    frequencies: frequencies[field] ?? NONE,
    distinctTerms: distinctTerms[field] ?? 0,
  });
  return {
    ...short,
    terms: textsOf(terms),
    written: textsOf(written),
    writtenTerms: writtenTerms ?? NONE,
    counts: counts ?? NONE,
    insides: insides ?? NONE,
    fields: { text: statisticsOf(0), title: statisticsOf(1), source: statisticsOf(2) },
  };
}

const NONE = new Int32Array(0);
const LENGTH_BYTES = 4;

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(bytes.length);
  return length;
}

/** Little-endian, as on all machines that Node runs on. */
function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** A copy, since the bytes may lie where no number of four bytes can. */
function numbersOf(bytes: Buffer): Int32Array {
  const numbers = new Int32Array(bytes.length / Int32Array.BYTES_PER_ELEMENT);
  bytesOf(numbers).set(bytes);
  return numbers;
}

function textsOf(bytes: Buffer | undefined): readonly string[] {
  return bytes === undefined || bytes.length === 0 ? [] : bytes.toString('utf8').split(JOINT);
}
