/**
 * A regular expression that is compiled when it is first asked for. One with Unicode classes takes about 0.3 ms, and a
 * literal takes that at every start, used or not: this is for patterns that most runs do not meet. Write it with
 * `String.raw`, and what is not ASCII as escapes.
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
  let pattern: RegExp | null = null;
  return () => (pattern ??= new RegExp(source, flags));
}
