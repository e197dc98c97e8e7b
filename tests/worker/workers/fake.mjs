// A worker that speaks the messages of `openWorkerSitrep` and does what the question tells it to.
import { parentPort, workerData } from 'node:worker_threads';

if (workerData.dies === true) throw new Error('no corpus');
parentPort.postMessage({ kind: 'ready' });
parentPort.on('message', ({ kind, id, request }) => {
  if (kind !== 'call') return;
  const text = request.question?.text;
  if (text === undefined) {
    const result = { method: request.method, value: null };
    parentPort.postMessage({ kind: 'result', id, result });
  }
  if (text === 'die') process.exit(1);
  if (text === 'throw') throw new Error('broken');
  if (text === 'hang') for (;;);
  if (text === 'wait') return;
  if (text === 'misquote') {
    const problem = { input: 'x.1', what: 'not verbatim', advice: 'Report it' };
    parentPort.postMessage({ kind: 'misquotation', problem });
    parentPort.postMessage({ kind: 'result', id, result: { method: 'ask', value: null } });
  }
  if (text === 'problem') {
    const problem = { input: 'the corpus', what: 'it is empty', advice: 'Add a document' };
    parentPort.postMessage({ kind: 'failure', id, failure: { message: '', problem } });
  }
});
