import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HOUR_MS,
  identifyPause,
  MAX_IDENTIFIES_PER_HOUR,
} from '../../../src/surfaces/discord/gateway/identify-pause.ts';

/** Identifies whenever it is allowed to, `delaysMs` after that: what every fault comes to. */
function identifyFor(hours: number, delaysMs: readonly number[]): number[] {
  const times: number[] = [];
  let nowMs = 1;
  for (let count = 0; nowMs < hours * HOUR_MS; count += 1) {
    nowMs += identifyPause(times, nowMs) + (delaysMs[count % delaysMs.length] ?? 0);
    times.push(nowMs);
  }
  return times;
}

describe('identifyPause', () => {
  it('allows twenty in any hour and four hundred in a day, whatever fails', () => {
    assert(
      property(array(integer({ min: 0, max: 400_000 }), { minLength: 1 }), (delays) => {
        const times = identifyFor(24, delays);
        for (const end of times) {
          const hour = times.filter((ms) => ms <= end && ms > end - HOUR_MS);
          expect(hour.length).toBeLessThanOrEqual(MAX_IDENTIFIES_PER_HOUR);
        }
        expect(times.length).toBeLessThanOrEqual(400);
      }),
      { examples: [[[0]], [[12_500]]] },
    );
  });

  it('is short at first, and grows', () => {
    const times = identifyFor(1, [0]);
    const pauses = times.slice(1).map((ms, index) => ms - (times[index] ?? 0));
    expect(Math.max(...pauses.slice(0, 7))).toBeLessThanOrEqual(10_000);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  });

  it('is none after a quiet hour', () => {
    const times = Array.from({ length: 20 }, (_, index) => index);
    expect(identifyPause(times, HOUR_MS + 20)).toBe(0);
  });
});
