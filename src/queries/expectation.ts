import type { Expectation } from './query.ts';

/** Tried in order; the first that fits decides. */
const FORMS: readonly (readonly [Expectation, RegExp])[] = [
  ['number', /\bhow (?:many|much|often|long|old|big|large|far|high)\b|\bnumber of\b/iu],
  ['reason', /\bwhy\b|\bhow come\b|\bwhat (?:is|was|are|were) the (?:reason|cause)/iu],
  [
    'statement',
    /\bwhat (?:did|does|do|has|have) .*\b(?:say|said|tell|told|announce|claim|demand|declare)/iu,
  ],
  ['time', /\bwhen\b|\bwhat (?:day|date|year|month|time)\b/iu],
  ['place', /\bwhere\b/iu],
  ['person', /\bwho(?:m|se)?\b/iu],
];

/** What kind of answer the form of a question asks for. */
export function expectationOf(question: string): Expectation {
  return FORMS.find(([, form]) => form.test(question))?.[0] ?? 'anything';
}
