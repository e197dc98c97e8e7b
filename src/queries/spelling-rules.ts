/** British against American endings and digraphs; each is tried both ways, and only what the corpus has is used. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/is(?=(?:ation|ations|e|ed|es|er|ers|ing)$)/u, 'iz'],
  [/iz(?=(?:ation|ations|e|ed|es|er|ers|ing)$)/u, 'is'],
  [/ys(?=(?:e|ed|es|er|ing)$)/u, 'yz'],
  [/yz(?=(?:e|ed|es|er|ing)$)/u, 'ys'],
  [/our(?=$|s$|ed$|ing$|able$|ably$|ful$|hood$|ite$|ites$|ism$|less$)/u, 'or'],
  [/or(?=$|s$|ed$|ing$|able$|ably$|ful$|hood$|ite$|ites$|ism$|less$)/u, 'our'],
  [/tre(?=$|s$|d$)/u, 'ter'],
  [/ter(?=$|s$|ed$)/u, 'tre'],
  [/(?<=[fp]en)ce(?=$|s$|less$)/u, 'se'],
  [/(?<=[fp]en)se(?=$|s$|less$)/u, 'ce'],
  [/(?<=licen|practi)ce/u, 'se'],
  [/(?<=licen|practi)se/u, 'ce'],
  [/ll(?=ed$|ing$|er$|ers$|or$|ors$)/u, 'l'],
  [/(?<=[aeiou])l(?=ed$|ing$|er$|ers$|or$|ors$)/u, 'll'],
  [/mme(?=$|s$)/u, 'm'],
  [/(?<=gra)m(?=$|s$)/u, 'mme'],
  [/logue(?=$|s$)/u, 'log'],
  [/log(?=$|s$)/u, 'logue'],
  [/ae/u, 'e'],
  [/oe/u, 'e'],
  [/ou/u, 'o'],
  [/gh?t$/u, 'ght'],
  [/grey/u, 'gray'],
  [/gray/u, 'grey'],
  [/cheque/u, 'check'],
  [/tyre/u, 'tire'],
  [/kerb/u, 'curb'],
  [/gaol/u, 'jail'],
  [/aluminium/u, 'aluminum'],
  [/aluminum/u, 'aluminium'],
  [/aeroplane/u, 'airplane'],
  [/airplane/u, 'aeroplane'],
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

const WORDS_OF_NUMBERS =
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
