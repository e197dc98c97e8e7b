// A worker that speaks the messages of `openWorkerSitrep` and does what the question tells it to.
import { parentPort, workerData } from 'node:worker_threads';

if (workerData.dies === true) throw new Error('no corpus');
if (workerData.starts !== undefined) {
  const start = Atomics.add(new Int32Array(workerData.starts), 0, 1);
  if (workerData.hangsAt?.includes(start)) for (;;);
  if (workerData.idlesAt?.includes(start)) await new Promise((resolve) => setTimeout(resolve, 1e9));
}
parentPort.postMessage({ kind: 'ready' });
parentPort.on('message', ({ kind, id, method, args }) => {
  if (kind !== 'call') return;
  const answer = (value) => parentPort.postMessage({ kind: 'result', id, value });
  const text = method === 'ask' ? args[0].text : undefined;
  if (text === undefined) answer(method === 'sources' ? [] : null);
  if (text === 'die') process.exit(1);
  if (text === 'throw') throw new Error('broken');
  if (text === 'hang') for (;;);
  if (text === 'wait') return;
  if (text === 'misquote') {
    const problem = { input: 'x.1', what: 'not verbatim', advice: 'Report it' };
    parentPort.postMessage({ kind: 'misquotation', problem });
    answer(null);
  }
  if (text === 'problem') {
    const problem = { input: 'the corpus', what: 'it is empty', advice: 'Add a document' };
    parentPort.postMessage({ kind: 'failure', id, failure: { message: '', problem } });
  }
  if (text === 'fine') answer(null);
});
