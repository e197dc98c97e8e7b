/**
 * Figures that others collect: counters, histograms and gauges, written as Prometheus' text format 0.0.4. The client
 * library that was common for Node is given up, and its successor needs a newer Node; the format is a page long.
 */

/** Names with their values: `{ status: '200' }`. Never anything that people have written. */
export type Labels = Readonly<Record<string, string>>;

/** One line of the text. */
interface Sample {
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
}

/** A figure with a name, by which it is collected. */
interface Figure {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  samples(): Promise<readonly Sample[]> | readonly Sample[];
}

/** Upper bounds of a histogram's buckets, in seconds: from a fast answer to one that nobody waits for. */
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] as const;

/** A reading that cannot be had in this time, in milliseconds, is left out. */
const READING_MS = 1_000;

/** Counts, and what is read at the moment of collecting. */
export class Metrics {
  readonly #figures: Figure[] = [];

  /** @param name ends in `_total` */
  counter(name: string, help: string): (labels?: Labels, by?: number) => void {
    const values = new Map<string, Sample>();
    this.#figures.push({ name, help, type: 'counter', samples: () => [...values.values()] });
    return (labels = {}, by = 1) => {
      const key = JSON.stringify(labels);
      values.set(key, { name, labels, value: (values.get(key)?.value ?? 0) + by });
    };
  }

  /** Of durations in seconds. @param name ends in `_seconds` */
  histogram(name: string, help: string): (seconds: number) => void {
    const counts: number[] = BUCKETS_S.map(() => 0);
    let [count, sum] = [0, 0];
    const samples = (): readonly Sample[] => [
      ...BUCKETS_S.map((bound, index) => bucket(name, String(bound), counts[index] ?? 0)),
      bucket(name, '+Inf', count),
      { name: `${name}_sum`, labels: {}, value: sum },
      { name: `${name}_count`, labels: {}, value: count },
    ];
    this.#figures.push({ name, help, type: 'histogram', samples });
    return (seconds) => {
      count += 1;
      sum += seconds;
      for (const [index, bound] of BUCKETS_S.entries())
        if (seconds <= bound) counts[index] = (counts[index] ?? 0) + 1;
    };
  }

  /** @param read null where there is nothing to say now */
  gauge(name: string, help: string, read: () => Promise<number | null> | number | null): void {
    this.gauges(name, help, async () => {
      const value = await read();
      return value === null ? [] : [[{}, value]];
    });
  }

  /** A gauge with several values, told apart by labels. */
  gauges(
    name: string,
    help: string,
    read: () => Promise<readonly (readonly [Labels, number])[]>,
  ): void {
    const samples = async (): Promise<readonly Sample[]> =>
      (await read()).map(([labels, value]) => ({ name, labels, value }));
    this.#figures.push({ name, help, type: 'gauge', samples });
  }

  /** Everything, as Prometheus reads it. */
  async render(): Promise<string> {
    const blocks = await Promise.all(this.#figures.map(renderFigure));
    return blocks.join('');
  }
}

function bucket(name: string, bound: string, value: number): Sample {
  return { name: `${name}_bucket`, labels: { le: bound }, value };
}

async function renderFigure(figure: Figure): Promise<string> {
  const { name, help, type } = figure;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly Sample[]>((resolve) => {
    timer = setTimeout(resolve, READING_MS, []);
  });
  const reading = Promise.resolve()
    .then(async () => figure.samples())
    .catch(() => []);
  const samples = await Promise.race([reading, late]);
  clearTimeout(timer);
  const lines = samples.map(
    (sample) => `${sample.name}${renderLabels(sample.labels)} ${sample.value}\n`,
  );
  return [`# HELP ${name} ${help}\n`, `# TYPE ${name} ${type}\n`, ...lines].join('');
}

function renderLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escape(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
