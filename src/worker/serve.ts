import type { MessagePort } from 'node:worker_threads';
import type { Sitrep } from '../library/sitrep.ts';
import { type FromWorker, recordOf, type ToWorker } from './protocol.ts';

/** How often the worker says that it is not stuck. */
const ALIVE_INTERVAL_MS = 1_000;

/** Says now and then that this thread is not stuck, until the port closes. */
export function sayAlive(port: MessagePort): void {
  const alive = setInterval(() => post(port, { kind: 'alive' }), ALIVE_INTERVAL_MS);
  port.once('close', () => clearInterval(alive));
}

/** Answers the calls that come through a port, until it closes. */
export function serveSitrep(sitrep: Sitrep, port: MessagePort): void {
  const running = new Map<number, AbortController>();
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'abort') running.get(message.id)?.abort();
    else void answer(sitrep, port, running, message);
  });
  port.once('close', () => void sitrep.close());
}

/** Sends one message to the program. */
export function post(port: MessagePort, message: FromWorker): void {
  port.postMessage(message);
}

async function answer(
  sitrep: Sitrep,
  port: MessagePort,
  running: Map<number, AbortController>,
  { id, method, args }: Extract<ToWorker, { readonly kind: 'call' }>,
): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const given = [...args, controller.signal];
    const value: unknown = await Reflect.apply(sitrep[method], sitrep, given);
    post(port, { kind: 'result', id, value });
  } catch (error) {
    post(port, { kind: 'failure', id, failure: recordOf(error) });
  } finally {
    running.delete(id);
  }
}
