import type { QuotedPassage, Verdict } from '../answers/answer.ts';
import type { Filters } from '../queries/question.ts';
import type { Span } from '../text/span.ts';

/** A passage that shows a position, with who speaks in it. */
export interface PositionPassage extends QuotedPassage {
  /** Who says it; of reported passages the source, or the actor whose act it is. Null where nobody is named. */
  readonly speaker: string | null;
  /** The actors whom that person speaks for, or is. */
  readonly for: readonly string[];
  /** The words that were said, or what is reported, in the document's offsets. */
  readonly attribution: Span;
}

/** What one actor says and what is reported of it, newest first. */
export interface Stance {
  /** By the actor and those who speak for it, in their own words. */
  readonly own: readonly PositionPassage[];
  /** The actor is the source of what is reported, or the subject of an attitude, an act or a demand. */
  readonly reported: readonly PositionPassage[];
}

/** What a question about positions was read as. */
export interface PositionRequest extends Filters {
  /** `position`: what an actor says of a topic · `quotes`: what somebody said · `compare`: two actors on a topic ·
   * `who`: who takes a stance on a topic. */
  readonly form: 'position' | 'quotes' | 'compare' | 'who';
  /** One actor, two to compare, none for `who`. */
  readonly actors: readonly string[];
  /** Null where everything said is asked for. */
  readonly topic: string | null;
  /** The verbs that `who` asks for, in their base form; empty for any. */
  readonly verbs: readonly string[];
  /** Whether the question names a position, so that it asks for one whoever the actor is. */
  readonly isExplicit?: boolean;
}

/** The answer to it. */
export interface PositionAnswer {
  /** As it was read: the actors by their commonest names. */
  readonly read: PositionRequest;
  readonly verdict: Verdict;
  /** One for each actor; one for `who`. */
  readonly stances: readonly Stance[];
  /** Of the actors and the topic those that no document knows. */
  readonly unknown: readonly string[];
  /** Whether the documents, or the list of states, know one of the actors. */
  readonly isActorKnown: boolean;
}
