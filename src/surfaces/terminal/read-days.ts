import { type Edge, readDate } from '../../queries/read-date.ts';
import { type Arguments, textOf, wrongUse } from './arguments.ts';

/** The days that documents must lie between. */
export interface Days {
  readonly since?: string;
  readonly until?: string;
}

/**
 * Reads `--since` and `--until`.
 *
 * @throws ProblemError for what is no date, and where the second comes before the first
 */
export function readDays(command: string, given: Arguments, today: string): Days {
  const since = readDay(command, given, 'since', 'first', today);
  const until = readDay(command, given, 'until', 'last', today);
  if (since !== null && until !== null && since > until) {
    throw wrongUse(command, `--since ${since} is later than --until ${until}`);
  }
  return { ...(since === null ? {} : { since }), ...(until === null ? {} : { until }) };
}

function readDay(
  command: string,
  given: Arguments,
  name: string,
  edge: Edge,
  today: string,
): string | null {
  const text = textOf(given, name);
  if (text === null) return null;
  const day = readDate(text, edge, today);
  if (day === null) throw wrongUse(command, `--${name} ${text} is not a date such as 2025-03-01`);
  return day;
}
