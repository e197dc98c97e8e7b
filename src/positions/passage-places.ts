import type { Attribution } from '../attributions/attribution.ts';
import type { Act } from '../attributions/speech.ts';
import type { Passage } from '../passages/passage.ts';
import type { SpokenDocument } from './speech-index.ts';

const knownPlaces = new WeakMap<readonly unknown[], Int32Array>();

/** For each thing said or done the place of the passage in which it begins; -1 where it is in none. */
export function passagePlaces(
  { passages }: SpokenDocument,
  items: readonly (Attribution | Act)[],
): Int32Array {
  const known = knownPlaces.get(items);
  if (known !== undefined) return known;
  const places = Int32Array.from(items, ({ content }) => placeOf(passages, content.start));
  knownPlaces.set(items, places);
  return places;
}

function placeOf(passages: readonly Passage[], at: number): number {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((passages[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const passage = passages[low];
  return passage === undefined || at < passage.start || at >= passage.end ? -1 : low;
}
