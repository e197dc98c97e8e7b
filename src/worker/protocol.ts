/**
 * What the program and its worker say to each other. A call is a use case by its name with what it is given, typed by the
 * use cases themselves: a new one needs nothing here. Signals do not cross to another thread; an abort is a message.
 */
import { ProblemError, type Problem } from '../errors/problem.ts';
import type { Sitrep } from '../library/sitrep.ts';
import { SearchFailure } from './search-failure.ts';

/** The name of a use case. */
export type Method = Exclude<keyof Sitrep, 'close'>;

/** What a use case is given, all places filled, without the signal that comes last. */
export type Given<Name extends Method> =
  Required<Parameters<Sitrep[Name]>> extends readonly [...infer Before, AbortSignal]
    ? { readonly [Place in keyof Before]: Before[Place] | undefined }
    : never;

/** What a use case gives. */
export type Result<Name extends Method> = Awaited<ReturnType<Sitrep[Name]>>;

/** From the program to its worker; ids are unique among the calls of one worker. */
export type ToWorker =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: Method;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'abort'; readonly id: number };

/** From the worker to the program. */
export type FromWorker =
  /** The corpus is indexed. */
  | { readonly kind: 'ready' }
  /** Now and then, so that a worker in an endless loop is told from one that has nothing to say. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'misquotation'; readonly problem: Problem }
  /** A change of the documents could not be taken in; it is tried again. */
  | { readonly kind: 'stale'; readonly failure: FailureRecord }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: FailureRecord };

/** An error as it crosses to another thread, where classes are lost. */
export interface FailureRecord {
  readonly message: string;
  /** Where it was meant for people. */
  readonly problem: Problem | null;
}

/** An error for the way. */
export function recordOf(error: unknown): FailureRecord {
  return {
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    problem: error instanceof ProblemError ? error.problem : null,
  };
}

/** The error at the other end. */
export function errorOf({ message, problem }: FailureRecord): Error {
  return problem === null ? new SearchFailure('error', message) : new ProblemError(problem);
}
