/** What the elements of HTML mean for a reader of the page. */
import type { Block, BlockRole } from './block.ts';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that begin and end lines of their own. */
export const BLOCKS = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
);

/** Elements of which nothing is read. */
export const UNSEEN = setOf(
  'script style template head title noscript iframe object embed svg math canvas audio video map select datalist textarea button input meter progress',
);

const ROLES: Readonly<Record<string, BlockRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list item',
  dd: 'list item',
  dt: 'list item',
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'code',
  tr: 'table row',
};

/** What parts a block from others, wherever it stands. */
export const OWN_BLOCKS = setOf(
  'li tr dt ul ol dl table h1 h2 h3 h4 h5 h6 caption figcaption blockquote pre',
);

/** An element whose end has not come yet. */
export interface OpenElement {
  readonly name: string;
  readonly isUnseen: boolean;
}

/** The role of a block within these elements, and the level of a heading; 0 of others. */
export function roleIn(elements: readonly OpenElement[]): Pick<Block, 'role' | 'level'> {
  const name = elements.findLast((element) => ROLES[element.name] !== undefined)?.name ?? '';
  const role = ROLES[name] ?? 'paragraph';
  return { role, level: role === 'heading' ? Number(name.charAt(1)) : 0 };
}

/** Whether an element says of itself that it is not shown. */
export function isConcealed(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
  );
}
