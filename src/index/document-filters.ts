import type { Document, DocumentHead } from '../documents/document.ts';
import type { Source } from '../documents/source.ts';
import type { Passage } from '../passages/passage.ts';
import type { Filters } from '../queries/question.ts';
import { foldWord } from '../text/fold.ts';
import type { IndexedDocument } from './indexed-document.ts';
import type { CitedPassages, Counts } from './passage-index.ts';

type Documents = ReadonlyMap<string, IndexedDocument>;

/** Whether a document is among those that a question is asked of; null where that is each. */
export function matchesFilters({
  source,
  notSource,
  since,
  until,
}: Filters): ((document: Document) => boolean) | null {
  if ([source, notSource, since, until].every((filter) => filter === undefined)) return null;
  const wanted = foldWord(source ?? '');
  const unwanted = foldWord(notSource ?? '');
  return (document) => {
    const { date } = document;
    if (since !== undefined && (date === null || date < since)) return false;
    if (until !== undefined && (date === null || date > until)) return false;
    if (unwanted !== '' && isOfSource(document, unwanted)) return false;
    return wanted === '' || isOfSource(document, wanted);
  };
}

/** By its title, publisher or id, or the site of its address. */
function isOfSource(document: Document, folded: string): boolean {
  if (foldedNames(document).some((name) => name.includes(folded))) return true;
  return siteOf(document)?.includes(folded) ?? false;
}

/** The host of its address; null where it has none. */
export function siteOf({ url }: DocumentHead): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}

/** The documents whose title, publisher or id hold all words of `search`, in their order; all where it is empty. */
export function listSources(documents: Documents, search: string): readonly Source[] {
  const words = foldWord(search).split(/\s+/u).filter(Boolean);
  return [...documents.values()]
    .filter(({ document }) => {
      const names = foldedNames(document).join(' ');
      return words.every((word) => names.includes(word));
    })
    .map(describeSource);
}

/** How much these documents hold. */
export function countDocuments(documents: readonly IndexedDocument[]): Counts {
  let passages = 0;
  let newest: string | null = null;
  for (const { document, forward } of documents) {
    passages += forward.passages;
    const { date } = document;
    if (date !== null && (newest === null || date > newest)) newest = date;
  }
  return { documents: documents.length, passages, newest };
}

/** How much the documents hold that filters leave; null where they leave all. */
export function countFiltered(documents: Documents, filters: Filters): Counts | null {
  const isWanted = matchesFilters(filters);
  if (isWanted === null) return null;
  const all = [...documents.values()];
  const counts = countDocuments(all.filter(({ document }) => isWanted(document)));
  const { source, notSource, since, until } = filters;
  if (since === undefined && until === undefined) return counts;
  const hasSource = matchesFilters({
    ...(source === undefined ? {} : { source }),
    ...(notSource === undefined ? {} : { notSource }),
  });
  const undated = all.filter(
    ({ document }) => document.date === null && (hasSource === null || hasSource(document)),
  );
  return { ...counts, undated: undated.length };
}

/** The passage with an id, and up to `around` neighbours on each side; null where there is none. */
export function citePassage(
  documents: Documents,
  id: string,
  around: number,
): CitedPassages | null {
  const dot = id.lastIndexOf('.');
  const indexed = documents.get(id.slice(0, dot));
  const at = Number(id.slice(dot + 1)) - 1;
  const passage = indexed?.passages[at];
  if (indexed === undefined || passage?.id !== id) return null;
  const { document, passages } = indexed;
  const documentPassages = passages.length;
  const quotable = (one: Passage) => ({
    document,
    excerpt: document,
    passage: one,
    documentPassages,
  });
  return {
    ...quotable(passage),
    before: passages.slice(Math.max(0, at - around), at).map(quotable),
    after: passages.slice(at + 1, at + 1 + around).map(quotable),
  };
}

const knownNames = new WeakMap<Document, readonly string[]>();

/** Title, publisher and id as they are compared: folding them for every question would take longer than to search. */
export function foldedNames(document: Document): readonly string[] {
  const known = knownNames.get(document);
  if (known !== undefined) return known;
  const { id, title, publisher } = document;
  const names = [id, title, publisher].flatMap((name) => (name === null ? [] : foldWord(name)));
  knownNames.set(document, names);
  return names;
}

export function describeSource({ document, passages }: IndexedDocument): Source {
  const { id, title, publisher, author, date, url, language, revision } = document;
  return { id, title, publisher, author, date, url, language, revision, passages: passages.length };
}
