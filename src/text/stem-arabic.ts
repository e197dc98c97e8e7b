/**
 * Light stemming of Arabic: the article with what is joined to its front, then the commonest endings
 * (Larkey, Ballesteros & Connell 2002, “Improving stemming for Arabic information retrieval”, the stemmer called light10).
 * Beyond it, endings are taken off until none is left, and `يا` is one of them, so that a country and its adjective meet
 * (سوريا and السورية, إيران and الإيراني); and so is the ending of verbs of which a woman or a state is the subject. Works on
 * folded words: ه stands for ta marbuta, ي for alef maksura.
 */
export function stemArabic(word: string): string {
  return stripSuffixes(stripPrefix(word));
}

/** Longest first. */
const PREFIXES = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'];
const SUFFIXES = ['ها', 'يا', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** Letters that must be left. light10 leaves two after an ending; three keep short names apart. */
const MIN_AFTER_PREFIX = 2;
const MIN_AFTER_AND = 3;
const MIN_AFTER_SUFFIX = 3;

function stripPrefix(word: string): string {
  const prefix = PREFIXES.find(
    (start) => word.startsWith(start) && word.length - start.length >= MIN_AFTER_PREFIX,
  );
  if (prefix !== undefined) return word.slice(prefix.length);
  if (word.startsWith('و') && word.length > MIN_AFTER_AND) return word.slice(1);
  return word;
}

/** `-t` of a verb in the past, of three letters or beginning with alef: عرضت, أعلنت. Other words may end so (بيروت). */
const PAST = /^(?:...|ا...+)(?=ت$)/;

function stripSuffixes(word: string): string {
  const past = PAST.exec(word)?.[0];
  if (past !== undefined) return past;
  const suffix = SUFFIXES.find(
    (end) => word.endsWith(end) && word.length - end.length >= MIN_AFTER_SUFFIX,
  );
  return suffix === undefined ? word : stripSuffixes(word.slice(0, -suffix.length));
}
