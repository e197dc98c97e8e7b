import { formsOf, type VerbForm } from './verb-forms.ts';

/**
 * How a verb takes what it attributes:
 * - `clause`: says that …, “…”, and after it: “…,” she says
 * - `belief`: believes (that) …, seldom with a quotation
 * - `infinitive`: wants to …
 * - `object`: opposes the deal
 * - `quotation`: continues: “…”; nothing without one
 * - `person`: tells somebody that …, urges somebody to …, accuses somebody of …
 */
export type CueUse = 'clause' | 'quotation' | 'belief' | 'infinitive' | 'object' | 'person';

export interface CueWord {
  readonly verb: string;
  readonly form: VerbForm;
  readonly uses: ReadonlySet<CueUse>;
}

const USES: readonly CueUse[] = ['clause', 'quotation', 'belief', 'infinitive', 'object', 'person'];

/** Verbs by their use. */
const VERBS: Readonly<Record<CueUse, string>> = {
  clause: `say tell add write tweet announce note claim argue state insist declare explain respond reply answer suggest warn
    acknowledge admit concede contend maintain assert remark observe comment report reveal recall promise pledge vow swear
    testify confirm conclude predict stress emphasize emphasise reiterate repeat complain joke quip estimate caution
    counter allege affirm boast brag charge confess confide exclaim imply indicate inform insinuate lament muse opine
    proclaim profess protest reason remind retort scoff signal speculate underscore underline urge ask assure disclose
    elaborate email agree deny guess deadpan marvel interject shout yell cry whisper mutter growl bemoan bellow thunder
    fume rail gush enthuse post blog demand inquire wonder recount relate hint stipulate reaffirm theorize hypothesize
    intone snipe chime preach decree tease interpret find show demonstrate prove project determine perceive recognize recognise publicize
    document foretell forecast illustrate point learn`,
  quotation: `continue read go begin start open finish intone crow sigh laugh chuckle fire shoot cut chant sing quote cite nod
    interrupt interject explain sum put object publish repeat recite run`,
  belief: `believe think hope fear expect feel understand doubt realize realise assume worry wish suspect consider regret dream
    anticipate foresee figure realize decide know`,
  infinitive: `want hope seek plan intend refuse decline vow promise pledge threaten agree offer demand ask prefer wish expect
    aim swear propose desire aspire fear resolve opt volunteer long`,
  object: `want prefer oppose support back endorse favor favour reject deny condemn criticize criticise denounce blast slam
    praise accuse blame demand welcome hail embrace defend dismiss mock deride ridicule rebuke decry applaud deplore
    lambast lambaste lament propose advocate recommend describe call label brand dub dislike love hate fault question
    dispute refute approve protest resent fear regret thank congratulate promise vow suggest threaten acknowledge admit
    bemoan downplay challenge condone excoriate chide chastise scorn taunt assail decline disavow repudiate urge espouse
    affirm reaffirm emphasize emphasise stress allege claim explain envision envisage predict anticipate protest contest
    contradict rebut resist announce recall tweet indicate cite mention discuss list outline reference tout signal publicize laud
    salute champion detail recount recapitulate herald disclose reveal note acknowledge underestimate doubt assess highlight
    address promote share justify spurn eschew shun refute misrepresent distort abhor loathe despise detest admire appreciate bewail mourn disparage belittle scoff pledge
    propose moot tease echo blame consider compare express portray confirm reiterate reaffirm rehearse question dispute`,
  person: `tell urge accuse ask warn blame call advise remind assure inform persuade encourage implore beg exhort beseech
    order instruct want expect thank criticize criticise fault praise charge describe label brand dub slam blast attack chide
    condemn denounce view see regard consider hail dismiss deride mock compare invite press pressure challenge notify
    caution lobby beg plead portray`,
};

/** Verbs with the small word that makes them say something: calls for, objects to. */
const PARTICLES: Readonly<Record<string, string>> = {
  call: 'for on',
  push: 'for',
  press: 'for',
  ask: 'for about',
  plead: 'for',
  advocate: 'for',
  object: 'to',
  refer: 'to',
  allude: 'to',
  point: 'to out',
  warn: 'of against about',
  complain: 'about of',
  speak: 'against of about for',
  lash: 'out',
  agree: 'with to',
  disagree: 'with',
  apologize: 'for',
  apologise: 'for',
  boast: 'about of',
  brag: 'about',
  worry: 'about',
  believe: 'in',
  approve: 'of',
  disapprove: 'of',
  long: 'for',
  lobby: 'for against',
  rail: 'against',
  opt: 'for',
  insist: 'on',
  comment: 'on',
  touch: 'on',
  protest: 'against',
  scoff: 'at',
  side: 'with',
  caution: 'against',
  inveigh: 'against',
  tweet: 'about',
  write: 'about',
  hint: 'at',
  wonder: 'about',
  talk: 'about of',
  think: 'about of',
  say: 'of',
  joke: 'about',
  reply: 'to',
  vote: 'for against',
  preach: 'about',
  argue: 'for against about',
  stand: 'by',
  swear: 'by',
};

/** What nouns attribute to the person before them: Israel’s refusal to …, their opposition to … */
const NOUNS = `claim demand call refusal opposition criticism accusation assertion suggestion belief hope concern fear pledge
  promise vow warning threat proposal desire wish denial endorsement argument admission insistence condemnation rejection
  allegation contention prediction objection request appeal declaration announcement acknowledgment acknowledgement assurance
  commitment reluctance willingness unwillingness readiness eagerness conviction calls claims demands proposals concerns fears
  hopes pledges promises threats warnings accusations criticisms assertions beliefs allegations objections appeals doubts
  intention support backing recommendation resolve complaint plea pleas`;

let forms: ReadonlyMap<string, CueWord> | null = null;

let nouns: ReadonlySet<string> | null = null;

/** What a word attributes as a verb; null where it does not. */
export function cueVerb(lower: string): CueWord | null {
  forms ??= readVerbs();
  return forms.get(lower) ?? null;
}

/** The small words that a verb needs after it to attribute something; empty where there are none. */
export function particlesOf(verb: string): readonly string[] {
  return PARTICLES[verb]?.split(' ') ?? [];
}

/** Whether a noun attributes something to whoever has it. */
export function isCueNoun(lower: string): boolean {
  nouns ??= new Set(NOUNS.split(/\s+/));
  return nouns.has(lower);
}

function readVerbs(): ReadonlyMap<string, CueWord> {
  const uses = new Map<string, Set<CueUse>>();
  for (const use of USES) {
    for (const verb of VERBS[use].split(/\s+/))
      uses.set(verb, (uses.get(verb) ?? new Set()).add(use));
  }
  for (const verb of Object.keys(PARTICLES)) if (!uses.has(verb)) uses.set(verb, new Set());
  const found = new Map<string, CueWord>();
  for (const [verb, of] of uses) {
    for (const [form, use] of formsOf(verb)) found.set(form, { verb, form: use, uses: of });
  }
  return found;
}
