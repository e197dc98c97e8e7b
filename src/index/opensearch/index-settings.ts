import { B, K1 } from '../bm25.ts';

/**
 * The form of everything that is kept in the cluster. One with another number is not read: the indexer makes a new index
 * beside it.
 */
export const FORMAT = 2;

/**
 * Settings and mapping of an index: analysed terms, separated by blanks, in the fields that are searched; what is only
 * handed over is not indexed. Function words and stems are the program's own, so all the cluster does is to cut at blanks.
 */
export function indexSettings(shards: number): object {
  const searched = {
    type: 'text',
    analyzer: 'whitespace',
    similarity: 'bm25',
    index_options: 'positions',
  };
  const exact = { type: 'keyword' };
  const handedOver = { type: 'object', enabled: false };
  return {
    settings: {
      number_of_shards: shards,
      auto_expand_replicas: '0-1',
      refresh_interval: -1,
      similarity: { bm25: { type: 'BM25', k1: K1, b: B } },
    },
    mappings: {
      dynamic: false,
      _meta: { format: FORMAT },
      properties: {
        kind: exact,
        document: exact,
        number: { type: 'integer' },
        date: exact,
        names: exact,
        site: exact,
        passages: { type: 'integer' },
        text: searched,
        title: searched,
        source: searched,
        data: handedOver,
      },
    },
  };
}
