import type { Answer, Citation } from '../answers/answer.ts';
import type { Holdings, Source } from '../documents/source.ts';
import type { ListedActor } from '../positions/actor-list.ts';
import type { PositionAnswer, PositionRequest } from '../positions/position.ts';
import type { Question } from '../queries/question.ts';

/**
 * The use cases. Surfaces know this and nothing of search; it may live in another thread. With its signal, which comes last,
 * a call can be given up: it then rejects.
 */
export interface Sitrep {
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
  /** Null where no passage has this id. `around`: neighbours on each side, 0 by default. */
  cite(id: string, around?: number, signal?: AbortSignal): Promise<Citation | null>;
  /** Newest first; `search` filters by words of title, publisher and id. */
  sources(search?: string, signal?: AbortSignal): Promise<readonly Source[]>;
  /** What actors say of a topic. */
  positions(request: PositionRequest, signal?: AbortSignal): Promise<PositionAnswer>;
  /** Who appears in the documents, the most named first; `search` filters by their names. */
  actors(search?: string, signal?: AbortSignal): Promise<readonly ListedActor[]>;
  holdings(signal?: AbortSignal): Promise<Holdings>;
  close(): Promise<void>;
}
