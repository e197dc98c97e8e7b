/**
 * The way to a search cluster (OpenSearch 2.19 or 3.x) over its HTTP interface.
 *
 * A call is given one deadline for all its tries. A node that does not answer is left alone for a pause that doubles with
 * each failure, and the next node is asked; where none is left, the call fails at once, so that a dead cluster costs a
 * question no time (a circuit breaker for each node; Nygard, Release It!, 2018).
 *
 *     try node 1 ──refused──▶ try node 2 ──silent for its share──▶ try node 3 ──▶ answer
 *       (pause 0.5 s)           (pause 0.5 s)
 *     └──────────────────────────── one deadline ────────────────────────────────┘
 */
import { Agent, type Dispatcher } from 'undici';
import { ClusterError } from './cluster-error.ts';
import { createNodes, type Nodes } from './nodes.ts';

/** How a cluster is reached. */
export interface ClusterAddress {
  /** Its nodes, `http` or `https`, without a path; at least one. */
  readonly nodes: readonly URL[];
  /** The value of the header `Authorization`; null for none. Never logged. */
  readonly authorization: string | null;
  /** Certificates in PEM that are trusted besides the system's; null for none. */
  readonly certificates: string | null;
}

/** One call. */
export interface ClusterCall {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** With a leading `/`, encoded, with its query. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: object;
  /** Sent as it is, in the place of a body: JSON lines. */
  readonly lines?: string;
  /** For all tries together; 2.5 s where none is given. */
  readonly deadlineMs?: number;
  /** Status codes besides 2xx that are answers and no failures, such as 404 for what may be missing. */
  readonly accepts?: readonly number[];
}

export interface ClusterAnswer {
  readonly status: number;
  /** The body as JSON; null where it is empty. */
  readonly body: unknown;
}

export interface Cluster {
  /**
   * Rejects with the reason of an aborted signal.
   *
   * @throws ClusterError where no node answers in time, or the cluster refuses
   */
  call(call: ClusterCall, signal?: AbortSignal): Promise<ClusterAnswer>;
  close(): Promise<void>;
}

/** Within this people hear that search is unavailable: 3 s is what they and Discord wait. */
const DEADLINE_MS = 2_500;

/** Within this a connection stands or the node counts as dead. */
const CONNECT_MS = 1_000;

/** What a node says that another one may not: it cannot reach the cluster, or shards of it. */
const PASSING = new Set([502, 503, 504]);

/** A cluster at an address; nothing is sent before the first call. */
export function openCluster(address: ClusterAddress): Cluster {
  const dispatcher = new Agent({
    connect: {
      timeout: CONNECT_MS,
      ...(address.certificates === null ? {} : { ca: address.certificates }),
    },
  });
  const nodes = createNodes(address.nodes);
  const authorization = address.authorization;
  const headers = authorization === null ? {} : { authorization };
  return {
    call: async (call, signal) => callNodes({ nodes, dispatcher, headers }, call, signal),
    close: async () => dispatcher.destroy(),
  };
}

interface Line {
  readonly nodes: Nodes;
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
}

async function callNodes(
  { nodes, dispatcher, headers }: Line,
  call: ClusterCall,
  signal?: AbortSignal,
): Promise<ClusterAnswer> {
  const endMs = performance.now() + (call.deadlineMs ?? DEADLINE_MS);
  const reachable = nodes.inTurn();
  let failure: unknown = new ClusterError('every node failed moments ago', null);
  for (const [at, node] of reachable.entries()) {
    const leftMs = endMs - performance.now();
    if (leftMs <= 0) break;
    const shareMs = Math.ceil(leftMs / (reachable.length - at));
    const path = new URL(call.path, node);
    try {
      const answer = await send(
        dispatcher,
        path,
        headers,
        call,
        AbortSignal.timeout(shareMs),
        signal,
      );
      nodes.succeeded(node);
      return answer;
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof ClusterError && !PASSING.has(error.status ?? 0)) throw error;
      nodes.failed(node);
      failure = error;
    }
  }
  throw failure instanceof ClusterError
    ? failure
    : new ClusterError('no node answers', null, { cause: failure });
}

async function send(
  dispatcher: Dispatcher,
  url: URL,
  headers: Readonly<Record<string, string>>,
  { method, body, lines, accepts = [] }: ClusterCall,
  timeout: AbortSignal,
  signal?: AbortSignal,
): Promise<ClusterAnswer> {
  const response = await dispatcher.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method,
    headers: { ...headers, ...typeOf(body, lines) },
    body: lines ?? (body === undefined ? null : JSON.stringify(body)),
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  });
  const text = await response.body.text();
  const status = response.statusCode;
  const parsed = parseBody(text, status);
  if ((status >= 200 && status < 300) || accepts.includes(status)) return { status, body: parsed };
  throw new ClusterError(reasonOf(parsed, status), status);
}

function typeOf(body?: object, lines?: string): Readonly<Record<string, string>> {
  if (lines !== undefined) return { 'content-type': 'application/x-ndjson' };
  return body === undefined ? {} : { 'content-type': 'application/json' };
}

/** @throws ClusterError where it is no JSON: a proxy answered, not the cluster */
function parseBody(text: string, status: number): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new ClusterError(
      'what answers there is no search cluster',
      status === 200 ? 502 : status,
    );
  }
}

/** The cluster's own words, without what was sent. */
function reasonOf(body: unknown, status: number): string {
  const error = propertyOf(body, 'error');
  const reason = propertyOf(error, 'reason') ?? error;
  return typeof reason === 'string' ? reason : `the cluster answers ${status}`;
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
