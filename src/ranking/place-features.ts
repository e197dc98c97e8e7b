import type { Scan } from './scan-passage.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** What the places of the matches tell; shares of the weight that is asked for. */
export interface PlaceFeatures {
  /** The most that {@link WINDOW_TERMS} neighbouring terms hold. */
  readonly window: number;
  /** What the first {@link EARLY_TERMS} terms of the passage hold. */
  readonly early: number;
}

/** Two short sentences or so. */
const WINDOW_TERMS = 20;

/** Where a news paragraph says what it is about. */
const EARLY_TERMS = 25;

/** Reads where the matches of a passage stand, sliding a window over them. */
export function createPlaceReader({ terms, total }: WeighedQuery): (scan: Scan) => PlaceFeatures {
  const inside = new Uint16Array(terms.length);
  const seen = new Uint8Array(terms.length);
  return ({ places, slots, gains, best }) => {
    inside.fill(0);
    seen.fill(0);
    let [value, window, early, from] = [0, 0, 0, 0];
    for (let to = 0; to < places.length; to += 1) {
      const slot = slots[to] ?? 0;
      const place = places[to] ?? 0;
      const weight = terms[slot]?.weight ?? 0;
      if (inside[slot] === 0) value += weight * (best[slot] ?? 0);
      inside[slot] = (inside[slot] ?? 0) + 1;
      while (place - (places[from] ?? 0) > WINDOW_TERMS) {
        const left = slots[from] ?? 0;
        inside[left] = (inside[left] ?? 0) - 1;
        if (inside[left] === 0) value -= (terms[left]?.weight ?? 0) * (best[left] ?? 0);
        from += 1;
      }
      window = Math.max(window, value);
      if (place >= EARLY_TERMS || seen[slot] === 1) continue;
      seen[slot] = 1;
      early += weight * (gains[to] ?? 0);
    }
    return { window: window / total, early: early / total };
  };
}
