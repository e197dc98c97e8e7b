import type { Language } from '../text/language.ts';
import { stopWordsOf } from '../text/stop-words.ts';
import type { KnownWord } from './known-word.ts';
import type { Variant } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WEIGHTS } from './variant-weights.ts';

/** Languages that write several nouns as one word, with what may stand between two of them (Verhandlung-s-führer), and
 * what stands before a noun or a verb and makes it another (Gegen-position, Ver-ordnung), besides function words. */
const COMPOUNDING: Readonly<
  Record<Language, { readonly links: string; readonly prefixes: string }>
> = {
  de: {
    links: 's es n en er e',
    prefixes: `ab aber an auf aus be bei da dar davon dazu durch ein ent er erz fehl fort ge gegen her heraus herein hin hinaus
        hinter hoch los miss mit nach neben nicht nieder ober ohne pro quer rad ruck sub uber um umher un unter ur ver vor voran
        voraus vorbei weg weiter wider wieder zer zu zurecht zuruck zusammen zwischen anti`,
  },
  nl: {
    links: 's en e',
    prefixes: `aan achter af be bij door er ge her in mee mis na om on onder ont op over tegen toe tussen uit ver voor weg
        weer`,
  },
  sv: {
    links: 's e',
    prefixes:
      'an av be bort efter fore for fran fram genom hop in med mellan mot o om over pa sam til till under upp ut van',
  },
  da: {
    links: 's e',
    prefixes:
      'af an be bi efter for fra frem gen ind med mellem mod ned om op over pa sam til u ud under',
  },
  no: {
    links: 's e',
    prefixes:
      'av an be bi etter for fra fram inn med mellom mot ned om opp over pa sam til u ut under',
  },
  fi: { links: 'n', prefixes: 'ala ali epa esi ulko yli' },
  hu: { links: '', prefixes: 'al be el fel ki le meg ossze vissza' },
};

/** The shortest part of a compound that is looked for, and the shortest that stands before it. In letters. */
const MIN_PART = 5;
const MIN_HEAD = 3;
/** Another part that the corpus does not have as a word is one from so many letters on. */
const MIN_UNKNOWN = 4;
/** How many words more than one is worth. */
const MAX_COMPOUNDS = 4;

/** Words of the corpus with a part of a compound, or the compounds of a word. What is left of a word must be one too, or
 * Linken would be found in Blinken. */
export function compoundVariants(
  folded: string,
  languages: readonly Language[],
  vocabulary: Vocabulary,
): readonly Variant[] {
  if (folded.length < MIN_PART) return [];
  const found = languages.flatMap((language) => {
    const rules = COMPOUNDING[language === 'nb' ? 'no' : language];
    return rules === undefined ? [] : listCompounds(folded, { language, rules, vocabulary });
  });
  return found.slice(0, MAX_COMPOUNDS);
}

interface Compounding {
  readonly language: Language;
  readonly rules: (typeof COMPOUNDING)[Language];
  readonly vocabulary: Vocabulary;
}

function listCompounds(folded: string, given: Compounding): readonly Variant[] {
  const { vocabulary } = given;
  const parts = vocabulary.word(folded) === undefined ? partsOf(folded, given) : [];
  const last = vocabulary
    .endingWith(folded)
    .filter((word) => isFirstPart(word.folded.slice(0, -folded.length), given));
  const first = vocabulary
    .startingWith(folded)
    .filter((word) => isLastPart(word.folded.slice(folded.length), given));
  return [
    ...[...parts, ...last].map((word) => variantOf(word, WEIGHTS.compound)),
    ...first.map((word) => variantOf(word, WEIGHTS.firstPart)),
  ];
}

/** Where a compound has two words of the corpus as its parts: the second, which it is a kind of, and the first. */
function partsOf(folded: string, given: Compounding): readonly KnownWord[] {
  const { vocabulary, rules } = given;
  for (let at = MIN_PART; at <= folded.length - MIN_PART; at++) {
    const last = vocabulary.word(folded.slice(at));
    const head = folded.slice(0, at);
    if (last === undefined || !isFirstPart(head, given)) continue;
    const first = withoutLink(head, rules.links, 'end')
      .map((word) => vocabulary.word(word))
      .find((word) => word !== undefined);
    return first === undefined ? [last] : [last, first];
  }
  return [];
}

/** Whether what stands before a word makes a compound of it, and not another word. */
function isFirstPart(head: string, { language, rules, vocabulary }: Compounding): boolean {
  const isPrefix = (text: string): boolean =>
    rules.prefixes.split(/\s+/).includes(text) || stopWordsOf(language).has(text);
  if (isPrefix(head)) return false;
  return withoutLink(head, rules.links, 'end').some(
    (word) =>
      word.length >= MIN_HEAD &&
      !isPrefix(word) &&
      (word.length >= MIN_UNKNOWN || vocabulary.word(word) !== undefined),
  );
}

/** Whether what stands behind a word makes a compound of it, and is no ending. */
function isLastPart(tail: string, { rules, vocabulary }: Compounding): boolean {
  return withoutLink(tail, rules.links, 'start').some(
    (word) =>
      word.length >= MIN_UNKNOWN ||
      (word.length >= MIN_HEAD && vocabulary.word(word) !== undefined),
  );
}

/** A part as it stands, and without each link that it may have at its end or start. */
function withoutLink(part: string, links: string, edge: 'start' | 'end'): readonly string[] {
  const bare = links.split(' ').flatMap((link) => {
    if (link === '') return [];
    if (edge === 'end') return part.endsWith(link) ? [part.slice(0, -link.length)] : [];
    return part.startsWith(link) ? [part.slice(link.length)] : [];
  });
  return [part, ...bare];
}

function variantOf({ term, shown }: KnownWord, weight: number): Variant {
  return { terms: [term], weight, kind: 'family', shown, guess: 'compound' };
}
