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

/** What people write short in chats and reports write out; English, the project's own list. */
const SHORT_FORMS = `ppl people|govt government|gov government|mt mount|ft fort|st saint|pm prime minister|pres president|mil military|
  intl international|dept department|fm foreign minister|sec secretary|gen general|parl parliament|natl national|org organisation|
  approx approximately|yr year|yrs years|hr hour|hrs hours|mins minutes|km kilometre|kms kilometres|info information|
  pic picture|vid video|uni university|ambo ambulance|copter helicopter|demo demonstration|prez president|vs against|
  sat satellite|recon reconnaissance|med medical|meds medicine|thru through|b4 before|cos because|bc because|
  ngo organisation|mp parliament|mps parliament|temp temperature|avg average|max maximum`;

const FULL: ReadonlyMap<string, string> = new Map(
  SHORT_FORMS.split('|').map((pair) => {
    const [short = '', ...full] = pair.trim().split(' ');
    return [short, full.join(' ')] as const;
  }),
);

/** What a short form stands for, one or two words; null where it is none. */
export function fullForm(folded: string): string | null {
  return FULL.get(folded) ?? null;
}
