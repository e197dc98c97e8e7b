import { decodeAs, decodeText } from './decode.ts';

/** Where a page declares its encoding, within its first bytes. */
const DECLARED =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,40})|^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:-]{2,40})/i;

const HEAD_BYTES = 2_048;

/**
 * The text of a page or feed, in the encoding that it declares; in UTF-8 or UTF-16 where it declares none.
 *
 * @throws ProblemError where the bytes are not in it.
 */
export function decodePage(bytes: Uint8Array, shown: string): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const [, ofMeta, ofXml] = DECLARED.exec(head) ?? [];
  const encoding = (ofMeta ?? ofXml ?? 'utf-8').toLowerCase();
  const isOther = !/^utf-?(?:8|16)/.test(encoding) && bytes.indexOf(0) === -1 && isKnown(encoding);
  return isOther ? decodeAs(bytes, encoding, shown) : decodeText(bytes, shown);
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}
