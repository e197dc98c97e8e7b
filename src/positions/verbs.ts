import { formsOf } from '../attributions/verb-forms.ts';

/** Verbs that say the same of a stance, each group by its members. */
const GROUPS = [
  'criticise criticize condemn denounce blame accuse slam blast decry deplore fault rebuke lambast deride',
  'support back endorse favour favor welcome hail praise applaud embrace defend champion backs',
  'oppose reject resist refuse dispute condemn criticise criticize denounce object protest block thwart',
  'want demand urge seek call ask request press insist require prefer propose',
  'fear worry warn',
  'deny reject refute dispute dismiss',
  'promise pledge vow commit',
  'threaten warn',
];

/** The verbs that a verb of a question stands for; itself alone where it is in no group. */
export function verbsLike(verb: string): readonly string[] {
  const groups = GROUPS.map((group) => group.split(' ')).filter(
    (group) => group[0] === verb || group.includes(verb),
  );
  return groups.length === 0 ? [verb] : [...new Set(groups[0])];
}

/** Whether somebody says one of the verbs of himself: `We strongly oppose …`, `that he opposes …`. */
export function saysSo(verbs: readonly string[], words: string): boolean {
  for (const [, verb = '', next = ''] of words.toLowerCase().matchAll(OF_ONESELF))
    if (isAskedVerb(verbs, verb) || (/ly$|^(?:also|still)$/.test(verb) && isAskedVerb(verbs, next)))
      return true;
  return false;
}

const OF_ONESELF =
  /(?:^|[.!?;] |\band |\bthat )(?:i|we|he|she|they|it) (?:(?:have|has|had|will|would|do|does|am|are|is) )?(\p{L}+)(?: (\p{L}+))?/gu;

/** Whether words of a cue hold one of the verbs, in any form; every cue does where no verb is asked for. */
export function isAskedVerb(verbs: readonly string[], cue: string): boolean {
  if (verbs.length === 0) return true;
  const forms = formsOfAny(verbs);
  const words = cue
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}']+/u);
  const at = words.findIndex((word) => forms.has(word));
  return at >= 0 && !words.slice(0, at).some((word) => DENIAL.test(word));
}

/** By the verbs of a question, which are asked of every cue. */
const knownForms = new WeakMap<readonly string[], ReadonlySet<string>>();

function formsOfAny(verbs: readonly string[]): ReadonlySet<string> {
  const known = knownForms.get(verbs);
  if (known !== undefined) return known;
  const forms = new Set(verbs.flatMap((verb) => formsOf(verb).map(([form]) => form)));
  knownForms.set(verbs, forms);
  return forms;
}

/** Who did not condemn something, or refused to, is not who condemns it. */
const DENIAL =
  /n't$|^(?:not|never|no|longer|neither|nobody|without|yet|refus\w*|declin\w*|fail\w*|refrain\w*|avoid\w*|stop\w*)$/;
