/** What went wrong with one input, in the four parts that every message of this program has. */
export interface Problem {
  /** Which input: a path, a variable, an argument. */
  readonly input: string;
  /** What happened to it, a clause without a full stop. */
  readonly what: string;
  /** The limit it broke, with its unit, where there is one. */
  readonly limit?: string;
  /** What it shares with others of its kind, where `what` names something of its own: a clause without a full stop. */
  readonly kind?: string;
  /** What the reader can do about it, a sentence without a full stop. */
  readonly advice: string;
}

/** The one error of this program that is meant for people: its message is `describeProblem`'s. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(describeProblem(problem), options);
    this.problem = problem;
  }
}

/** One line for people: `input: what (limit: …). Advice.` */
export function describeProblem({ input, what, limit, advice }: Problem): string {
  return `${input}: ${what}${limit === undefined ? '' : ` (limit: ${limit})`}. ${advice}.`;
}
