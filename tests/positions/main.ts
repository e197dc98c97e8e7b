/** Prints how well questions about positions are answered: `npx tsx tests/positions/main.ts`. */
import { fileURLToPath } from 'node:url';
import { readLibrary } from '../../src/library/renew-library.ts';
import { measurePositions } from './measure-positions.ts';

const place = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

for (const [corpus, file] of [
  ['./reports', './questions.jsonl'],
  ['./lake', './lake.jsonl'],
  ['./gulf', './gulf.jsonl'],
  ['./pact', './pact.jsonl'],
  ['../../corpus', './owner.jsonl'],
] as const) {
  const { wrong, ...figures } = await measurePositions(
    await readLibrary(place(corpus)),
    place(file),
  );
  process.stdout.write(
    `${file} ${JSON.stringify(figures)}\n${wrong.map((line) => `  ${line}\n`).join('')}`,
  );
}
