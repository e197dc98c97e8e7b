/** Longer lines are cut by what collects them, or lost. Bytes, with the line's end. */
export const MAX_LINE_BYTES = 4_096;

/** What is left of texts, of lists and of objects in a line that is too long; the second is for the worst. */
const LIMITS = [
  { chars: 500, items: 10, depth: 5 },
  { chars: 80, items: 5, depth: 3 },
] as const;

/** A line of JSON of at most {@link MAX_LINE_BYTES}: texts, lists and objects in it are cut, and `isCut` says so. */
export function shorten(line: string): string {
  if (Buffer.byteLength(line) <= MAX_LINE_BYTES) return line;
  const value = parse(line);
  for (const limits of LIMITS) {
    const cut = cutValue(value, limits, 0);
    const short = `${JSON.stringify({ ...(typeof cut === 'object' && cut), isCut: true })}\n`;
    if (Buffer.byteLength(short) <= MAX_LINE_BYTES) return short;
  }
  return `${JSON.stringify({ level: 'warn', msg: 'a line that was too long', isCut: true })}\n`;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return { msg: line };
  }
}

function cutValue(value: unknown, limits: (typeof LIMITS)[number], depth: number): unknown {
  const { chars, items } = limits;
  if (typeof value === 'string') return value.length > chars ? `${value.slice(0, chars)}…` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= limits.depth) return '…';
  if (Array.isArray(value))
    return value.slice(0, items).map((item) => cutValue(item, limits, depth + 1));
  const entries = Object.entries(value).slice(0, items + limits.depth);
  return Object.fromEntries(
    entries.map(([key, inner]) => [key.slice(0, chars), cutValue(inner, limits, depth + 1)]),
  );
}
