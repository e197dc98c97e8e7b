import { z } from 'zod';

/** Indexing: passages a second, and the most memory that the process ever held, in megabytes. */
export const indexingSchema = z.strictObject({
  passages: z.int(),
  passagesPerSecond: z.number(),
  peakMegabytes: z.number(),
});

/** Times of questions in milliseconds. */
const latencySchema = z.strictObject({
  median: z.number(),
  p99: z.number(),
  questionsPerSecond: z.number(),
});

/** Of the same questions, asked in turn. */
export const latenciesSchema = z.strictObject({ sitrep: latencySchema, bare: latencySchema });

/** What a changed file costs: milliseconds of questions without and with changes, and of the processor for all and for one. */
export const renewalSchema = z.strictObject({
  quietP99: z.number(),
  changingP99: z.number(),
  buildMs: z.number(),
  changeMs: z.number(),
});

/** Reading Markdown, and its parser alone: milliseconds of the processor. */
export const readingSchema = z.strictObject({ readMs: z.number(), parseMs: z.number() });

export type Reading = z.infer<typeof readingSchema>;
export type Renewal = z.infer<typeof renewalSchema>;
export type Indexing = z.infer<typeof indexingSchema>;
export type Latency = z.infer<typeof latencySchema>;
export type Latencies = z.infer<typeof latenciesSchema>;
