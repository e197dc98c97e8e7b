import { readSpanWords, type SpanWord } from '../../src/answers/spans/span-words.ts';
import { scanPassage } from '../../src/ranking/scan-passage.ts';
import { weighQuery, type WeighedQuery } from '../../src/ranking/weigh-query.ts';
import { makeCorpus, makePassages, makeQuery } from '../ranking/rank-texts.ts';

/** The words of a text as the search for the words that answer a question sees them. */
export function readWords(
  text: string,
  question: string,
): { readonly words: readonly SpanWord[]; readonly weighed: WeighedQuery } {
  const { lexicon, cues, candidates } = makeCorpus(makePassages([text]));
  const weighed = weighQuery(makeQuery(question), lexicon, cues);
  const [candidate] = candidates;
  if (candidate === undefined) throw new Error('a passage');
  const { found } = candidate;
  const scan = scanPassage(found.terms, weighed);
  return { words: readSpanWords(weighed.cues, { found, scan }), weighed };
}
