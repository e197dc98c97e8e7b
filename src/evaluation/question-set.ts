import { z } from 'zod';
import type { Document } from '../documents/document.ts';
import type { Problem } from '../errors/problem.ts';
import type { Passage } from '../passages/passage.ts';

/** A question with the ids of the passages that answer it, best first; none where the corpus does not answer. */
export interface JudgedQuestion {
  readonly question: string;
  readonly expected: readonly string[];
  readonly kind: string | null;
}

/** What a question set is resolved against. */
export interface Held {
  readonly documents: readonly Document[];
  readonly passages: readonly Passage[];
}

const referenceSchema = z.union([
  z.string().min(1),
  z.strictObject({ document: z.string().min(1), quote: z.string().trim().min(1) }),
]);

const lineSchema = z.strictObject({
  question: z.string().trim().min(1),
  passages: z.array(referenceSchema),
  kind: z.string().min(1).optional(),
});

type Reference = z.infer<typeof referenceSchema>;

/**
 * Reads a question set in JSON Lines, and finds the passages that its quotes stand for. Empty lines are skipped; a line
 * with a fault is left out and reported.
 *
 * @param input what the problems call the set: its path
 */
export function readQuestionSet(
  text: string,
  input: string,
  held: Held,
): { readonly questions: readonly JudgedQuestion[]; readonly problems: readonly Problem[] } {
  const questions: JudgedQuestion[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const result = readLine(line, held);
    if ('what' in result) problems.push({ input: `${input}, line ${index + 1}`, ...result });
    else questions.push(result);
  }
  return { questions, problems };
}

/** What is wrong with a line. */
type Fault = Pick<Problem, 'what' | 'advice'>;

function readLine(line: string, held: Held): JudgedQuestion | Fault {
  const json = parseJson(line);
  if (json === undefined) return { what: 'it is not JSON', advice: FORM };
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
    return { what: `${where}${issue?.message ?? 'not a question'}`, advice: FORM };
  }
  const { question, passages, kind = null } = parsed.data;
  const expected: string[] = [];
  for (const reference of passages) {
    const found = resolve(reference, held);
    if (typeof found !== 'string') return found;
    if (!expected.includes(found)) expected.push(found);
  }
  return { question, expected, kind };
}

const FORM =
  'Write one JSON object a line: {"question", "passages": ["<id>" or {"document", "quote"}], "kind"}';

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function resolve(reference: Reference, held: Held): string | Fault {
  if (typeof reference !== 'string') return findQuote(reference.document, reference.quote, held);
  if (held.passages.some(({ id }) => id === reference)) return reference;
  return { what: `no passage has the id ${reference}`, advice: 'Use an id that a card shows' };
}

/** The passage that holds most of the words, which stand once in the document. */
function findQuote(id: string, quote: string, held: Held): string | Fault {
  const document = held.documents.find((one) => one.id === id);
  if (document === undefined) {
    return { what: `no document has the id ${id}`, advice: 'Name a document of this corpus' };
  }
  const start = document.text.indexOf(quote);
  if (start === -1) {
    return { what: `${id} does not hold “${quote}”`, advice: 'Quote its exact words' };
  }
  if (document.text.includes(quote, start + 1)) {
    return { what: `${id} holds “${quote}” more than once`, advice: 'Quote more of its words' };
  }
  const span = { start, end: start + quote.length };
  const [best] = held.passages
    .filter((passage) => passage.document === id)
    .toSorted((a, b) => overlap(b, span) - overlap(a, span));
  return best?.id ?? { what: `${id} has no passages`, advice: 'Name a document that has text' };
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
