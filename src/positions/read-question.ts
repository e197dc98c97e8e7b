/** Plain questions about what somebody says or wants, read as what they ask for. */
import { formsOf } from '../attributions/verb-forms.ts';
import { cutDates } from './cut-dates.ts';
import type { PositionRequest } from './position.ts';
import { repairWords } from './repair-words.ts';
import { verbsLike } from './verbs.ts';

const NOUN =
  '(?:official |public |current |declared |stated |main |latest |own )?(?:positions?|stances?|views?|polic(?:y|ies)|opinions?|attitudes?|stand|take|line|thinking|demands?|plans?|goals?|aims?|intentions?|objectives?|reactions?|responses?|criticisms?|complaints?|objections?|claims?|accusations?|statements?|remarks|comments|words|warnings?|threats?|promises?|proposals?|interests?|approach|assessment|concerns?)';
const LINK = '(?:on|towards?|to|of|about|regarding|concerning|in|over|for|against|with)';
const ASK =
  "(?:what(?: is|’s|'s| are| was| were| exactly is)?|describe|explain|tell me(?: about)?|summari[sz]e|show(?: me)?|give me|find)?";
const SAY =
  '(?:say|said|saying|tell|told|announced?|state|stated|declared?|claim|claimed|write|written|promise|promised|mention|mentioned|think|thinks|believe|comment|admit|warn|warned|threaten|deny|denied|reveal)';
const WANT =
  '(?:want|demand|seek|propose|hope|expect|fear|plan|intend|need|require|ask|prefer|aim|threaten|promise|oppose|support|reject|deny|accept|insist|urge|criticis?z?e|condemn|blame|favou?r)';
const STAND =
  '(?:support|oppose|back|reject|trust|favou?r|endorse|recogni[sz]e|welcome|condemn|criticis?z?e|accept|agree with|agree to|agree on|object to|approve of|fear|blame|want|deny|prefer|tolerate|denounce|demand|believe in|care about|plan to|regret|accuse|threaten|call for|insist on|like)';
/** To whom something was said. */
const HEARER =
  '(?: (?:reporters|journalists|parliament|lawmakers|the (?:press|media|council|house|court)|us|(?:to|that) \\S+))?';
const ABOUT = '(?:about|on|of|regarding|concerning|over|against)';

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Omit<PositionRequest, 'since' | 'until'> | null;
}

const position = (actor = '', topic = ''): Omit<PositionRequest, 'since' | 'until'> => ({
  form: 'position',
  actors: [actor],
  topic: topic === '' ? null : topic,
  verbs: [],
});

const quotes = (actor = '', topic = ''): Omit<PositionRequest, 'since' | 'until'> => ({
  ...position(actor, topic),
  form: 'quotes',
});

const compare = (a = '', b = '', topic = ''): Omit<PositionRequest, 'since' | 'until'> => ({
  form: 'compare',
  actors: [a, b],
  topic: topic === '' ? null : topic,
  verbs: [],
});

const owned = "(?:['’]s|s['’]|['’])";

/** Two actors beside each other. */
const COMPARISONS: readonly string[] = [
  `how (?:do|does|did) (.+?) and (.+?) (?:differ|disagree|compare|contrast) ${LINK} (.+)`,
  `(?:where|how far|do|did) (?:do |did )?(.+?) and (.+?) (?:disagree|differ|agree) ${LINK} (.+)`,
  `(?:please )?(?:compare|contrast) (.+?) (?:and|with|to|versus|vs\\.?) (.+?) (?:on|over|about|regarding|concerning|towards?) (.+)`,
  `(?:what (?:is|are) the )?differences? between (.+?) and (.+?) (?:on|over|about|regarding|concerning|towards?) (.+)`,
  `(.+?) (?:vs\\.?|versus|compared (?:to|with)) (.+?) (?:on|over|about) (.+)`,
  `what (?:do|did) (.+?) and (.+?) (?:say|think|want|demand)(?: ${ABOUT}| in| from| for)? (.+)`,
  `how is (.+?) different from (.+?) (?:on|over|about|regarding|concerning|towards?) (.+)`,
];

/** What an actor says or wants, where the question names a position. */
const EXPLICIT: readonly string[] = [
  `${ASK} ?(?:the )?(.+?)${owned} ${NOUN} ${LINK} (.+)`,
  `${ASK} ?(?:the )?${NOUN} (?:of|held by|taken by|from|by) (.+?) (?:on|towards?|about|regarding|concerning|over|against) (.+)`,
];

/** `the Israeli position on Turkey`: only where the word before is an actor's. */
const ADJECTIVES: readonly string[] = [
  `${ASK} ?(?:the )?(\\p{L}[\\p{L}.-]+(?: \\p{L}+)?) (?:positions?|stances?|views?|policy|attitude|reaction|response) (?:on|towards?|about|regarding|to) (.+)`,
];

const POSITIONS: readonly string[] = [
  `where (?:does|do|did|is|are) (.+?) (?:stand|standing) (?:on|over|with|regarding|in) (.+)`,
  `how (?:does|do|did|has|have) (.+?) (?:see|seen|view|viewed|regard|feel about|feel on|think (?:of|about)|react(?:ed)? to|respond(?:ed)? to|judge|assess) (.+)`,
  `what (?:does|do|did) (.+?) ${WANT} (.+?) to do(?: .*)?`,
  `what (?:does|do|did|is|are) (.+?) ${WANT}(?:ing)?(?: to (?:do|happen|achieve|see))?(?: (?:in|from|for|of|about|on|with|over|to) (.+))?`,
  `(?:does|do|did|will|would|has|have|is|are) (.+?) (?:really |still |also |ever |now )?${STAND}(?:ed|d|ing)? (.+)`,
  `(?:is|are|was|were) (.+?) (?:for|against|in favou?r of|opposed to|critical of|supportive of|hostile to|worried about|concerned about|willing to accept|ready to accept|willing to|ready to|open to) (.+)`,
];

/** What an actor opposes, fears, threatens. */
const ATTITUDES: readonly string[] = [
  `what (?:does|do|did|has|have) (.+?) (threaten|oppose|reject|den(?:y|ied)|fear|promise|criticis?z?e|condemn|blame|support|propose|demand|favou?r|welcome)(?:ed|d)?(?: (?:in|from|for|of|about|on|with|over|to) (.+))?`,
];

const QUOTES: readonly string[] = [
  `(?:did|does|has) (.+?) (?:say|said|claim|claimed|deny|denied|admit|admitted) that (.+)`,
  `what (?:did|does|do|has|have|had|was|is|are) (.+?) (?:been )?${SAY}${HEARER}(?: ${ABOUT} (.+))?`,
  `(?:did|does|do|has|have) (.+?) (?:say|said|comment|commented)(?: anything| something)?(?: ${ABOUT} (.+))?`,
  `(?:show (?:me )?|give me |find )?(?:the )?(?:quotes?|quotations?|statements?|remarks?|words|comments?) (?:from|by|of) (.+?)(?: ${ABOUT} (.+))?`,
  `(.+?)${owned} (?:quotes?|quotations?|statements?|remarks|words|comments)`,
];

const WHO: readonly string[] = [
  `who (?:all )?(?:has |have |is |are |was |were )?(\\p{L}+)(?:ed|ing)?(?: (?:for|to|of|with|about|at))? (.+)`,
  `(?:which|what) (?:countries|states|governments|leaders|parties|ministers|politicians|officials|sides?|groups) (?:have |has |are )?(\\p{L}+)(?: (?:for|to|of|with|about))? (.+)`,
];

const form = (pattern: string, read: Form['read']): Form => ({
  pattern: new RegExp(`^${pattern}$`, 'iu'),
  read,
});

/** Tried in this order; the first that fits is taken. */
const FORMS: readonly Form[] = [
  ...COMPARISONS.map((pattern) =>
    form(pattern, ([a, b, topic]) => compare(stripOwner(a), stripOwner(b), topic)),
  ),
  ...EXPLICIT.map((pattern) =>
    form(pattern, ([actor, topic]) => ({ ...position(actor, topic), isExplicit: true })),
  ),
  ...ADJECTIVES.map((pattern) => form(pattern, ([actor, topic]) => position(actor, topic))),
  ...POSITIONS.slice(0, 3).map((pattern) =>
    form(pattern, ([actor, topic]) => position(actor, topic)),
  ),
  ...ATTITUDES.map((pattern) =>
    form(pattern, ([actor, verb = '', topic]) => ({
      ...position(actor, topic),
      verbs: verbsLike(baseOf(verb)),
    })),
  ),
  ...QUOTES.map((pattern) => form(pattern, ([actor, topic]) => quotes(actor, topic))),
  ...POSITIONS.slice(3).map((pattern) => form(pattern, ([actor, topic]) => position(actor, topic))),
  form(
    'who (?:has )?(?:said|says|claimed|claims|argued|argues|warned|warns) that (.+)',
    ([topic = '']) => ({ form: 'who', actors: [], topic, verbs: [] }),
  ),
  form('who (?:is|are|was|were|stands) (?:against|opposed to) (.+)', ([topic]) =>
    who('oppose', topic),
  ),
  form('who (?:is|are|was|were|stands) (?:for|in favou?r of|behind) (.+)', ([topic]) =>
    who('support', topic),
  ),
  ...WHO.map((pattern) => form(pattern, ([verb = '', topic]) => who(verb.toLowerCase(), topic))),
];

/**
 * What a plain question asks for; null where it asks for no position. Names stand as they were typed.
 *
 * @param today `YYYY-MM-DD`, which dates at the end count from; without it none are read
 */
export function readPositionQuestion(text: string, today?: string): PositionRequest | null {
  const plain = text
    .normalize('NFC')
    .trim()
    .replace(/[?.!\s]+$/, '')
    .replaceAll(/\s+/g, ' ');
  if (plain.length > MAX_CHARS) return null;
  const { text: undated, ...dates } =
    today === undefined ? { text: plain } : cutDates(plain, today);
  const request = readForm(undated) ?? readRepaired(undated);
  return request === null ? null : { ...request, ...dates };
}

function readRepaired(plain: string): PositionRequest | null {
  const repaired = repairWords(plain);
  return repaired === plain ? null : readForm(repaired);
}

function readForm(plain: string): PositionRequest | null {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const request = read(match.slice(1).map((group) => (group ?? '').trim()));
    if (request !== null && request.actors.every((actor) => !NO_ACTOR.test(actor))) return request;
  }
  return null;
}

/** Words that name nobody. */
const NO_ACTOR =
  /^(?:|the|an?|this|that|it|there|he|she|they|we|i|you|people|everyone|anyone|somebody|someone|is|are)$/i;

/** Longer questions ask for more than one thing. In UTF-16 code units. */
const MAX_CHARS = 160;

/** Verbs of stance that “who …” may ask for. */
const STANCES =
  'blame criticise criticize condemn denounce accuse support back endorse oppose reject welcome praise demand urge want fear deny defend favour favor hail dispute object approve disapprove refuse threaten promise warn propose'.split(
    ' ',
  );

function who(asked: string, topic = ''): Omit<PositionRequest, 'since' | 'until'> | null {
  const verb = STANCES.find((one) => isFormOf(one, asked));
  if (verb === undefined || topic === '') return null;
  return { form: 'who', actors: [], topic, verbs: verbsLike(verb) };
}

function baseOf(asked: string): string {
  const lower = asked.toLowerCase();
  return STANCES.find((one) => isFormOf(one, lower)) ?? lower;
}

function isFormOf(verb: string, asked: string): boolean {
  return formsOf(verb).some(([known]) => known === asked);
}

/** `Russia’s position` is Russia. */
function stripOwner(name = ''): string {
  return name.replace(OWNER, '').replace(/^the (?:positions?|stances?|views?) of /i, '');
}

const OWNER = new RegExp(`${owned}(?: ${NOUN})?$`, 'i');
