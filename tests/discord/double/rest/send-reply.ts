/** Writing replies, right ones and faulty ones. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpFault } from './faults.ts';

/** A reply before it is written. */
export interface HttpReply {
  readonly status: number;
  /** JSON, or nothing with 204. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What Cloudflare shows instead of Discord. */
const CLOUDFLARE_PAGE = `<!doctype html><html><head><title>Access denied | discord.com used Cloudflare
to restrict access</title></head><body><h1>Error 1015</h1><p>You are being rate limited.</p></body></html>`;

/** Writes a reply. */
export function sendReply(outgoing: ServerResponse, { status, body, headers }: HttpReply): void {
  const isEmpty = body === undefined;
  outgoing.writeHead(status, {
    ...headers,
    ...(!isEmpty && { 'content-type': 'application/json' }),
  });
  outgoing.end(isEmpty ? undefined : JSON.stringify(body));
}

/** Writes what a fault makes of a reply; `reply` is there if the request has taken effect. */
export function sendFault(outgoing: ServerResponse, fault: HttpFault, reply?: HttpReply): void {
  switch (fault.kind) {
    case 'status': {
      const message = fault.message ?? `${fault.status}: fault`;
      sendReply(outgoing, { status: fault.status, body: { message, code: fault.code ?? 0 } });
      return;
    }
    case 'reset':
      outgoing.socket?.resetAndDestroy();
      return;
    case 'hang':
    case 'delay':
      return;
    case 'cloudflare':
      outgoing.writeHead(fault.status, { 'content-type': 'text/html', server: 'cloudflare' });
      outgoing.end(CLOUDFLARE_PAGE);
      return;
    case 'rateLimit':
      sendReply(outgoing, rateLimited(fault));
      return;
    case 'garbage':
      outgoing.writeHead(200, { 'content-type': fault.contentType ?? 'text/html' });
      outgoing.end(fault.body);
      return;
    case 'trickle':
      void trickle(outgoing, fault.bytesPerSecond, reply);
  }
}

function rateLimited(fault: Extract<HttpFault, { kind: 'rateLimit' }>): HttpReply {
  const isGlobal = fault.isGlobal ?? false;
  return {
    status: 429,
    headers: {
      'retry-after': String(fault.retryAfterSeconds),
      'x-ratelimit-scope': fault.scope ?? (isGlobal ? 'global' : 'user'),
      ...(isGlobal && { 'x-ratelimit-global': 'true' }),
    },
    body: {
      message: 'You are being rate limited.',
      retry_after: fault.retryAfterSeconds,
      global: isGlobal,
    },
  };
}

async function trickle(
  outgoing: ServerResponse,
  bytesPerSecond: number,
  reply: HttpReply | undefined,
): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(reply?.body ?? {}));
  outgoing.writeHead(reply?.status ?? 200, { 'content-type': 'application/json' });
  for (let start = 0; start < bytes.length; start += bytesPerSecond) {
    if (outgoing.destroyed) return;
    outgoing.write(bytes.subarray(start, start + bytesPerSecond));
    await sleep(1000);
  }
  outgoing.end();
}
