import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';

/** How a node behaves; each is what a real one was seen to do. */
export type Behaviour =
  | { readonly kind: 'answers'; readonly status: number; readonly body: string }
  | { readonly kind: 'hangs' }
  | { readonly kind: 'resets' };

/** A server on loopback that behaves as told, and remembers what it was asked. */
export interface FakeNode {
  readonly url: URL;
  readonly requests: {
    readonly path: string;
    readonly authorization: string | undefined;
    readonly body: string;
  }[];
  behaviour: Behaviour;
  close(): Promise<void>;
}

export const ANSWERS: Behaviour = { kind: 'answers', status: 200, body: '{"ok":true}' };

const CERTIFICATE = new URL('certificate/certificate.pem', import.meta.url);
const KEY = new URL('certificate/key.pem', import.meta.url);

/** The certificate of the nodes that speak TLS, which signs itself. */
export const certificate = readFileSync(CERTIFICATE, 'utf8');

export async function startNode(behaviour: Behaviour, isSecure = false): Promise<FakeNode> {
  const requests: FakeNode['requests'] = [];
  const listener: http.RequestListener = (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      requests.push({
        path: request.url ?? '',
        authorization: request.headers.authorization,
        body,
      });
      if (node.behaviour.kind === 'resets') request.socket.destroy();
      if (node.behaviour.kind !== 'answers') return;
      response.writeHead(node.behaviour.status, { 'content-type': 'application/json' });
      response.end(node.behaviour.body);
    });
  };
  const server = isSecure
    ? https.createServer({ cert: certificate, key: readFileSync(KEY) }, listener)
    : http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const node: FakeNode = {
    url: new URL(`${isSecure ? 'https' : 'http'}://127.0.0.1:${port ?? 0}`),
    requests,
    behaviour,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return node;
}
