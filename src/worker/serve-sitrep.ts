import type { MessagePort } from 'node:worker_threads';
import { ProblemError } from '../errors/problem.ts';
import type { Sitrep } from '../library/sitrep.ts';
import type {
  FailureRecord,
  FromWorker,
  ToWorker,
  WorkerRequest,
  WorkerResult,
} from './worker-messages.ts';

/** How often the worker says that it is not stuck. */
const ALIVE_INTERVAL_MS = 1_000;

/** Answers the calls that come through a port, until it closes. */
export function serveSitrep(sitrep: Sitrep, port: MessagePort): void {
  const running = new Map<number, AbortController>();
  const alive = setInterval(() => post(port, { kind: 'alive' }), ALIVE_INTERVAL_MS);
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'call') void answer(sitrep, port, running, message);
    else if (message.kind === 'abort') running.get(message.id)?.abort();
  });
  port.once('close', () => {
    clearInterval(alive);
    void sitrep.close();
  });
}

async function answer(
  sitrep: Sitrep,
  port: MessagePort,
  running: Map<number, AbortController>,
  call: { readonly id: number; readonly request: WorkerRequest },
): Promise<void> {
  const controller = new AbortController();
  running.set(call.id, controller);
  try {
    const result = await perform(sitrep, call.request, controller.signal);
    post(port, { kind: 'result', id: call.id, result });
  } catch (error) {
    post(port, { kind: 'failure', id: call.id, failure: recordOf(error) });
  } finally {
    running.delete(call.id);
  }
}

async function perform(
  sitrep: Sitrep,
  request: WorkerRequest,
  signal: AbortSignal,
): Promise<WorkerResult> {
  switch (request.method) {
    case 'ask':
      return { method: 'ask', value: await sitrep.ask(request.question, signal) };
    case 'cite':
      return { method: 'cite', value: await sitrep.cite(request.id, request.around) };
    case 'sources':
      return { method: 'sources', value: await sitrep.sources(request.search) };
    case 'holdings':
      return { method: 'holdings', value: await sitrep.holdings() };
  }
}

function recordOf(error: unknown): FailureRecord {
  return {
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    problem: error instanceof ProblemError ? error.problem : null,
  };
}

function post(port: MessagePort, message: FromWorker): void {
  port.postMessage(message);
}
