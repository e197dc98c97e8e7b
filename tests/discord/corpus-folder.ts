import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The shipped document, and one invented report on every other day of the month before it. */
const REPORTS = 8;

/** A folder with several documents, to be changed by scenarios. */
export async function makeCorpus(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sitrep-corpus-'));
  await copyFile('corpus/ynet-2025-03-01.md', path.join(folder, 'ynet-2025-03-01.md'));
  for (let number = 1; number <= REPORTS; number += 1)
    await writeReport(folder, `harbour-${number}`, reportText(number));
  return folder;
}

/** One report of the invented harbour. */
export async function writeReport(folder: string, id: string, text: string): Promise<void> {
  await writeFile(path.join(folder, `${id}.md`), text);
}

/** Three paragraphs about the invented harbour on one day. */
export function reportText(number: number): string {
  const front = [
    '---',
    `title: Harbour report ${number}`,
    'publisher: Port Gazette',
    `date: 2025-02-${String(number * 2).padStart(2, '0')}`,
    `url: https://gazette.example/${number}`,
    '---',
  ];
  const body = [
    `The ferry Albatross left the harbour of Vellmark on day ${number} with ${number}00 passengers.`,
    `Harbour master Ilse Brandt said the quay would be repaired within ${number} weeks.`,
    'Fishermen asked the council for a new lighthouse, and the council declined.',
  ];
  return `${front.join('\n')}\n${body.join('\n\n')}\n`;
}
