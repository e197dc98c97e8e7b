import * as fc from 'fast-check';
import type { Answer, QuotedPassage } from '../../../src/answers/answer.ts';
import type { Source } from '../../../src/documents/source.ts';
import type { Span } from '../../../src/text/span.ts';

/** What documents and people may hold that Discord reads as more than text. */
export const DANGEROUS = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<t:1700000000:R>',
  '</ask:123456789012345678>',
  '<id:customize>',
  ':smile:',
  '<:e:1>',
  '<a:wave:123456789012345678>',
  '[click](https://evil.example)',
  'https://evil.example/a_b',
  '<https://evil.example>',
  'discord.gg/abcdef',
  'https://discord.com/invite/abcdef',
  '# heading',
  '### heading',
  '-# small',
  '> quote',
  '>>> quote',
  '- item',
  '* item',
  '1. item',
  '**bold**',
  '__under__',
  '*it*',
  '_it_',
  '~~gone~~',
  '||spoiler||',
  '`code`',
  '```js\ncode\n```',
  '\\',
  '\\*',
  '¯\\_(ツ)_/¯',
  '\u202eevil',
  'a\u200bb',
  '\u2066x\u2069',
  '\u{e0041}',
  '\u3164',
  '\ufeff',
  '\u00ad',
  '\u0000',
  '\u001b[31m',
  '\ud800',
  '\udc00x',
  '\u2028',
  '⟨U+202E⟩',
  '[…]',
  '↦ **x**',
  '-# ⌕ ≡ x',
  '### x',
] as const;

/** Text of anybody: letters of several scripts, punctuation, emoji, and what is dangerous. */
export const anyText = (maxPieces: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...DANGEROUS),
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom(
          ' ',
          '\n',
          '\r\n',
          '. ',
          'Israel',
          'Türkiye',
          '土耳其',
          'إسرائيل',
          '👨‍👩‍👧',
          'می‌خواهم',
        ),
      ),
      { maxLength: maxPieces },
    )
    .map((pieces) => pieces.join(''));

/** Spans within a text, in order and apart, that do not cut a pair of surrogates. */
export function anySpans(text: string, most: number): fc.Arbitrary<readonly Span[]> {
  const places = [...text.matchAll(/[\s\S]/gu)].map(({ index }) => index).concat(text.length);
  return fc
    .uniqueArray(fc.constantFrom(...places), { maxLength: 2 * most })
    .map((chosen) => chosen.sort((a, b) => a - b))
    .map((chosen) =>
      chosen.flatMap((start, index) => {
        const end = chosen[index + 1];
        return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
      }),
    );
}

const date = fc.option(
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);

/** A passage with any text and any metadata. */
export const anyPassage: fc.Arbitrary<QuotedPassage> = anyText(60)
  .filter((text) => text.trim() !== '')
  .chain((text) =>
    fc
      .record({
        start: fc.nat(1000),
        number: fc.integer({ min: 1, max: 100_000 }),
        paragraph: fc.integer({ min: 1, max: 100_000 }),
        document: fc.oneof(fc.constant('ynet-2025-03-01'), anyText(8)),
        revision: fc.constant('0123456789ab'),
        title: fc.option(anyText(40)),
        publisher: fc.option(anyText(10)),
        date,
        url: fc.option(fc.oneof(fc.webUrl({ withFragments: true }), anyText(5))),
        answering: anySpans(text, 3),
        highlights: anySpans(text, 6),
        answers: anySpans(text, 1),
      })
      .map(({ start, answering, highlights, answers, ...rest }) => ({
        ...rest,
        start,
        end: start + text.length,
        id: `${rest.document}.${rest.number}`,
        headings: [],
        speaker: null,
        page: null,
        source: { start: 0, end: 0 },
        text,
        answering: answering.map((span) => shift(span, start)),
        answer: answers.map((span) => shift(span, start))[0] ?? null,
        highlights: highlights.map((span) => shift(span, start)),
      })),
  );

/** A document of the list with any metadata. */
export const anySource: fc.Arbitrary<Source> = fc.record({
  id: fc.oneof(fc.constant('ynet-2025-03-01'), anyText(5)),
  title: fc.option(anyText(40)),
  publisher: fc.option(anyText(10)),
  author: fc.option(anyText(10)),
  date,
  url: fc.option(fc.webUrl()),
  language: fc.option(fc.constant('en')),
  passages: fc.nat(100_000),
  revision: fc.constant('0123456789ab'),
});

/** A question of at most 300 characters. */
const anyQuestion = anyText(30).map((text) => text.slice(0, 300));

/** Any answer that keeps the contract of `Answer`. */
export const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    question: anyQuestion,
    isCut: fc.boolean(),
    passages: fc.array(anyPassage, { maxLength: 3 }),
    nearest: fc.array(anyPassage, { maxLength: 3 }),
    near: fc.integer({ min: 1, max: 3 }),
    page: fc.integer({ min: 1, max: 9 }),
    searched: fc.record({
      documents: fc.nat(100_000),
      passages: fc.nat(1_000_000),
      newest: date,
    }),
    alsoSearched: fc.array(fc.record({ term: anyText(5), for: anyText(5) }), { maxLength: 12 }),
    corrected: fc.array(fc.record({ from: anyText(5), to: anyText(5) }), { maxLength: 12 }),
    didYouMean: fc.array(anyText(5), { maxLength: 8 }),
    verdict: fc.constantFrom('strong' as const, 'partial' as const),
  })
  .map((drawn) =>
    drawn.passages.length > 0
      ? { ...drawn, pages: 9, nearest: [] }
      : { ...drawn, verdict: 'none', page: 0, pages: 0 },
  );

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
