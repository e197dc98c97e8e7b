import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/queries/read-reply.ts';
import { readReference } from '../../src/queries/references.ts';

describe('a reply', () => {
  it.each(['ynet-2025-03-01.4', '[YNET‑2025‑03‑01.4–6].'])(
    'that is a reference asks: %s',
    (text) => {
      expect(readReply(text)).toMatchObject({ kind: 'question', asks: text });
    },
  );

  it('that looks like one in passing does not', () => {
    expect(readReply('ok.1').kind).not.toBe('question');
  });
});

describe('readReference', () => {
  it.each([
    ['as it is', 'harbour-2024-05-02.2'],
    ['capitals', 'HARBOUR-2024-05-02.2'],
    ['a full stop behind', 'harbour-2024-05-02.2.'],
    ['brackets', '[harbour-2024-05-02.2]'],
    ['brackets and a comma', '(harbour-2024-05-02.2),'],
    ['quotation marks', '“harbour-2024-05-02.2”'],
    ['marks of Discord', '`harbour-2024-05-02.2`'],
    ['hyphens that do not break', 'harbour‑2024‑05‑02.2'],
    ['dashes', 'harbour–2024–05–02.2'],
    ['minus signs', 'harbour−2024−05−02.2'],
    ['space around', '  harbour-2024-05-02.2\n'],
    ['the verb', 'cite harbour-2024-05-02.2'],
    ['a citation', '[1] Harbour notes · Ynet · 2 May 2024 · ¶ 2 · harbour-2024-05-02.2'],
  ])('reads a reference with %s', (_name, text) => {
    expect(readReference(text)).toEqual({ document: 'harbour-2024-05-02', first: 2, last: 2 });
  });

  it.each([
    ['a hyphen', 'notes.1-2', 'notes', 1, 2],
    ['a dash', 'notes.1–2', 'notes', 1, 2],
    ['a dash with spaces', 'notes.3 – 5', 'notes', 3, 5],
    ['more than are opened', 'notes.1-900', 'notes', 1, 10],
    ['letters of other scripts', 'ОТЧЁТ-2024.1-2', 'отчёт-2024', 1, 2],
    ['letters and marks apart', 'cafe\u0301.1', 'café', 1, 1],
  ])('reads a range with %s', (_name, text, document, first, last) => {
    expect(readReference(text)).toEqual({ document, first, last });
  });

  it.each([
    ['a question', 'What is said of version 1.0.2?'],
    ['a version', '1.0.2'],
    ['a passage that no document has', 'notes.0'],
    ['a range back', 'notes.5-2'],
    ['an address', 'https://example.org/notes.2'],
    ['words behind', 'notes.2 says what'],
    ['nothing', ''],
    ['100,000 hyphens', '-'.repeat(100_000)],
  ])('reads none in %s', (_name, text) => {
    expect(readReference(text)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reference = readReference(text);
        expect((reference?.last ?? 0) - (reference?.first ?? 0)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
