import { readSpeech } from '../../attributions/read-speech.ts';
import type { Attribution } from '../../attributions/attribution.ts';
import type { Document } from '../../documents/document.ts';
import { readCorpus } from '../../documents/read-corpus.ts';
import { sourceSpan } from '../../documents/source-map.ts';
import type { Passage } from '../../passages/passage.ts';
import { detectLanguage } from '../../text/language.ts';
import { splitDocument } from '../../passages/split-document.ts';
import type { Span } from '../../text/span.ts';
import { folderOf, readArguments, wrongUse } from './arguments.ts';
import { EXIT, print, type Surroundings } from './console.ts';
import { runPosition } from './position-command.ts';
import { stringifySafely } from './to-json.ts';

/**
 * `quotes`: what somebody said, or with `--all` everything that the documents attribute to anybody.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where the folder cannot be read
 */
export async function runQuotes(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  if (!args.includes('--all')) return runPosition('quotes', args, surroundings);
  const given = readArguments('quotes', args, {
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    corpus: { type: 'string' },
  });
  if (given.values['json'] !== true || given.positionals.length > 0) {
    throw wrongUse('quotes', '--all goes with --json and no name');
  }
  const { documents } = await readCorpus(folderOf(given, 'quotes', surroundings.corpusDir));
  for (const document of documents) print(linesOf(document));
  return EXIT.answered;
}

function linesOf(document: Document): string {
  const passages = splitDocument(document);
  const sentences = passages.flatMap((passage) => passage.sentences);
  return readSpeech(document, detectLanguage(document.text, document.language), sentences)
    .attributions.map(
      (attribution) => `${stringifySafely(toJson(document, passages, attribution))}\n`,
    )
    .join('');
}

function toJson(
  document: Document,
  passages: readonly Passage[],
  { kind, content, cue, source, speaker, for: actors }: Attribution,
): object {
  const inFile = (span: Span | null): Span | null =>
    span === null ? null : sourceSpan(document, span);
  return {
    document: document.id,
    kind,
    content: inFile(content),
    cue: inFile(cue),
    source: inFile(source),
    speaker,
    for: actors,
    passage: passages.findLast(({ start }) => start <= content.start)?.id ?? null,
  };
}
