import { isAdjectiveOf } from '../names/adjectives.ts';
import type { Name } from '../names/actor.ts';
import type { FoundName, OtherName } from '../names/name-book.ts';
import { foldToken } from '../text/fold-token.ts';
import { scriptOf } from '../text/script.ts';
import { scriptOfLanguage, type Language } from '../text/language.ts';
import type { Knowledge } from './knowledge.ts';
import type { Variant } from './query.ts';
import { WEIGHTS } from './variant-weights.ts';

/** The other names of a found name that the corpus uses, in its languages, the surest first. */
export function nameVariants(
  found: FoundName,
  asked: readonly string[],
  knowledge: Knowledge,
): readonly Variant[] {
  const variants = new Map<string, Variant>();
  for (const other of found.others) {
    if (other.name.kind === 'part' && !standsAlone(other.name, knowledge)) continue;
    for (const language of languagesOf(other, knowledge.languages)) {
      const terms = termsOf(other.name.text, language, knowledge);
      // What holds the asked words matches them anyway.
      if (terms === null || holds(terms, asked)) continue;
      const isForeign = scriptOf(other.name.text) !== scriptOf(found.name.text);
      const weight = other.weight * (isForeign ? WEIGHTS.otherScript : 1);
      add(variants, { terms, weight, kind: 'name', shown: other.name.text });
    }
  }
  for (const variant of adjectives(found, knowledge)) add(variants, variant);
  return withoutHolding([...variants.values()]).toSorted((a, b) => b.weight - a.weight);
}

/** `Republic of Serbia` is found wherever `Serbia` is. */
function withoutHolding(variants: readonly Variant[]): readonly Variant[] {
  const singles = new Set(variants.flatMap(({ terms }) => (terms.length === 1 ? terms : [])));
  return variants.filter(
    ({ terms }) => terms.length === 1 || !terms.some((term) => singles.has(term)),
  );
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

/** The analysed name; null where the corpus does not have all of it. A name that alone looks like a function word in
 * capitals is an acronym: `US`, `WHO`. */
function termsOf(text: string, language: Language, knowledge: Knowledge): readonly string[] | null {
  const tokens = knowledge.analyze(text, language);
  const content = tokens.filter(({ isStop }) => !isStop);
  const terms = (content.length > 0 ? content : tokens).map(({ term }) => term);
  const isKnown = terms.every((term) => knowledge.vocabulary.countOf(term) > 0);
  return terms.length > 0 && isKnown ? terms : null;
}

function holds(terms: readonly string[], asked: readonly string[]): boolean {
  return ` ${terms.join(' ')} `.includes(` ${asked.join(' ')} `);
}

/** How often a part must stand alone for each time it stands in a longer name, to be a short form (Erdogan) and no mere
 * part (Bowl, of Super Bowl). */
const MIN_ALONE_SHARE = 0.75;

function standsAlone({ text, inside = 0 }: Name, { vocabulary }: Knowledge): boolean {
  const word =
    vocabulary.word(foldToken(text)) ?? vocabulary.word(foldToken(text.replace(ARTICLE, '')));
  if (word?.isProper !== true) return false;
  return word.count - inside >= Math.max(1, inside * MIN_ALONE_SHARE);
}

/** Of an Arabic name, which is left out as often as written. */
const ARTICLE = /^(?:al|el|ash|as|ad|ar|an|at|az)-/i;

/** Adjectives that the corpus makes from the actor's names in its own languages. */
function adjectives({ name, others }: FoundName, knowledge: Knowledge): readonly Variant[] {
  const { analyze, vocabulary, languages } = knowledge;
  const names = [name, ...others.map((other) => other.name)].filter(({ kind }) => kind === 'name');
  return names.flatMap(({ text, language }) => {
    if (language === null || !languages.includes(language)) return [];
    const [stem, ...rest] = analyze(text, language).filter(({ isStop }) => !isStop);
    if (stem === undefined || rest.length > 0) return [];
    return vocabulary
      .startingWith(stem.term)
      .filter(({ folded }) => isAdjectiveOf(folded, stem.term, language))
      .map(({ term, shown }) => ({
        terms: [term],
        weight: WEIGHTS.adjective,
        kind: 'name' as const,
        shown,
      }));
  });
}
