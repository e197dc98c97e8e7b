import type { Answer } from '../answers/answer.ts';
import type { Citation } from '../answers/citation.ts';
import type { Holdings, Source } from '../documents/source.ts';
import type { Problem } from '../errors/problem.ts';
import type { Question } from '../queries/question.ts';

/** A use case with what it is given. */
export type WorkerRequest =
  | { readonly method: 'ask'; readonly question: Question }
  | { readonly method: 'cite'; readonly id: string; readonly around: number | undefined }
  | { readonly method: 'sources'; readonly search: string | undefined }
  | { readonly method: 'holdings' };

/** A use case with what it gave. */
export type WorkerResult =
  | { readonly method: 'ask'; readonly value: Answer }
  | { readonly method: 'cite'; readonly value: Citation | null }
  | { readonly method: 'sources'; readonly value: readonly Source[] }
  | { readonly method: 'holdings'; readonly value: Holdings };

/** From the program to its worker; ids are unique among the calls of one worker. */
export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly request: WorkerRequest }
  | { readonly kind: 'abort'; readonly id: number };

/** From the worker to the program. */
export type FromWorker =
  /** The corpus is indexed. */
  | { readonly kind: 'ready' }
  /** Now and then, so that a worker in an endless loop is told from one that has nothing to say. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'misquotation'; readonly problem: Problem }
  | { readonly kind: 'result'; readonly id: number; readonly result: WorkerResult }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: FailureRecord };

/** An error as it crosses to another thread, where classes are lost. */
export interface FailureRecord {
  readonly message: string;
  /** Where it was meant for people. */
  readonly problem: Problem | null;
}
