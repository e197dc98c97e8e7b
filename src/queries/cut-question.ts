/** The longest question that is read. In UTF-16 code units; Discord's own longest option is 6,000. */
export const MAX_QUESTION_CHARS = 300;

/** How many distinct things a question can ask for. */
export const MAX_QUERY_TERMS = 32;

/** A question in NFC, without white space around it, cut between words where it is too long. */
export function cutQuestion(question: string): { readonly text: string; readonly isCut: boolean } {
  // Composing never shortens a text below a quarter of its length, so no more than that is looked at.
  const text = question
    .slice(0, MAX_QUESTION_CHARS * 4)
    .normalize('NFC')
    .trim();
  if (text.length <= MAX_QUESTION_CHARS) {
    return { text, isCut: question.slice(MAX_QUESTION_CHARS * 4).trim() !== '' };
  }
  const head = text.slice(0, MAX_QUESTION_CHARS + 1);
  const space = head.search(/\s\S*$/u);
  return { text: space > 0 ? head.slice(0, space).trimEnd() : cutCharacter(head), isCut: true };
}

/** Half a surrogate pair is not left at the end. */
function cutCharacter(head: string): string {
  return head.slice(0, MAX_QUESTION_CHARS).replace(/[\ud800-\udbff]$/u, '');
}
