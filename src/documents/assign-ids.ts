/**
 * Gives each document its permanent id. An id that its owner wrote comes first; then a name's, to the first file that has
 * it by path, so that adding folders changes no id that people keep. Further files of one name take in the folder that
 * tells them apart, long names a digest of what was cut off.
 */
import type { Problem } from '../errors/problem.ts';
import { digestedIdOf, distinctIdOf, documentIdOf } from './document-id.ts';
import type { Draft } from './draft.ts';

/** What an id is made of. */
type Named = Pick<Draft, 'ownId' | 'name'> & {
  readonly document: Pick<Draft['document'], 'path' | 'revision'>;
};

/** The id of each draft in its order, null where it has none; and what is wrong. */
export interface AssignedIds {
  readonly ids: readonly (string | null)[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * @param drafts By path.
 * @param show How messages call a path.
 */
export function assignIds(drafts: readonly Named[], show: (path: string) => string): AssignedIds {
  const owners = new Map<string, Named>();
  const ids: (string | null)[] = drafts.map(() => null);
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const give = (index: number, draft: Named, id: string): boolean => {
    if (id === '' || owners.has(id)) return false;
    owners.set(id, draft);
    ids[index] = id;
    return true;
  };
  const left = [...drafts.entries()].filter(
    ([index, draft]) => !give(index, draft, draft.ownId ?? documentIdOf(draft.name)),
  );
  const counts = left.length > 0 ? countFolders(drafts) : new Map<string, number>();
  for (const [index, draft] of left) {
    const owner = owners.get(draft.ownId ?? '');
    if (owner !== undefined && owner.ownId === draft.ownId) {
      problems.push(isTaken(show, draft, owner, 'so it was left out'));
      continue;
    }
    if (owner !== undefined) warnings.push(isTaken(show, draft, owner, 'so it got another'));
    candidatesOf(draft, counts).some((id) => give(index, draft, id));
  }
  return { ids, problems, warnings };
}

/** How many documents of a name lie in folders of a name: one at any depth, or the nearest ones joined. */
function countFolders(drafts: readonly Named[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    for (const folder of new Set(foldersOf(draft))) {
      const key = keyOf(draft, folder);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function keyOf({ name }: Named, folder: string): string {
  return `${documentIdOf(name)}/${folder}`;
}

/** Ids for one of several documents of a name, the shortest that tells it apart first. */
function candidatesOf(draft: Named, counts: ReadonlyMap<string, number>): readonly string[] {
  const { name } = draft;
  const { path, revision } = draft.document;
  const telling = foldersOf(draft).filter((folder) => counts.get(keyOf(draft, folder)) === 1);
  const isCut = distinctIdOf(name, name) !== documentIdOf(name);
  return [
    documentIdOf(name),
    ...(isCut ? [digestedIdOf(name, name)] : []),
    ...telling
      .filter((folder) => documentIdOf(folder) !== '')
      .map((folder) => distinctIdOf(`${folder}-${name}`, path)),
    digestedIdOf(name, path),
    digestedIdOf(name, `${path} ${revision}`),
  ];
}

/** The folders of a document, the nearest first, and then the nearest ones joined. */
function foldersOf({ document }: Named): readonly string[] {
  const folders = document.path.split('/').slice(0, -1).toReversed();
  const joined = folders.map((_, index) =>
    folders
      .slice(0, index + 1)
      .toReversed()
      .join('-'),
  );
  return [...folders, ...joined.slice(1)];
}

function isTaken(
  show: (path: string) => string,
  { document, ownId }: Named,
  owner: Named,
  consequence: string,
): Problem {
  return {
    input: show(document.path),
    kind: `has the id of another document, ${consequence}`,
    what: `has the id ${ownId}, which ${show(owner.document.path)} has already, ${consequence}`,
    advice: 'Give one of the two another `id` in its front matter',
  };
}
