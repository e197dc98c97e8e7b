import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { between, createRandom, type Random } from './random.ts';
import { createVocabulary } from './vocabulary.ts';

/** Paragraphs of a file, words of a paragraph: what reports have. */
const PARAGRAPHS = 20;
const MIN_WORDS = 30;
const MAX_WORDS = 90;

/** Files in one folder. */
const FILES_IN_FOLDER = 1_000;

/** The share of words from the tail, of which most stand once: some hundred thousand forms in a million paragraphs of news. */
const TAIL_SHARE = 0.008;

const LETTERS = 'bcdfghklmnprstvz';
const VOWELS = 'aeiou';

/** Writes made-up documents of so many paragraphs into a folder, the same for the same seed, and returns questions on them. */
export function writeCorpus(
  folder: string,
  passages: number,
  questions: number,
): readonly string[] {
  const random = createRandom(1);
  const vocabulary = createVocabulary(random);
  const word = () => (random() < TAIL_SHARE ? tailWord(random) : vocabulary.draw(random));
  const files = Math.ceil(passages / PARAGRAPHS);
  for (let at = 0; at < files; at += 1) {
    const inside = path.join(folder, String(Math.floor(at / FILES_IN_FOLDER)));
    if (at % FILES_IN_FOLDER === 0) mkdirSync(inside, { recursive: true });
    const text = Array.from({ length: PARAGRAPHS }, () => paragraph(random, word)).join('\n\n');
    const date = `20${10 + (at % 15)}-0${1 + (at % 9)}-1${at % 10}`;
    const head = `---\ntitle: ${sentence(6, word)}\npublisher: Wire ${at % 40}\ndate: ${date}\n---\n\n`;
    writeFileSync(path.join(inside, `report-${at}.md`), `${head}${text}\n`);
  }
  return Array.from({ length: questions }, () => {
    const words = Array.from({ length: between(random, 2, 4) }, () =>
      vocabulary.drawContent(random),
    );
    return `What is known of ${words.join(' and ')}?`;
  });
}

function paragraph(random: Random, word: () => string): string {
  const sentences: string[] = [];
  for (let left = between(random, MIN_WORDS, MAX_WORDS); left > 0;) {
    const length = between(random, 8, 28);
    sentences.push(`${sentence(length, word)}.`);
    left -= length;
  }
  return sentences.join(' ');
}

function sentence(length: number, word: () => string): string {
  const text = Array.from({ length }, word).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function tailWord(random: Random): string {
  let text = '';
  for (let left = between(random, 3, 4); left > 0; left -= 1) {
    text += LETTERS.charAt(between(random, 0, LETTERS.length - 1));
    text += VOWELS.charAt(between(random, 0, VOWELS.length - 1));
  }
  return random() < 0.4 ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
