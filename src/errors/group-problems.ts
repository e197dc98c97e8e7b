import { describeProblem, type Problem } from './problem.ts';

/** How many inputs of a kind are named. */
const NAMED = 3;

/**
 * One line for each kind of problem, in the order in which they first come: one alone as it is, several with their count and
 * the first three inputs.
 */
export function describeGrouped(problems: readonly Problem[]): readonly string[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = problem.kind ?? problem.what;
    const group = kinds.get(kind);
    if (group === undefined) kinds.set(kind, [problem]);
    else group.push(problem);
  }
  return [...kinds].map(([kind, group]) => describeGroup(kind, group));
}

function describeGroup(kind: string, group: readonly Problem[]): string {
  const [first] = group;
  if (first === undefined) return '';
  if (group.length === 1) return describeProblem(first);
  const named = group.slice(0, NAMED).map(({ input }) => input);
  const more = group.length > NAMED ? ` and ${group.length - NAMED} more` : '';
  return describeProblem({
    ...first,
    input: `${group.length} × ${named.join(', ')}${more}`,
    what: kind,
  });
}
