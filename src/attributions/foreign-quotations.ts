/** Quotations of languages other than English, with the words of saying and the name beside them. */
import type { Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import { collectNames, lastName, nameIn } from './foreign-names.ts';
import { type Said, saidBefore, saidBeside } from './foreign-cues.ts';
import type { ForeignWords } from './foreign-words.ts';
import type { Paragraph } from './paragraphs.ts';
import { contentOf, findQuotations, quotesWithSingleMarks } from './quotation-marks.ts';
import { spanOf, type Word } from './word.ts';
import { readSentences } from './read-sentences.ts';

/** Shorter quotations without words of saying are scare quotes and titles. */
const MIN_UNATTRIBUTED_WORDS = 4;

/** What is quoted in a text of a language whose words are given. */
export function quoteForeign(
  text: string,
  paragraphs: readonly Paragraph[],
  language: ForeignWords,
): readonly Attribution[] {
  const isSingle = quotesWithSingleMarks(text);
  const names = new Map<string, string>();
  return paragraphs.flatMap((paragraph) => {
    const quotations = findQuotations(text, paragraph, isSingle);
    const sentences = readSentences(text, paragraph, quotations);
    const found: Attribution[] = [];
    for (const [number, words] of sentences.entries()) {
      collectNames(words, language, names);
      for (const [at, { quotation }] of words.entries()) {
        if (quotation === null) continue;
        const one = quoteOne(
          text,
          { sentences, number, at },
          language,
          names,
          found.at(-1) ?? null,
        );
        if (one !== null) found.push(one);
      }
    }
    return found;
  });
}

/** French writes who speaks between the marks: « Jamais, dit-il. Jamais. » */
const INSIDE = /, ((?:a-t-(?:il|elle|on)|\p{L}+(?:-t)?-(?:il|elle|on))(?: \p{L}+[ée])?)[,.]/u;

function saidInside(text: string, { start, end }: Span): Span | null {
  const match = INSIDE.exec(text.slice(start, end));
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  const from = start + match.index + 2;
  return { start: from, end: from + words.length };
}

interface At {
  readonly sentences: readonly (readonly Word[])[];
  readonly number: number;
  readonly at: number;
}

function quoteOne(
  text: string,
  { sentences, number, at }: At,
  language: ForeignWords,
  names: ReadonlyMap<string, string>,
  last: Attribution | null,
): Attribution | null {
  const words = sentences[number] ?? [];
  const quotation = words[at]?.quotation;
  if (quotation === null || quotation === undefined) return null;
  const content = contentOf(text, quotation);
  if (content.start >= content.end) return null;
  const inside = saidInside(text, content);
  if (inside !== null) {
    const speaker = lastName(nearest(sentences, number), language, names);
    return { kind: 'direct', content, cue: inside, source: inside, speaker, for: [] };
  }
  const said = saidBeside(words, at, language);
  if (said !== null)
    return attributionOf(content, words, said, language, names, nearest(sentences, number));
  if (words.some(({ kind }) => kind === 'word')) return null;
  const before = sentences[number - 1] ?? [];
  const announced = saidBefore(before, language);
  if (announced !== null) {
    const earlier = nearest(sentences, number - 1);
    return attributionOf(content, before, announced, language, names, earlier);
  }
  const length = text.slice(content.start, content.end).split(/\s+/).length;
  if (last === null && length < MIN_UNATTRIBUTED_WORDS) return null;
  const { source = null, speaker = null } = last ?? {};
  return { kind: 'direct', content, cue: null, source, speaker, for: [] };
}

/** The sentences in which a name may stand that a pronoun means. */
function nearest(
  sentences: readonly (readonly Word[])[],
  before: number,
): readonly (readonly Word[])[] {
  return sentences.slice(Math.max(0, before - 2), Math.max(0, before));
}

function attributionOf(
  content: Span,
  words: readonly Word[],
  { cue, source }: Said,
  language: ForeignWords,
  names: ReadonlyMap<string, string>,
  before: readonly (readonly Word[])[],
): Attribution {
  const spoken = source === null ? null : words.slice(source.from, source.to);
  const isPronoun = spoken === null || spoken.every(({ lower }) => language.pronouns.has(lower));
  const name = isPronoun ? lastName(before, language, names) : nameIn(spoken, language, names);
  return {
    kind: 'direct',
    content,
    cue: spanOf(words, { from: cue, to: cue + 1 }),
    source: source === null ? null : spanOf(words, source),
    speaker: name,
    for: [],
  };
}
