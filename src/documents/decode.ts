import { ProblemError } from '../errors/problem.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The text of a file, without byte order mark, otherwise character for character.
 *
 * @param shown How messages call the file.
 * @throws ProblemError where the bytes are not UTF-8 or hold a NUL.
 */
export function decodeText(bytes: Uint8Array, shown: string): string {
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

/** Where two arrays first differ; -1 where they are equal. Decoding writes U+FFFD for what it cannot read. */
function findDifference(bytes: Uint8Array, decoded: Uint8Array): number {
  if (Buffer.compare(bytes, decoded) === 0) return -1;
  const at = bytes.findIndex((byte, index) => byte !== decoded[index]);
  return at === -1 ? bytes.length : at;
}
