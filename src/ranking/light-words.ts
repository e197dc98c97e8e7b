/** Words that shape a question more than they say what it is about, as English stems. */
const LIGHT = new Set(
  `position stanc view opinion attitud say said tell told think thought happen mean know mani much kind type sort name
  call accord report articl news thing way realli actual current still get got go goe come make made use becom want need
  up down out off over all more most other such each every these both ani much very ever yet explain describ`.split(
    /\s+/,
  ),
);

/** What such a word is worth beside others. */
const LIGHT_SHARE = 0.4;

/** What the worth of a term is multiplied by. */
export function shareOf(term: string): number {
  return LIGHT.has(term) ? LIGHT_SHARE : 1;
}
