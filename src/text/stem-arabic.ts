/**
 * Light stemming of Arabic: the article with what is joined to its front, then the commonest endings
 * (Larkey, Ballesteros & Connell 2002, “Improving stemming for Arabic information retrieval”, the stemmer called light10).
 * Works on folded words: ه stands for ta marbuta, ي for alef maksura.
 */
export function stemArabic(word: string): string {
  return stripSuffixes(stripPrefix(word));
}

/** Longest first. */
const PREFIXES = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** Letters that must be left, as in light10. */
const MIN_AFTER_PREFIX = 2;
const MIN_AFTER_AND = 3;
const MIN_AFTER_SUFFIX = 2;

function stripPrefix(word: string): string {
  const prefix = PREFIXES.find(
    (start) => word.startsWith(start) && word.length - start.length >= MIN_AFTER_PREFIX,
  );
  if (prefix !== undefined) return word.slice(prefix.length);
  if (word.startsWith('و') && word.length > MIN_AFTER_AND) return word.slice(1);
  return word;
}

function stripSuffixes(word: string): string {
  let stem = word;
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= MIN_AFTER_SUFFIX) {
      stem = stem.slice(0, -suffix.length);
    }
  }
  return stem;
}
