/** Plain questions about what somebody says or wants, read as what they ask for. */
import { formsOf } from '../attributions/verb-forms.ts';
import type { PositionRequest } from './position.ts';
import { verbsLike } from './verbs.ts';

const NOUN =
  '(?:official |public |current |declared |stated )?(?:positions?|stances?|views?|polic(?:y|ies)|opinions?|attitudes?|stand|take|line|thinking|demands?|plans?|goals?|aims?|intentions?|objectives?)';
const LINK = '(?:on|towards?|to|of|about|regarding|concerning|in|over|for|against|with)';
const ASK =
  "(?:what(?: is|’s|'s| are| was| were| exactly is)?|describe|explain|tell me|summari[sz]e|show(?: me)?)?";
const SAY = '(?:say|said|tell|announce|state|declare|claim|write|promise|mention|think|believe)';
const WANT =
  '(?:want|demand|seek|propose|hope|expect|fear|plan|intend|need|require|ask|prefer|aim)';
const STAND =
  '(?:support|oppose|back|reject|trust|favou?r|endorse|recogni[sz]e|welcome|condemn|criticis?z?e|accept|agree with|agree to|object to|approve of|fear|blame|want|deny|prefer|tolerate)';

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

/** Tried in this order; the first that fits is taken. */
const FORMS: readonly Form[] = [
  {
    pattern: /^how (?:do|does|did) (.+?) and (.+?) differ (?:on|over|about|in|regarding) (.+)$/i,
    read: ([a, b, topic]) => compare(a, b, topic),
  },
  {
    pattern: /^(?:please )?compare (.+?) (?:and|with|to) (.+?) (?:on|over|about|regarding) (.+)$/i,
    read: ([a, b, topic]) => compare(a, b, topic),
  },
  {
    pattern:
      /^(?:what (?:is|are) the )?differences? between (.+?) and (.+?) (?:on|over|about|regarding) (.+)$/i,
    read: ([a, b, topic]) => compare(stripOwner(a), stripOwner(b), topic),
  },
  {
    pattern: /^(.+?) (?:vs\.?|versus) (.+?) (?:on|over) (.+)$/i,
    read: ([a, b, topic]) => compare(a, b, topic),
  },
  {
    pattern: new RegExp(`^${ASK} ?(?:the )?(.+?)(?:['’]s|s['’]|['’]) ${NOUN} ${LINK} (.+)$`, 'i'),
    read: ([actor, topic]) => ({ ...position(actor, topic), isExplicit: true }),
  },
  {
    pattern: new RegExp(
      `^${ASK} ?(?:the )?${NOUN} (?:of|held by|taken by) (.+?) (?:on|towards?|about|regarding|concerning|over) (.+)$`,
      'i',
    ),
    read: ([actor, topic]) => position(actor, topic),
  },
  {
    pattern: new RegExp(`^where (?:does|do|did) (.+?) stand (?:on|over|with|regarding) (.+)$`, 'i'),
    read: ([actor, topic]) => position(actor, topic),
  },
  {
    pattern:
      /^how (?:does|do|did) (.+?) (?:see|view|regard|feel about|think (?:of|about)|react to|respond to) (.+)$/i,
    read: ([actor, topic]) => position(actor, topic),
  },
  {
    pattern: new RegExp(
      `^what (?:did|does|do|has|have|had) (.+?) (?:${SAY}|said|told|announced|stated|declared|claimed|promised)(?: (?:to|that) \\S+)??(?: (?:about|on|of|regarding|concerning|over) (.+))?$`,
      'i',
    ),
    read: ([actor, topic]) => quotes(actor, topic),
  },
  {
    pattern: new RegExp(
      `^what (?:does|do|did) (.+?) ${WANT}(?: to (?:do|happen|achieve|see))?(?: (?:in|from|for|of|about|on|with|over|to) (.+))?$`,
      'i',
    ),
    read: ([actor, topic]) => position(actor, topic),
  },
  {
    pattern: new RegExp(`^what (?:does|do|did) (.+?) want (.+?) to do(?: .*)?$`, 'i'),
    read: ([actor, topic]) => position(actor, topic),
  },
  {
    pattern: new RegExp(
      `^(?:does|do|did|will|would) (.+?) (?:really |still |also )?${STAND} (.+)$`,
      'i',
    ),
    read: ([actor, topic]) => position(actor, topic),
  },
  {
    pattern:
      /^(?:is|are|was|were) (.+?) (?:for|against|in favou?r of|opposed to|willing to accept|ready to accept) (.+)$/i,
    read: ([actor, topic]) => position(actor, topic),
  },
  {
    pattern:
      /^(?:quotes?|quotations?|statements?|remarks?|words) (?:from|by|of) (.+?)(?: (?:on|about|regarding) (.+))?$/i,
    read: ([actor, topic]) => quotes(actor, topic),
  },
  {
    pattern: /^who (?:has |have |is |are )?(\p{L}+)(?: (?:for|to|of|with|about))? (.+)$/iu,
    read: ([verb = '', topic = '']) => who(verb.toLowerCase(), topic),
  },
];

/** What a plain question asks for; null where it asks for no position. Names stand as they were typed. */
export function readPositionQuestion(text: string): PositionRequest | null {
  const plain = text
    .normalize('NFC')
    .trim()
    .replace(/[?.!\s]+$/, '');
  if (plain.length > MAX_CHARS) return null;
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const request = read(match.slice(1).map((group) => (group ?? '').trim()));
    if (request !== null && request.actors.every((actor) => actor !== '')) return request;
  }
  return null;
}

/** Longer questions ask for more than one thing. In UTF-16 code units. */
const MAX_CHARS = 160;

/** Verbs of stance that “who …” may ask for. */
const STANCES =
  'blame criticise criticize condemn denounce accuse support back endorse oppose reject welcome praise demand urge want fear deny defend favour favor hail dispute'.split(
    ' ',
  );

function who(form: string, topic: string): Omit<PositionRequest, 'since' | 'until'> | null {
  const verb = STANCES.find((one) => formsOf(one).some(([known]) => known === form));
  if (verb === undefined || topic === '') return null;
  return { form: 'who', actors: [], topic, verbs: verbsLike(verb) };
}

function stripOwner(name = ''): string {
  return name.replace(/['’]s$/, '');
}
