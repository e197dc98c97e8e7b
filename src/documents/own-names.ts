import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Problem, ProblemError } from '../errors/problem.ts';
import type { Actor } from '../names/actor.ts';
import { parseOwnNames } from '../names/own-names.ts';
import { decodeText } from './decode.ts';
import { readFile } from './read-file.ts';

/** In the corpus folder itself, not in one below. */
const NAMES_FILE = 'names.yaml';

/** The owner's names and what is wrong with them; none where there is no file. */
export interface OwnNames {
  readonly actors: readonly Actor[];
  readonly problems: readonly Problem[];
}

/** Reads `names.yaml` of a corpus folder. Never throws: what cannot be read is a problem. */
export function readOwnNames(folder: string): OwnNames {
  const file = path.join(folder, NAMES_FILE);
  if (!existsSync(file)) return { actors: [], problems: [] };
  try {
    return parseOwnNames(decodeText(readFile(file, NAMES_FILE), NAMES_FILE), NAMES_FILE);
  } catch (error) {
    if (error instanceof ProblemError) return { actors: [], problems: [error.problem] };
    throw error;
  }
}
