import { z } from 'zod';
import { ClusterError } from '../../cluster/cluster-error.ts';
import type { Cluster, ClusterCall } from '../../cluster/cluster.ts';
import type { Source } from '../../documents/source.ts';
import type { Filters } from '../../queries/question.ts';
import { foldWord } from '../../text/fold.ts';
import { sectionNumber, type Section } from '../forward-document.ts';
import type { Lexicon } from '../lexicon.ts';
import {
  IndexError,
  type CitedPassages,
  type Counts,
  type FoundPassage,
  type PassageIndex,
} from '../passage-index.ts';
import { readPassage, readSection, sectionRecordId } from './records.ts';
import type { DocumentRecord, PassageRecord, SectionRecord } from './records.ts';
import { filterQuery, nameClause, NEWEST_FIRST, searchBody } from './search-body.ts';

/** The most sources that are listed: what a cluster gives in one answer. */
const MAX_SOURCES = 10_000;

/**
 * The port over an OpenSearch cluster, of 2.19 or 3.x: a question takes one request for its candidates with all that is
 * read of them, and one for their neighbours.
 *
 * Frequencies are counted over all shards (`dfs_query_then_fetch`), and a shard that does not answer makes the search fail
 * rather than leave its passages out in silence.
 *
 * @param name the index, or the alias of it
 * @param lexicon of the version that the index holds
 */
export function createOpenSearchIndex(
  cluster: Cluster,
  name: string,
  lexicon: Lexicon,
): PassageIndex {
  const call = async (request: ClusterCall, signal?: AbortSignal) => ask(cluster, request, signal);
  const send = async (body: object, signal?: AbortSignal) =>
    call({ method: 'POST', path: `/${name}/_search?${WHOLE}`, body }, signal);
  const search: Search = async <Record>(body: object, signal?: AbortSignal) =>
    parseAnswer(hitsOf<Record>(), await send(body, signal)).hits.hits.map(({ _source }) => _source);
  return {
    lexicon,
    async search(wanted, signal) {
      signal?.throwIfAborted();
      if (wanted.terms.length === 0) return [];
      const records = await search<PassageRecord>(searchBody(wanted), signal);
      return records.map((record) => readPassage(record, lexicon.terms));
    },
    neighbours: async (passages, signal) => findSections(name, lexicon, passages, call, signal),
    cite: async (id, around, signal) => findCited(id, around, lexicon, search, signal),
    async sources(text, signal) {
      const words = foldWord(text).split(/\s+/u).filter(Boolean);
      const filter = [{ term: { kind: 'document' } }, ...words.map(nameClause)];
      const body = { size: MAX_SOURCES, query: { bool: { filter } }, sort: NEWEST_FIRST };
      const records = await search<DocumentRecord>(body, signal);
      return records.map(({ data }): Source => data);
    },
    count: async (filters, signal) =>
      countDocuments(filters, async (body) => parseAnswer(COUNTED, await send(body, signal))),
  };
}

/** All shards or none, and the same statistics for each. */
const WHOLE = 'search_type=dfs_query_then_fetch&allow_partial_search_results=false';

/** Sends a body to the index's search and gives what is found, or fails. */
type Search = <Record>(body: object, signal?: AbortSignal) => Promise<readonly Record[]>;

async function findSections(
  name: string,
  { terms }: Lexicon,
  passages: readonly FoundPassage[],
  call: (request: ClusterCall, signal?: AbortSignal) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<readonly Section[]> {
  signal?.throwIfAborted();
  const wanted = passages.map(({ document, passage, documentPassages }) =>
    sectionRecordId(document.id, sectionNumber(passage.number - 1, documentPassages)),
  );
  const ids = [...new Set(wanted)];
  if (ids.length === 0) return [];
  const answer = await call({ method: 'POST', path: `/${name}/_mget`, body: { ids } }, signal);
  const { docs } = parseAnswer(GOT, answer);
  const sections = new Map(docs.map(({ _id, _source }) => [_id, readSection(_source, terms)]));
  return wanted.map((id) => {
    const section = sections.get(id);
    if (section === undefined) throw new IndexError(`the search cluster does not hold ${id}`);
    return section;
  });
}

async function findCited(
  id: string,
  around: number,
  { terms }: Lexicon,
  search: Search,
  signal?: AbortSignal,
): Promise<CitedPassages | null> {
  const dot = id.lastIndexOf('.');
  const number = Number(id.slice(dot + 1));
  if (dot < 0 || !Number.isSafeInteger(number)) return null;
  const range = { number: { gte: number - around, lte: number + around } };
  const filter = [
    { term: { kind: 'passage' } },
    { term: { document: id.slice(0, dot) } },
    { range },
  ];
  const body = { size: 2 * around + 1, query: { bool: { filter } }, sort: ['number'] };
  const found = (await search<PassageRecord>(body, signal)).map((one) => readPassage(one, terms));
  const at = found.findIndex(({ passage }) => passage.id === id);
  const cited = found[at];
  if (cited === undefined) return null;
  return { ...cited, before: found.slice(0, at), after: found.slice(at + 1) };
}

async function countDocuments(
  { since, until, ...ofSource }: Filters,
  count: (body: object) => Promise<z.infer<typeof COUNTED>>,
): Promise<Counts> {
  const dates = {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
  const { aggregations } = await count({
    size: 0,
    query: { bool: { filter: [{ term: { kind: 'document' } }, filterQuery(ofSource)] } },
    aggs: {
      wanted: {
        filter: filterQuery(dates),
        aggs: {
          passages: { sum: { field: 'passages' } },
          newest: { terms: { field: 'date', size: 1, order: { _key: 'desc' } } },
        },
      },
      undated: { missing: { field: 'date' } },
    },
  });
  const { wanted, undated } = aggregations;
  const asksForDates = since !== undefined || until !== undefined;
  return {
    documents: wanted.doc_count,
    passages: wanted.passages.value,
    newest: wanted.newest.buckets[0]?.key ?? null,
    ...(asksForDates ? { undated: undated.doc_count } : {}),
  };
}

/** @throws IndexError in place of whatever the cluster says */
async function ask(cluster: Cluster, request: ClusterCall, signal?: AbortSignal): Promise<unknown> {
  signal?.throwIfAborted();
  try {
    return (await cluster.call(request, signal)).body;
  } catch (cause) {
    if (!(cause instanceof ClusterError)) throw cause;
    throw new IndexError(`the search cluster: ${cause.message}`, { cause });
  }
}

/** A search that was answered whole. */
const ANSWERED = z.object({
  timed_out: z.literal(false),
  _shards: z.object({ failed: z.literal(0) }),
});

const COUNTED = ANSWERED.extend({
  aggregations: z.object({
    wanted: z.object({
      doc_count: z.number(),
      passages: z.object({ value: z.number() }),
      newest: z.object({ buckets: z.array(z.object({ key: z.string() })) }),
    }),
    undated: z.object({ doc_count: z.number() }),
  }),
});

/** Records are taken as the indexer wrote them. */
const hitsOf = <Record>() =>
  ANSWERED.extend({
    hits: z.object({ hits: z.array(z.object({ _source: z.custom<Record>() })) }),
  });

const GOT = z.object({
  docs: z.array(z.object({ _id: z.string(), _source: z.custom<SectionRecord>() })),
});

/** @throws IndexError where shards are missing or the answer has another form */
function parseAnswer<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const { data, error } = schema.safeParse(body);
  if (error === undefined) return data;
  throw new IndexError('the search cluster answers in part, or in another form', { cause: error });
}
