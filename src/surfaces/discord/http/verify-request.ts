import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A request that was signed longer ago, or later, than this is a replay. Milliseconds; Discord's own come at once. */
const MAX_AGE_MS = 300_000;

const SIGNATURE = /^[0-9a-f]{128}$/i;
const TIMESTAMP = /^\d{1,12}$/;

/** What a request says of itself. */
export interface SignedRequest {
  /** `X-Signature-Ed25519`; undefined where it is missing. */
  readonly signature: string | undefined;
  /** `X-Signature-Timestamp`, in seconds since 1970. */
  readonly timestamp: string | undefined;
  /** As it came, byte for byte. */
  readonly body: Uint8Array;
}

/** The key with which Discord signs, from the developer portal: 64 hexadecimal digits. */
export function readPublicKey(hex: string): KeyObject {
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** Whether Discord has sent a request, and just now. @param nowMs since 1970 */
export function isFromDiscord(request: SignedRequest, key: KeyObject, nowMs: number): boolean {
  const { signature, timestamp, body } = request;
  if (signature === undefined || !SIGNATURE.test(signature)) return false;
  if (timestamp === undefined || !TIMESTAMP.test(timestamp)) return false;
  if (Math.abs(nowMs - Number(timestamp) * 1_000) > MAX_AGE_MS) return false;
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  return verify(null, signed, key, Buffer.from(signature, 'hex'));
}
