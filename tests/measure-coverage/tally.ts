import path from 'node:path';
import { z } from 'zod';

const place = z.object({ line: z.number().optional(), column: z.number().nullish() });
const span = z.object({ start: place });
const counts = z.record(z.string(), z.number());

/** Istanbul's record of a file, as far as it is counted. */
const fileSchema = z.object({
  path: z.string(),
  statementMap: z.record(z.string(), span),
  s: counts,
  fnMap: z.record(z.string(), z.object({ loc: span })),
  f: counts,
  branchMap: z.record(z.string(), z.object({ loc: span, locations: z.array(span) })),
  b: z.record(z.string(), z.array(z.number())),
});

const KINDS = ['statements', 'branches', 'functions'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Adds up what several programs ran. Two of them are built differently from the same source, so that what belongs together
 * is told by where it begins.
 */
export class Tally {
  readonly #root: string;
  /** By file, then by kind and place. */
  readonly #ran = new Map<string, Map<string, boolean>>();

  constructor(root: string) {
    this.#root = root;
  }

  add(record: unknown): void {
    for (const file of Object.values(z.record(z.string(), fileSchema).parse(record))) {
      const name = path.relative(this.#root, file.path);
      if (!name.startsWith('src/')) continue;
      const places = this.#ran.get(name) ?? new Map<string, boolean>();
      this.#ran.set(name, places);
      const note = (kind: Kind, { start }: z.infer<typeof span>, count: number, which = 0) => {
        const key = `${kind} ${start.line}:${start.column} ${which}`;
        places.set(key, count > 0 || places.get(key) === true);
      };
      for (const [id, at] of Object.entries(file.statementMap))
        note('statements', at, file.s[id] ?? 0);
      for (const [id, { loc }] of Object.entries(file.fnMap))
        note('functions', loc, file.f[id] ?? 0);
      for (const [id, { loc }] of Object.entries(file.branchMap))
        for (const [which, count] of (file.b[id] ?? []).entries())
          note('branches', loc, count, which);
    }
  }

  /** A line a folder of `src`, and one for all: percents. */
  table(): string {
    const folders = [...new Set([...this.#ran.keys()].map(folderOf))].sort();
    const rows = [...folders, ''].map((folder) => {
      const shares = KINDS.map((kind) => this.#share(folder, kind).padStart(12));
      return `${(folder || 'all').padEnd(24)}${shares.join('')}`;
    });
    return [`${''.padEnd(24)}${KINDS.map((kind) => kind.padStart(12)).join('')}`, ...rows].join(
      '\n',
    );
  }

  #share(folder: string, kind: Kind): string {
    const all = [...this.#ran]
      .filter(([file]) => folder === '' || folderOf(file) === folder)
      .flatMap(([, places]) => [...places])
      .filter(([key]) => key.startsWith(kind));
    const ran = all.filter(([, hasRun]) => hasRun);
    return all.length === 0 ? '–' : `${((100 * ran.length) / all.length).toFixed(1)} %`;
  }
}

function folderOf(file: string): string {
  const [, first = '', second = ''] = file.split('/');
  return first === 'surfaces' && !second.endsWith('.ts') ? `${first}/${second}` : first;
}
