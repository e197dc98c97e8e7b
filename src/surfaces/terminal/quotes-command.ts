import { readAttributions } from '../../attributions/read-attributions.ts';
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

const USAGE = `npm run -s quotes -- --all --json [--corpus DIR]

Prints everything that the documents say somebody said, wants or thinks, one JSON object a line:
  {document, kind: "direct"|"reported", content: {start, end}, cue, source, speaker, for: [actor], passage}
Offsets are UTF-16 code units in the document's file; cue, source and speaker may be null.
`;

/**
 * `quotes`: lists what the documents attribute to somebody.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where the folder cannot be read
 */
export async function runQuotes(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const given = readArguments('quotes', args, {
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    corpus: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.values['help'] === true) {
    print(USAGE);
    return EXIT.answered;
  }
  if (given.values['all'] !== true || given.values['json'] !== true) {
    throw wrongUse('quotes', '--all and --json are missing');
  }
  const { documents } = await readCorpus(folderOf(given, 'quotes', surroundings.corpusDir));
  for (const document of documents) print(linesOf(document));
  return EXIT.answered;
}

function linesOf(document: Document): string {
  const passages = splitDocument(document);
  const sentences = passages.flatMap((passage) => passage.sentences);
  return readAttributions(document, detectLanguage(document.text, document.language), sentences)
    .map((attribution) => `${JSON.stringify(toJson(document, passages, attribution))}\n`)
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
