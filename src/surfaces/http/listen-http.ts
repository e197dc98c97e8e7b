import { createServer } from 'node:http';
import type { Hono } from 'hono';

/** Where to listen. */
export interface HttpAddress {
  readonly host: string;
  readonly port: number;
}

/** A request that has not come whole by then, in milliseconds, is given up. */
const REQUEST_TIMEOUT_MS = 5_000;

/** An address at which a program is listened for. */
export interface Listening {
  /** Takes nothing more; what was begun is ended after `graceMs`. */
  close(graceMs: number): void;
}

/** @throws the error of the system where the address cannot be had */
export async function listen({ host, port }: HttpAddress, app: Hono): Promise<Listening> {
  const { getRequestListener } = await import('@hono/node-server');
  const answer = getRequestListener(app.fetch);
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => void answer(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    close(graceMs) {
      server.close();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), graceMs).unref();
    },
  };
}
