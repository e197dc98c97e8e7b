/** Words that shape a question more than they say what it is about, as English stems. */
const FRAMING = new Set(
  `position stanc view opinion attitud say said tell told think thought happen mean know mani much kind type sort name
  call accord report articl news thing way realli actual current still get got go goe come make made use becom want need
  up down out off over all more most other such each every these both ani much very ever yet explain describ`.split(
    /\s+/,
  ),
);

/** What such a word weighs beside others. */
const FRAMING_SHARE = 0.4;

/** What the weight of a term is multiplied by. */
export function shareOf(term: string): number {
  return FRAMING.has(term) ? FRAMING_SHARE : 1;
}
