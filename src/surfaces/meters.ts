import { stat } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Sitrep } from '../library/sitrep.ts';
import { type Labels, Metrics } from '../metrics/metrics.ts';
import type { Admission, Refusal } from './admission.ts';

/** The delay of the event loop is looked at every so often, in milliseconds, and said of the last minute. */
const LOOP_RESOLUTION_MS = 10;
const LOOP_WINDOW_MS = 60_000;

const NANOSECONDS = 1e9;

/** What surfaces count. */
export interface Meters {
  readonly metrics: Metrics;
  /** By verdict; `failed` where there was no answer. */
  readonly question: (labels: { readonly verdict: string }) => void;
  readonly answerSeconds: (seconds: number) => void;
  readonly refusal: (labels: { readonly reason: Refusal['reason'] }) => void;
  /** From the event to the acknowledgement that was taken. */
  readonly acknowledgementSeconds: (seconds: number) => void;
  /** Requests to Discord's HTTP interface, by status. */
  readonly request: (labels: { readonly status: string }) => void;
  readonly reconnect: () => void;
  readonly identify: () => void;
  /** Of `start:shards`. */
  readonly shardRestart: () => void;
}

/** What is counted from the start of the program on. */
export function createMeters(version: string): Meters {
  const metrics = new Metrics();
  measureProcess(metrics, version);
  return {
    metrics,
    question: metrics.counter('sitrep_questions_total', 'Questions answered, by verdict.'),
    answerSeconds: metrics.histogram('sitrep_answer_seconds', 'From the question to the answer.'),
    refusal: metrics.counter('sitrep_refusals_total', 'Questions not taken, by reason.'),
    acknowledgementSeconds: metrics.histogram(
      'sitrep_acknowledgement_seconds',
      'From the interaction to its acknowledgement.',
    ),
    request: metrics.counter('sitrep_rest_requests_total', 'Requests to Discord, by status.'),
    reconnect: metrics.counter('sitrep_gateway_reconnects_total', 'Lost connections to Discord.'),
    identify: metrics.counter('sitrep_gateway_identifies_total', 'New sessions at Discord.'),
    shardRestart: metrics.counter('sitrep_shard_restarts_total', 'Shards started again.'),
  };
}

/** Counts what is asked, and reads what the library holds. */
export function observeSitrep(sitrep: Sitrep, meters: Meters): Sitrep {
  const { metrics } = meters;
  const holdings = async () => sitrep.holdings(AbortSignal.timeout(1_000));
  metrics.gauge('sitrep_documents', 'Documents.', async () => (await holdings()).documents);
  metrics.gauge('sitrep_passages', 'Passages.', async () => (await holdings()).passages);
  metrics.gauge('sitrep_unread_files', 'Files of the corpus that were left out.', async () => {
    const { problems } = await holdings();
    return problems.length;
  });
  metrics.gauge('sitrep_newest_document_timestamp_seconds', 'Its date.', async () => {
    const { newest } = await holdings();
    return newest === null ? null : Date.parse(newest) / 1_000;
  });
  return {
    ...sitrep,
    async ask(question, signal) {
      const beganMs = performance.now();
      try {
        const answer = await sitrep.ask(question, signal);
        meters.question({ verdict: answer.verdict });
        return answer;
      } catch (error) {
        meters.question({ verdict: 'failed' });
        throw error;
      } finally {
        meters.answerSeconds((performance.now() - beganMs) / 1_000);
      }
    },
  };
}

/** Reads how long ago the library was saved for the next start; nothing where it was not. */
export function measureSnapshot(metrics: Metrics, file: string): void {
  metrics.gauge('sitrep_snapshot_age_seconds', 'Since the library was saved.', async () =>
    stat(file).then(
      ({ mtimeMs }) => Math.max(0, (Date.now() - mtimeMs) / 1_000),
      () => null,
    ),
  );
}

/** Counts who is not let in, and reads how many wait. */
export function observeAdmission(admission: Admission, meters: Meters): Admission {
  meters.metrics.gauge('sitrep_queue', 'Questions that wait or run.', () => admission.running);
  async function counted(entering: Promise<Refusal | null>): Promise<Refusal | null> {
    const refusal = await entering;
    if (refusal !== null) meters.refusal({ reason: refusal.reason });
    return refusal;
  }
  return {
    get running() {
      return admission.running;
    },
    enter: async (person, guild) => counted(admission.enter(person, guild)),
    press: async (person) => counted(admission.press(person)),
    lookUp: async (person) => counted(admission.lookUp(person)),
    edit: async (person) => counted(admission.edit(person)),
    leave: () => admission.leave(),
    drain: async (withinMs) => admission.drain(withinMs),
  };
}

function measureProcess(metrics: Metrics, version: string): void {
  const info: Labels = { version, node: process.versions.node };
  metrics.gauges('sitrep_build_info', 'What runs.', async () => [[info, 1]]);
  metrics.gauge('process_start_time_seconds', 'Since 1970.', () => performance.timeOrigin / 1_000);
  metrics.gauge('process_resident_memory_bytes', 'Resident memory.', () =>
    process.memoryUsage.rss(),
  );
  metrics.gauge(
    'nodejs_heap_size_used_bytes',
    'Heap in use.',
    () => process.memoryUsage().heapUsed,
  );
  metrics.gauge('process_cpu_seconds_total', 'User and system time.', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  measureLoop(metrics);
}

function measureLoop(metrics: Metrics): void {
  const delay = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  delay.enable();
  setInterval(() => delay.reset(), LOOP_WINDOW_MS).unref();
  metrics.gauges(
    'nodejs_eventloop_lag_seconds',
    'Delay of the event loop within a minute.',
    async () => [
      [{ quantile: '0.5' }, delay.percentile(50) / NANOSECONDS],
      [{ quantile: '0.99' }, delay.percentile(99) / NANOSECONDS],
      [{ quantile: '1' }, delay.max / NANOSECONDS],
    ],
  );
}
