/** British against American endings and digraphs; each is tried both ways, and only what the corpus has is used. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/is(?=(?:ation|ations|e|ed|es|er|ers|ing)$)/, 'iz'],
  [/iz(?=(?:ation|ations|e|ed|es|er|ers|ing)$)/, 'is'],
  [/ys(?=(?:e|ed|es|er|ing)$)/, 'yz'],
  [/yz(?=(?:e|ed|es|er|ing)$)/, 'ys'],
  [/our(?=$|s$|ed$|ing$|able$|ably$|ful$|hood$|ite$|ites$|ism$|less$)/, 'or'],
  [/or(?=$|s$|ed$|ing$|able$|ably$|ful$|hood$|ite$|ites$|ism$|less$)/, 'our'],
  [/tre(?=$|s$|d$)/, 'ter'],
  [/ter(?=$|s$|ed$)/, 'tre'],
  [/(?<=[fp]en)ce(?=$|s$|less$)/, 'se'],
  [/(?<=[fp]en)se(?=$|s$|less$)/, 'ce'],
  [/(?<=licen|practi)ce/, 'se'],
  [/(?<=licen|practi)se/, 'ce'],
  [/ll(?=ed$|ing$|er$|ers$|or$|ors$)/, 'l'],
  [/(?<=[aeiou])l(?=ed$|ing$|er$|ers$|or$|ors$)/, 'll'],
  [/mme(?=$|s$)/, 'm'],
  [/(?<=gra)m(?=$|s$)/, 'mme'],
  [/logue(?=$|s$)/, 'log'],
  [/log(?=$|s$)/, 'logue'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/ou/, 'o'],
  [/gh?t$/, 'ght'],
  [/grey/, 'gray'],
  [/gray/, 'grey'],
  [/cheque/, 'check'],
  [/tyre/, 'tire'],
  [/kerb/, 'curb'],
  [/gaol/, 'jail'],
  [/aluminium/, 'aluminum'],
  [/aluminum/, 'aluminium'],
  [/aeroplane/, 'airplane'],
  [/airplane/, 'aeroplane'],
];

/** How else the two spellings of English, and German without umlauts, would write a folded word. */
export function otherSpellings(folded: string): readonly string[] {
  const spellings = new Set<string>();
  for (const [pattern, replacement] of PAIRS) {
    if (pattern.test(folded)) spellings.add(folded.replace(pattern, replacement));
  }
  const withoutUmlauts = folded.replace(/(?<=[aou])e(?![aeiou]?$)/gu, '');
  if (withoutUmlauts !== folded) spellings.add(withoutUmlauts);
  spellings.delete(folded);
  return [...spellings];
}

/** The words for the numbers from 0 to 20. */
export const WORDS_OF_NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** `2` for two and the other way round, up to twenty; null for anything else. */
export function otherNumber(folded: string): string | null {
  const value = WORDS_OF_NUMBERS.indexOf(folded);
  if (value > 1) return String(value);
  return /^\d{1,2}$/u.test(folded) && Number(folded) > 1
    ? (WORDS_OF_NUMBERS[Number(folded)] ?? null)
    : null;
}
