/** Elements within one another that a page may have; the parser's time grows with their square. */
const MAX_OPEN = 3_000;

/** A tag that opens or closes an element which is not closed by the next of its kind, or at once. */
const TAG =
  /<(\/?)(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup)\b)[a-z][^\s<>/]*/gi;

/**
 * Refuses HTML that is nested deeper than any page.
 *
 * @throws RangeError
 */
export function refuseDeepHtml(html: string): void {
  let open = 0;
  for (const [, slash] of html.matchAll(TAG)) {
    open = slash === '' ? open + 1 : Math.max(0, open - 1);
    if (open > MAX_OPEN)
      throw new RangeError(`it has more than ${MAX_OPEN} elements within one another`);
  }
}
