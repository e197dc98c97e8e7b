import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Problem, ProblemError } from '../errors/problem.ts';
import type { Actor } from '../names/actor.ts';
import type { OwnSpeaker } from '../names/own-speakers.ts';
import { decodeText } from './decode.ts';
import { readFile } from './read-file.ts';

/** In the corpus folder itself, not in one below. */
const NAMES_FILE = 'names.yaml';

/** The owner's names and what is wrong with them; none where there is no file. */
export interface OwnNames {
  readonly actors: readonly Actor[];
  readonly speakers: readonly OwnSpeaker[];
  readonly problems: readonly Problem[];
}

/** Reads `names.yaml` of a corpus folder. Never rejects: what cannot be read is a problem. */
export async function readOwnNames(folder: string): Promise<OwnNames> {
  const file = path.join(folder, NAMES_FILE);
  if (!existsSync(file)) return { actors: [], speakers: [], problems: [] };
  try {
    const { parseOwnNames } = await import('../names/own-names.ts');
    return parseOwnNames(decodeText(readFile(file, NAMES_FILE), NAMES_FILE), NAMES_FILE);
  } catch (error) {
    if (error instanceof ProblemError)
      return { actors: [], speakers: [], problems: [error.problem] };
    throw error;
  }
}
