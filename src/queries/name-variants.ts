import type { FoundName, OtherName } from '../names/name-book.ts';
import { scriptOf } from '../text/script.ts';
import { scriptOfLanguage, type Language } from '../text/language.ts';
import type { Knowledge } from './knowledge.ts';
import type { Variant } from './query.ts';
import { WEIGHTS } from './weights.ts';

/** The other names of a found name that the corpus uses, in its languages, the surest first. */
export function nameVariants(
  found: FoundName,
  asked: readonly string[],
  knowledge: Knowledge,
): readonly Variant[] {
  const variants = new Map<string, Variant>();
  for (const other of found.others) {
    if (other.name.kind === 'part' && !isProperName(other.name.text, knowledge)) continue;
    for (const language of languagesOf(other, knowledge.languages)) {
      const terms = termsOf(other.name.text, language, knowledge);
      // What holds the asked words matches them anyway.
      if (terms === null || holds(terms, asked)) continue;
      add(variants, { terms, weight: other.weight, kind: 'name', shown: other.name.text });
    }
  }
  for (const variant of adjectives(found, knowledge)) add(variants, variant);
  return [...variants.values()].sort((a, b) => b.weight - a.weight);
}

function add(variants: Map<string, Variant>, variant: Variant): void {
  const key = variant.terms.join(' ');
  if ((variants.get(key)?.weight ?? 0) < variant.weight) variants.set(key, variant);
}

function languagesOf({ name }: OtherName, languages: readonly Language[]): readonly Language[] {
  if (name.language !== null) return languages.includes(name.language) ? [name.language] : [];
  const script = scriptOf(name.text);
  return languages.filter((language) => scriptOfLanguage(language) === script || script === 'Latn');
}

/** The analysed name; null where the corpus does not have all of it. */
function termsOf(text: string, language: Language, knowledge: Knowledge): readonly string[] | null {
  const terms = knowledge
    .analyze(text, language)
    .filter(({ isStop }) => !isStop)
    .map(({ term }) => term);
  const isKnown = terms.every((term) => knowledge.vocabulary.countOf(term) > 0);
  return terms.length > 0 && isKnown ? terms : null;
}

function holds(terms: readonly string[], asked: readonly string[]): boolean {
  return ` ${terms.join(' ')} `.includes(` ${asked.join(' ')} `);
}

function isProperName(text: string, { vocabulary }: Knowledge): boolean {
  return vocabulary.word(text.toLowerCase())?.isProper === true;
}

/** How a language makes an adjective or the name of the people from a country's name. */
const ADJECTIVE_ENDINGS: Readonly<Record<Language, RegExp>> = {
  ru: /^[ьиійея]{0,2}(?:ск|цк|тян|янин|анин|янк)/u,
  uk: /^[ьиійея]{0,2}(?:ськ|цьк|тян|янин|анин|янк)/u,
  de: /^(?:er|i)?(?:isch|er|s)/u,
  tr: /^l[iu]/u,
  es: /^(?:i|an[oa]|[oa])/u,
  it: /^(?:ian[oaie]|[oaie])/u,
  pt: /^(?:ian[oa]|an[oa]|[oa])/u,
  fr: /^(?:ien|ais|ois)/u,
};

/** Shorter stems begin too many other words. In letters. */
const MIN_STEM = 4;

function adjectives({ name, others }: FoundName, knowledge: Knowledge): readonly Variant[] {
  const names = [name, ...others.map((other) => other.name)].filter(({ kind }) => kind === 'name');
  return names.flatMap(({ text, language }) => {
    const endings = language === null ? undefined : ADJECTIVE_ENDINGS[language];
    if (endings === undefined || language === null || !knowledge.languages.includes(language))
      return [];
    const tokens = knowledge.analyze(text, language).filter(({ isStop }) => !isStop);
    const stem = tokens[0]?.term ?? '';
    if (tokens.length !== 1 || stem.length < MIN_STEM) return [];
    return knowledge.vocabulary
      .startingWith(stem)
      .filter(({ folded }) => endings.test(folded.slice(stem.length)))
      .map(({ term, shown }) => ({
        terms: [term],
        weight: WEIGHTS.adjective,
        kind: 'name' as const,
        shown,
      }));
  });
}
