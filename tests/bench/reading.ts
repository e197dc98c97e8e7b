import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseFile } from '../../src/documents/parse-file.ts';
import type { Reading } from './results.ts';

/** Each document is read so often before it is timed, so that the compiler has seen the code. */
const WARM_UP_ROUNDS = 1;

const PARAGRAPHS = 20;

/** What reading so many Markdown documents of 3 KB costs, and what the parser alone does, in milliseconds of the processor. */
export async function measureReading(count: number): Promise<Reading> {
  const texts = Array.from({ length: count }, (_, index) => markdownOf(index));
  const files = texts.map((text) => Buffer.from(text));
  const readAll = async (): Promise<void> => {
    for (const [index, bytes] of files.entries()) {
      const name = `report-${index}.md`;
      await parseFile(bytes, name, name);
    }
  };
  const parseAll = (): void => {
    for (const text of texts) fromMarkdown(text);
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    await readAll();
    parseAll();
  }
  return { readMs: await cpuMs(readAll), parseMs: await cpuMs(parseAll) };
}

async function cpuMs(run: () => Promise<void> | void): Promise<number> {
  const began = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function markdownOf(index: number): string {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const parts = Array.from({ length: PARAGRAPHS }, (_, part) =>
    part % 5 === 4
      ? `## Part ${part}\n\n- The first of ${part}.\n- The **second** of them.`
      : `The minister of **Norland** said on [day ${part}](https://e.org/${index}) that the talks with _Corva_ would go on in Ravn; nobody else had come to them.`,
  );
  return `---\ntitle: Report ${index}\ndate: 2024-04-${day}\n---\n# Report\n\n${parts.join('\n\n')}\n`;
}
