import { parseArgs } from 'node:util';
import { ProblemError } from '../../errors/problem.ts';
import { makeVisible } from '../../rendering/terminal/visible.ts';
import { useRecords } from '../../storage/use-records.ts';
import { type Gap, OUTCOMES, readGaps } from '../gaps.ts';
import type { Surroundings } from './console.ts';

const HEADINGS: Readonly<Record<(typeof OUTCOMES)[number], string>> = {
  none: 'no answer',
  yes: 'right',
  wrong: 'not meant',
  old: 'too old',
  missing: 'not in it',
};

/**
 * `gaps [--json]`: questions in Discord that found nothing, and what people said of answers.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where the records cannot be read
 */
export async function runGaps(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const isJson = readUse(args);
  const gaps = await useRecords(surroundings, () => {}, readGaps);
  process.stdout.write(isJson ? `${JSON.stringify(gaps)}\n` : tableOf(gaps));
  return 0;
}

function readUse(args: readonly string[]): boolean {
  try {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    return values.json === true;
  } catch {
    const advice = 'Use: npm run -s gaps, or npm run -s gaps -- --json';
    throw new ProblemError({ input: 'gaps', what: 'it takes --json and nothing else', advice });
  }
}

function tableOf(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'No gaps are kept. SITREP_GAPS_DAYS=0 turns them off.\n';
  const head = ['last asked', ...OUTCOMES.map((outcome) => HEADINGS[outcome]), 'question'];
  const rows = gaps.map(({ question, counts, last }) => [
    last,
    ...OUTCOMES.map((outcome) => String(counts[outcome] || '–')),
    makeVisible(question),
  ]);
  const widths = head.map((words) => words.length);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return `${[head, ...rows].map(line).join('\n')}\n`;
}
