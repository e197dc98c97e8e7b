import { ProblemError } from '../errors/problem.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** What a file in UTF-16 begins with. */
const UTF_16 = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * The text of a file, without byte order mark, otherwise character for character: UTF-8, or UTF-16 with its mark.
 *
 * @param shown How messages call the file.
 * @throws ProblemError where the bytes are neither, or hold a NUL.
 */
export function decodeText(bytes: Uint8Array, shown: string): string {
  const utf16 = UTF_16.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (utf16 !== undefined) return decodeAs(bytes.subarray(2), utf16.encoding, shown);
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw new ProblemError({
      input: shown,
      what: `has a NUL byte at byte ${nul} (counted from 0), so it is no text in UTF-8`,
      advice: 'Save it as UTF-8 text, or take it out of the folder',
    });
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const wrong = text.includes('\uFFFD') ? findDifference(bytes, Buffer.from(text)) : -1;
  if (wrong !== -1) {
    throw new ProblemError({
      input: shown,
      what: `is not UTF-8: byte ${wrong} (counted from 0) begins no character`,
      advice: 'Save it again in the encoding UTF-8',
    });
  }
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/**
 * The text of bytes in an encoding that is declared.
 *
 * @throws ProblemError where they are not in it.
 */
export function decodeAs(bytes: Uint8Array, encoding: string, shown: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ProblemError(
      {
        input: shown,
        what: `says that its encoding is ${encoding}, and has bytes that are not`,
        advice: 'Save it again in the encoding UTF-8',
      },
      { cause: error },
    );
  }
}

/** Where two arrays first differ; -1 where they are equal. Decoding writes U+FFFD for what it cannot read. */
function findDifference(bytes: Uint8Array, decoded: Uint8Array): number {
  if (Buffer.compare(bytes, decoded) === 0) return -1;
  const at = bytes.findIndex((byte, index) => byte !== decoded[index]);
  return at === -1 ? bytes.length : at;
}
