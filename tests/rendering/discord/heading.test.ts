import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderHeading } from '../../../src/rendering/discord/heading.ts';
import { textDisplay } from '../../../src/rendering/discord/message-body.ts';
import { readCard } from '../../../src/rendering/discord/read-card.ts';
import { LANGUAGES } from '../../../src/rendering/phrases/phrases.ts';
import { speak } from '../../../src/rendering/phrases/speak.ts';
import { anyText } from './arbitraries.ts';

const anyWords = anyText(12);

const anyFacts = fc.record({
  question: anyWords,
  asked: fc.option(anyWords),
  reference: fc.option(fc.oneof(anyWords, fc.constant('ynet-2025-03-01.4'))),
  filters: fc.record({
    source: fc.option(anyWords),
    since: fc.option(anyWords),
    until: fc.option(anyWords),
    isExact: fc.boolean(),
  }),
});

it('says what is read back from it, whatever people and documents wrote', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...LANGUAGES), (facts, language) => {
      const { text, facts: said } = renderHeading(facts, speak(language));
      expect(readCard({ components: [textDisplay(text)] })).toEqual(said);
    }),
    { numRuns: 1_000 },
  );
});
