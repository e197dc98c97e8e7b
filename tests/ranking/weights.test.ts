import { expect, it } from 'vitest';
import type { Features } from '../../src/ranking/features.ts';
import { RANKING_WEIGHTS } from '../../src/ranking/weights.ts';

/** What can only speak for a passage. The others are shares of what these say already, and may take some of it back. */
const SPEAKING_FOR: readonly (keyof Features)[] = [
  'language',
  'names',
  'numbers',
  'sentence',
  'sentenceDense',
  'kind',
  'window',
  'early',
  'titleHeld',
  'titleMatched',
  'isTitleNamed',
  'isPublisherNamed',
  'dateNamed',
  'documentOfBest',
  'feedback',
  'isOwnLanguage',
];

it.each(SPEAKING_FOR.filter((name) => RANKING_WEIGHTS.some(([weighed]) => weighed === name)))(
  'counts %s for a passage, never against it',
  (name) => {
    const [, weight] = RANKING_WEIGHTS.find(([weighed]) => weighed === name) ?? [];
    expect(weight).toBeGreaterThan(0);
  },
);
