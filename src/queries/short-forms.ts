/** What people write short in chats and reports write out; English, the project's own list. */
const PAIRS = `ppl people|govt government|gov government|mt mount|ft fort|st saint|pm prime minister|pres president|mil military|
  intl international|dept department|fm foreign minister|sec secretary|gen general|parl parliament|natl national|org organisation|
  approx approximately|yr year|yrs years|hr hour|hrs hours|mins minutes|km kilometre|kms kilometres|info information|
  pic picture|vid video|uni university|ambo ambulance|copter helicopter|demo demonstration|prez president|vs against|
  sat satellite|recon reconnaissance|med medical|meds medicine|thru through|b4 before|cos because|bc because|
  ngo organisation|mp parliament|mps parliament|temp temperature|avg average|max maximum`;

const FULL: ReadonlyMap<string, string> = new Map(
  PAIRS.split('|').map((pair) => {
    const [short = '', ...full] = pair.trim().split(' ');
    return [short, full.join(' ')] as const;
  }),
);

/** What a short form stands for, one or two words; null where it is none. */
export function fullForm(folded: string): string | null {
  return FULL.get(folded) ?? null;
}
