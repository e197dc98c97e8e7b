import { type BigIntStats, type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../errors/problem.ts';
import { describeFailure } from './file-failure.ts';
import { formatOf } from './formats.ts';
import { NOT_A_FILE } from './read-file.ts';

/** A file that may be a document. */
export interface CorpusFile {
  /** Relative to the corpus folder, with `/`. */
  readonly path: string;
  /** The real path to open. */
  readonly target: string;
  readonly bytes: number;
  /** Changes whenever the file does: device, inode, size and the times of its last changes. */
  readonly stamp: string;
}

/** What a corpus folder holds, before anything is read. */
export interface Listing {
  /** By path. */
  readonly files: readonly CorpusFile[];
  readonly problems: readonly Problem[];
  /** How many files of each kind are none that is read, by ending or as `README`. */
  readonly passedOver: ReadonlyMap<string, number>;
  /** Changes whenever a file is added, removed or changed, `names.yaml` among them. */
  readonly stamp: string;
}

/** The owner's names of actors, at the top of the corpus folder: no document, but it changes answers as one does. */
const NAMES_FILE = 'names.yaml';

/** The folder being listed. */
interface Walk {
  readonly root: string;
  readonly folder: string;
  readonly files: CorpusFile[];
  readonly problems: Problem[];
  readonly passedOver: Map<string, number>;
}

/**
 * Lists the documents of a folder and its sub-folders, but no README and nothing that begins with a dot.
 * A link to a file in the folder is that file; other links and what is no regular file are problems.
 *
 * @throws Error of the system where the folder itself cannot be listed.
 */
export function listFiles(folder: string): Listing {
  const root = realpathSync(folder);
  const walk: Walk = { root, folder, files: [], problems: [], passedOver: new Map() };
  const open = [''];
  for (let sub = open.pop(); sub !== undefined; sub = open.pop()) {
    for (const entry of readFolder(walk, sub)) {
      if (entry.name.startsWith('.')) continue;
      const file = sub === '' ? entry.name : `${sub}/${entry.name}`;
      if (entry.isDirectory()) open.push(file);
      else takeEntry(walk, entry, file);
    }
  }
  const files = withoutTwins(walk.root, walk.files.toSorted(byPath));
  const { problems, passedOver } = walk;
  return { files, problems, passedOver, stamp: stampOfAll(walk, files) };
}

/** @throws Error of the system for the corpus folder itself; that of a sub-folder becomes a problem. */
function readFolder(walk: Walk, sub: string): readonly Dirent[] {
  try {
    return readdirSync(path.join(walk.root, sub), { withFileTypes: true });
  } catch (error) {
    if (sub === '') throw error;
    walk.problems.push(describeFailure(error, path.join(walk.folder, sub)));
    return [];
  }
}

function takeEntry(walk: Walk, entry: Dirent, file: string): void {
  const shown = path.join(walk.folder, file);
  try {
    if (entry.isSymbolicLink()) takeLink(walk, file, shown);
    else if (!isDocumentName(entry.name)) passOver(walk, entry, file);
    else if (entry.isFile()) addFile(walk, file, path.join(walk.root, file));
    else walk.problems.push({ input: shown, ...NOT_A_FILE });
  } catch (error) {
    walk.problems.push(describeFailure(error, shown));
  }
}

/** Counts a file that is not read; the owner's names are read elsewhere. */
function passOver({ passedOver }: Walk, entry: Dirent, file: string): void {
  if (!entry.isFile() || file === NAMES_FILE) return;
  const ending = path.extname(entry.name.replace(/\.gz$/i, '')).toLowerCase();
  const kind = README.test(entry.name) ? 'README' : ending === '' ? 'without ending' : ending;
  passedOver.set(kind, (passedOver.get(kind) ?? 0) + 1);
}

/** A link counts where a document is expected; one to a folder also where it is none, since its owner expects its files. */
function takeLink(walk: Walk, file: string, shown: string): void {
  const isDocument = isDocumentName(path.basename(file));
  const target = realPathOf(path.join(walk.root, file));
  if (target === null) {
    if (isDocument) walk.problems.push({ input: shown, ...DEAD_LINK });
    return;
  }
  const stat = lstatSync(target);
  const isInside = target === walk.root || target.startsWith(walk.root + path.sep);
  if (!isInside && (isDocument || stat.isDirectory())) {
    walk.problems.push({ input: shown, ...LINK_OUT });
  } else if (stat.isDirectory()) {
    walk.problems.push({ input: shown, ...LINK_TO_FOLDER });
  } else if (isDocument && stat.isFile()) {
    addFile(walk, file, target);
  } else if (isDocument) {
    walk.problems.push({ input: shown, ...NOT_A_FILE });
  }
}

const DEAD_LINK = {
  what: 'is a symbolic link that leads nowhere',
  advice: 'Put the file itself into the folder, or remove the link',
};
const LINK_OUT = {
  what: 'is a symbolic link out of the corpus folder, which is not followed',
  advice: 'Put a copy into the folder, or remove the link',
};
const LINK_TO_FOLDER = {
  what: 'is a symbolic link to a folder, which is not followed',
  advice: 'Remove the link: what lies in the corpus folder is read at its own place',
};

/** Null for a link that leads nowhere or in a circle. */
function realPathOf(link: string): string | null {
  try {
    return realpathSync(link);
  } catch {
    return null;
  }
}

/** @throws Error of the system where the file is gone. */
function addFile(walk: Walk, file: string, target: string): void {
  const stat = lstatSync(target, { bigint: true });
  walk.files.push({ path: file, target, bytes: Number(stat.size), stamp: stampOf(stat) });
}

function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

function stampOfAll(walk: Walk, files: readonly CorpusFile[]): string {
  const names = lstatSync(path.join(walk.root, NAMES_FILE), {
    bigint: true,
    throwIfNoEntry: false,
  });
  return JSON.stringify([
    files.map((file) => [file.path, file.stamp]),
    walk.problems.map((problem) => [problem.input, problem.what]),
    names === undefined ? null : stampOf(names),
  ]);
}

const README = /^readme\./i;

/** Whether a file of this name is a document: of a format that is read, but no README. */
function isDocumentName(name: string): boolean {
  return formatOf(name) !== null && !README.test(name);
}

function byPath(a: CorpusFile, b: CorpusFile): number {
  return a.path < b.path ? -1 : 1;
}

/** One entry for each real file: its own, otherwise that of the first link to it. */
function withoutTwins(root: string, files: readonly CorpusFile[]): readonly CorpusFile[] {
  const own = new Map<string, CorpusFile>();
  for (const file of files) {
    const isReal = path.join(root, file.path) === file.target;
    if (isReal || !own.has(file.target)) own.set(file.target, file);
  }
  return files.filter((file) => own.get(file.target) === file);
}
