import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { CardFacts } from './read-card.ts';

/** Raised when the meaning of an id changes; older buttons then say so. */
const VERSION = 'c1';
const ANY_VERSION = /^c\d+\./;

/** 96 bits in base64url: not to be guessed, and short. */
const MAC_CHARS = 16;

/** 40 bits in hexadecimal: tells whether a text has changed; the MAC guards it. */
const REVISION_CHARS = 10;

/**
 * What a button, a menu or a dialogue does: `previous` and `next` turn the pages of an answer, `earlier` and `later` move the
 * context of a passage by one, `backward` and `forward` a document that is read, `newer` and `older` the list of documents;
 * `pick` opens the passage whose id is the chosen value, `suggest` takes the chosen value for a misspelt word, `read` opens
  * the document at place `item` of the list; `plain` searches for the words of a question about what somebody says, `timeline`
 * lists what was found of it by date.

 */
export const ACTIONS = [
  'previous',
  'next',
  'context',
  'pick',
  'share',
  'copy',
  'ask',
  'delete',
  'nearest',
  'suggest',
  'earlier',
  'later',
  'backward',
  'forward',
  'newer',
  'older',
  'read',
  'plain',
  'timeline',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a custom id holds; the question and the filters stand on the card itself. */
export interface Control {
  readonly action: Action;
  /** The page that the card shows, from 1; 0 where there are none. */
  readonly page: number;
  /** Which of several equal buttons, from 0. */
  readonly item: number;
  /** `revisionOf` what the card shows. */
  readonly revision: string;
  /** The Discord id of the person whose card it is. */
  readonly asker: string;
}

export type Verified =
  | { readonly kind: 'valid'; readonly control: Control }
  | { readonly kind: 'outdated-version' }
  | { readonly kind: 'forged' }
  | { readonly kind: 'unreadable' };

const parts = z.tuple([
  z.literal(VERSION),
  z.enum(ACTIONS),
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number),
  z.string().regex(/^[0-9a-f]{10}$/),
  z.string().regex(/^\d{1,20}$/),
  z.string().regex(/^[\w-]{16}$/),
]);

/** The custom id of a control on a card that says `facts`: at most 75 characters. */
export function encodeControl(control: Control, facts: CardFacts, key: Uint8Array): string {
  const body = bodyOf(control);
  return `${body}.${macOf(body, facts, key)}`;
}

/** Whether an id is ours, of this version, and made for this very card. */
export function verifyControl(customId: string, facts: CardFacts, key: Uint8Array): Verified {
  const read = parts.safeParse(customId.split('.'));
  if (!read.success) {
    const isOther = ANY_VERSION.test(customId) && !customId.startsWith(`${VERSION}.`);
    return { kind: isOther ? 'outdated-version' : 'unreadable' };
  }
  const [, action, page, item, revision, asker, mac] = read.data;
  const control = { action, page, item, revision, asker };
  const expected = macOf(bodyOf(control), facts, key);
  const isOurs = timingSafeEqual(Buffer.from(mac), Buffer.from(expected));
  return isOurs ? { kind: 'valid', control } : { kind: 'forged' };
}

/** A digest of the revisions of all that a card shows, in order: another one means that a text has changed. */
export function revisionOf(
  shown: readonly { readonly id: string; readonly revision: string }[],
): string {
  const listed = JSON.stringify(shown.map(({ id, revision }) => [id, revision]));
  return createHash('sha256').update(listed).digest('hex').slice(0, REVISION_CHARS);
}

function bodyOf({ action, page, item, revision, asker }: Control): string {
  return [VERSION, action, page, item, revision, asker].join('.');
}

/** In one Unicode form, should Discord change that of a text on its way. */
function macOf(body: string, facts: CardFacts, key: Uint8Array): string {
  const { question, asked, reference, filters } = facts;
  const { source, since, until, isExact } = filters;
  const said = JSON.stringify([body, question, asked, reference, source, since, until, isExact]);
  return createHmac('sha256', key)
    .update(said.normalize('NFC'))
    .digest('base64url')
    .slice(0, MAC_CHARS);
}
