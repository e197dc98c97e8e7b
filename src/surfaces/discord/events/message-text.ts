/** Blocks that hold someone else's words: code, and quotations to the end of the message or of the line. */
const CODE_BLOCK = /```[^`]*```/g;
const LONG_QUOTE = /^>>> [\s\S]*$/m;
const QUOTE_LINE = /^> .*$/gm;

/** A mention of a person, a role or a channel, and an emoji of a server. */
const OTHER_MENTION = /<(?:@[!&]?|#|a?:\w{1,64}:)\d{1,20}>/g;

/** What a person wrote themselves, without quotations and blocks of code. */
export function ownWords(content: string): string {
  return content.replace(CODE_BLOCK, ' ').replace(LONG_QUOTE, '').replace(QUOTE_LINE, '');
}

/** Whether someone is named in a text, `<@id>`; a reply's ping is not. */
export function names(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@!${userId}>`);
}

/** A question without the mentions around it, white space as single spaces. */
export function withoutMentions(text: string): string {
  return text.replace(OTHER_MENTION, ' ').replace(/\s+/g, ' ').trim();
}
