import { readSurveyed, type ReadDocument, type Survey } from '../../documents/survey-corpus.ts';
import { packDocument, type PassageRun } from '../../index/forward-document.ts';
import type { IndexedDocument } from '../../index/indexed-document.ts';
import { createTurns } from '../../index/work-turns.ts';
import { splitDocument } from '../../passages/split-document.ts';
import type { WordCounts } from '../../queries/word-counts.ts';
import { createAnalysis, type Analysis } from '../analysis.ts';
import { countLanguages } from '../renew-library.ts';

/** A document in analysed form, and the counts of its words. */
export interface AnalyzedDocument {
  readonly indexed: IndexedDocument;
  readonly words: WordCounts;
}

/** So many passages are in memory at once; as records they are a request or two. */
const BATCH_PASSAGES = 1_000;

/** What analyses the documents of a survey. */
export async function analysisOf({ documents }: Survey): Promise<Analysis> {
  return createAnalysis(countLanguages(documents));
}

/** The documents of a survey, some at a time, in the order of its files. In turns. */
export async function* analyzeSurvey(
  survey: Survey,
  analysis: Analysis,
): AsyncGenerator<readonly AnalyzedDocument[]> {
  const turns = createTurns();
  let batch: AnalyzedDocument[] = [];
  let passages = 0;
  for (const file of survey.files) {
    for (const read of await readSurveyed(survey, file)) {
      const indexed = analyze(read, analysis);
      batch.push({ indexed, words: analysis.counter.take() });
      passages += indexed.passages.length;
      await turns.pause();
      if (passages < BATCH_PASSAGES) continue;
      yield batch;
      [batch, passages] = [[], 0];
    }
  }
  if (batch.length > 0) yield batch;
}

function analyze(
  { document, language }: ReadDocument,
  { analyzeDocument }: Analysis,
): IndexedDocument {
  const passages = splitDocument(document);
  const analyzePassage = analyzeDocument(document, language);
  const runs: PassageRun[] = passages.map((passage) => analyzePassage(passage));
  return { document, language, passages, forward: packDocument(runs) };
}
