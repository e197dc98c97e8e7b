/** Forms that no rule of endings finds, by their base. Left out are those that are as often another word: found, left,
 * lay, saw, bore, wound, ground, bound, wore. */
const FORMS = `arise arose arisen|become became|begin began begun|bend bent|bite bit bitten|bleed bled|blow blew blown|break broke
  broken|bring brought|build built|burn burnt|buy bought|catch caught|child children|choose chose chosen|come came|creep crept|
  deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|
  feel felt|fight fought|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|
  freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|
  keep kept|know knew known|lead led|learn learnt|lend lent|lose lost|make made|man men|mean meant|meet met|pay paid|policeman
  policemen|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|seek sought|sell sold|send sent|shake
  shook shaken|shoot shot|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|
  spend spent|spoil spoilt|stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove striven|swear swore
  sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw
  thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|weep wept|
  wife wives|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|woman women|write wrote written|
  overthrow overthrew overthrown|overcome overcame|foresee foresaw foreseen|mistake mistook mistaken|rebuild rebuilt|retake
  retook retaken|crisis crises|criterion criteria|foot feet|tooth teeth|life lives|knife knives|die died dying`;

const BASES: ReadonlyMap<string, string> = new Map(
  FORMS.split('|').flatMap((group) => {
    const [base = '', ...forms] = group.trim().split(/\s+/);
    return forms.map((form) => [form, base] as const);
  }),
);

/** The base of an irregular English form (`struck`: strike); any other word as it is. */
export function baseForm(folded: string): string {
  return BASES.get(folded) ?? folded;
}
