import { z } from 'zod';

const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

const passage = z.strictObject({
  id: z.string(),
  document: z.string(),
  revision: z.string().regex(/^[0-9a-f]{12}$/),
  number: z.int().min(1),
  paragraph: z.int().min(1),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.iso.date().nullable(),
  url: z.string().nullable(),
  headings: z.array(z.string()),
  speaker: z.string().nullable(),
  page: z.int().min(1).nullable(),
  source: span,
  text: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  answering: z.array(span),
  answer: span.nullable(),
  highlights: z.array(span),
  stance: z
    .strictObject({
      part: z.enum(['own', 'reported']),
      speaker: z.string().nullable(),
      for: z.array(z.string()),
      attribution: span,
    })
    .optional(),
});

/** What `ask --json` prints, and nothing else. */
export const answerSchema = z.strictObject({
  version: z.literal(1),
  question: z.string(),
  verdict: z.enum(['strong', 'partial', 'none']),
  passages: z.array(passage).max(3),
  page: z.int().min(0),
  pages: z.int().min(0),
  searched: z.strictObject({
    documents: z.int().min(0),
    passages: z.int().min(0),
    newest: z.iso.date().nullable(),
    undated: z.int().min(0),
  }),
  alsoSearched: z.array(z.strictObject({ term: z.string(), for: z.string() })),
  corrected: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  didYouMean: z.array(z.string()),
  nearest: z.array(passage),
  position: z
    .strictObject({
      form: z.enum(['position', 'quotes', 'compare', 'who']),
      actors: z.array(z.string()),
      topic: z.string().nullable(),
      unknown: z.array(z.string()),
      silent: z.array(z.string()),
    })
    .optional(),
});

const share = z.number().min(0).max(1).nullable();

const measures = {
  questions: z.int().min(0),
  hit1: share,
  hit3: share,
  mrr: share,
  ndcg10: share,
  refused: z.strictObject({ rightly: share, wrongly: share }),
  strongWithoutAnswer: share,
};

/** What `eval --json` prints, and nothing else. */
export const evaluationSchema = z.strictObject({
  ...measures,
  kinds: z.record(z.string(), z.strictObject(measures)),
  misses: z.array(
    z.strictObject({
      question: z.string(),
      expected: z.array(z.string()),
      got: z.array(z.string()),
    }),
  ),
});
