import { createHash } from 'node:crypto';
import type { Document } from '../../src/documents/document.ts';
import { readPlainText } from '../../src/documents/plain-reading.ts';
import { between, createRandom, pick, type Random } from './random.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Made-up documents, and questions with words that stand together in one of their paragraphs. */
export interface Bench {
  readonly documents: readonly Document[];
  readonly questions: readonly string[];
}

/** Paragraphs of a document; a report has about as many. */
const PARAGRAPHS = 20;

/** Words that come up again and again in one document, as a subject's words do. */
const TOPIC_WORDS = 30;
/** The share of words that are of the document's subject. */
const TOPIC_SHARE = 0.15;

/** The share of words that stand nowhere else: numbers, misprints, names of streets. */
const RARE_SHARE = 0.003;

const TEMPLATES = [
  (a: string, b: string) => `What is the position of ${a} on ${b}?`,
  (a: string, b: string, c: string) => `Who said that ${a} will ${b} the ${c}?`,
  (a: string, b: string) => `${a} ${b}`,
  (a: string, b: string, c: string) => `Why did ${a} and ${b} not agree about ${c} after the ${a}?`,
];

/** Makes a corpus of so many paragraphs, each a passage; the same for the same seed. */
export function generateBench(passages: number, questions: number, seed = 1): Bench {
  const random = createRandom(seed);
  const vocabulary = createVocabulary(random);
  const documents: Document[] = [];
  for (let left = passages; left > 0; left -= PARAGRAPHS) {
    documents.push(makeDocument(documents.length, Math.min(left, PARAGRAPHS), random, vocabulary));
  }
  return {
    documents,
    questions: Array.from({ length: questions }, () => makeQuestion(random, documents)),
  };
}

function makeDocument(
  index: number,
  paragraphs: number,
  random: Random,
  vocabulary: Vocabulary,
): Document {
  const topic = Array.from({ length: TOPIC_WORDS }, () => vocabulary.drawContent(random));
  const word = () => {
    const draw = random();
    if (draw < RARE_SHARE) return String(Math.floor(draw * 1e9));
    return draw < TOPIC_SHARE ? pick(random, topic) : vocabulary.draw(random);
  };
  const paragraph = () =>
    Array.from({ length: between(random, 2, 6) }, () => makeSentence(random, word)).join(' ');
  const text = Array.from({ length: paragraphs }, paragraph).join('\n\n');
  return {
    id: `bench-${index}`,
    path: `bench-${index}.txt`,
    dateFrom: null,
    ...readPlainText(text, 0),
    revision: createHash('sha256').update(text).digest('hex').slice(0, 12),
    title: Array.from({ length: 6 }, word).join(' '),
    publisher: `Wire ${index % 40}`,
    author: null,
    date: `20${String(10 + (index % 15))}-0${1 + (index % 9)}-1${index % 10}`,
    url: null,
    language: 'en',
    tags: [],
  };
}

function makeSentence(random: Random, word: () => string): string {
  const words = Array.from({ length: between(random, 6, 28) }, word);
  const comma = between(random, 3, 12);
  const text = words.map((one, at) => (at === comma ? `${one},` : one)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Words of one paragraph, put as people put questions. */
function makeQuestion(random: Random, documents: readonly Document[]): string {
  const paragraph = pick(random, pick(random, documents).text.split('\n\n'));
  const words = paragraph.match(/\p{L}{5,}/gu) ?? ['nothing'];
  return pick(random, TEMPLATES)(pick(random, words), pick(random, words), pick(random, words));
}
