import { writeDate } from '../../../rendering/write-date.ts';

/** Blocks that hold someone else's words: code, and quotations to the end of the message or of the line. */
const CODE_BLOCK = /```[^`]*```/g;
const LONG_QUOTE = /^>>> [\s\S]*$/m;
const QUOTE_LINE = /^> .*$/gm;

/** A mention of a person, a role or a channel, a link to a page of the server, and an emoji of one: no words. */
const OTHER_MENTION = /<(?:@[!&]?|#|a?:\w{1,64}:)\d{1,20}>|<id:[a-z-]{1,32}(?::\d{1,20})?>/g;

/** A command, which people see by its name, and a moment, which they see as a date. */
const COMMAND_LINK = /<\/([^:<>]{1,100}):\d{1,20}>/g;
const TIMESTAMP = /<t:(-?\d{1,13})(?::\w)?>/g;

/** What a person wrote themselves, without quotations and blocks of code. */
export function ownWords(content: string): string {
  return content.replace(CODE_BLOCK, ' ').replace(LONG_QUOTE, '').replace(QUOTE_LINE, '');
}

/** Whether someone is named in a text, `<@id>`; a reply's ping is not. */
export function names(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@!${userId}>`);
}

/** Whether a role is named in a text. */
export function namesRole(text: string, roleId: string): boolean {
  return text.includes(`<@&${roleId}>`);
}

/** A text as a person reads it, Discord's own markup written out or left away, white space as single spaces. */
export function withoutMentions(text: string): string {
  return withoutMarkup(text).replace(/\s+/g, ' ').trim();
}

/** The same with its lines. */
export function withoutMarkup(text: string): string {
  return text
    .replace(OTHER_MENTION, ' ')
    .replace(COMMAND_LINK, ' $1 ')
    .replace(TIMESTAMP, (_, seconds: string) => ` ${dateOf(Number(seconds))} `);
}

/** `1 March 2025`, in UTC; nothing for a moment that no calendar has. */
function dateOf(seconds: number): string {
  const moment = new Date(seconds * 1000);
  return Number.isNaN(moment.getTime()) ? '' : writeDate(moment.toISOString().slice(0, 10));
}
