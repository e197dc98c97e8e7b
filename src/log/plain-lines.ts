import type { DestinationStream } from 'pino';

/** Before what should be looked at. */
const MARKS: Readonly<Record<string, string>> = { warn: '! ', error: '✗ ', fatal: '✗ ' };

/** Fields that say why, in the order in which they are told. */
const REASONS = ['problem', 'what', 'reason', 'file', 'failure'] as const;

/** Controls of a terminal, which no line needs. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Writes the JSON lines of a log for people: what happened, and why where that is known. */
export function plainLines(out: { write(text: string): unknown }): DestinationStream {
  return { write: (line) => void out.write(`${plainLine(line)}\n`) };
}

function plainLine(line: string): string {
  const fields = parse(line);
  const message = textOf(fields.get('msg')) || line.trim();
  const error: unknown = fields.get('err');
  const cause = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : null;
  const reasons = [...REASONS.map((name) => textOf(fields.get(name))), textOf(cause)];
  const why = reasons.filter((reason) => reason !== '').join(' · ');
  const mark = MARKS[textOf(fields.get('level'))] ?? '';
  return `${mark}${message}${why === '' ? '' : `: ${why}`}`.replace(CONTROLS, ' ');
}

function parse(line: string): ReadonlyMap<string, unknown> {
  try {
    const fields: unknown = JSON.parse(line);
    return new Map(typeof fields === 'object' && fields !== null ? Object.entries(fields) : []);
  } catch {
    return new Map();
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
