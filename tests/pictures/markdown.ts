/**
 * Discord's markdown as HTML, as far as Sitrep's own messages use it: headings, subtext, quotes, lists, code, bold, italics, escapes.
 * For pictures alone.
 */
export function markdownToHtml(markdown: string): string {
  const [before = '', code, ...after] = markdown.split(/```\n([^`]*)\n```/);
  if (code === undefined) return blocks(before);
  return `${blocks(before)}<pre>${escapeHtml(code)}</pre>${markdownToHtml(after.join(''))}`;
}

/** Text with nothing that HTML reads. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function blocks(markdown: string): string {
  const quoted = markdown
    .split(/((?:^> .*(?:\n|$))+)/m)
    .map((part) =>
      part.startsWith('> ')
        ? `<blockquote>${lines(part.trimEnd().replaceAll(/^> /gm, ''))}</blockquote>`
        : lines(part),
    );
  return quoted.join('');
}

function lines(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => {
      if (line === '') return '';
      const [, mark = '', text = line] = /^(### |-# |- )(.*)$/.exec(line) ?? [];
      return `<${TAGS[mark] ?? 'div'}>${inline(text)}</${TAGS[mark] ?? 'div'}>`;
    })
    .join('');
}

const TAGS: Readonly<Record<string, string>> = { '### ': 'h3', '-# ': 'small', '- ': 'li' };

const INLINE = /\\([!-/:-@[-`{-~])|`([^`]+)`|(\*\*?)|([^\\`*]+|[\s\S])/g;

function inline(markdown: string): string {
  const open = new Set<string>();
  return markdown.replace(
    INLINE,
    (_, escaped?: string, code?: string, stars?: string, text = '') => {
      if (code !== undefined) return `<code>${escapeHtml(code)}</code>`;
      if (stars === undefined) return escapeHtml(escaped ?? String(text));
      const tag = stars === '**' ? 'b' : 'i';
      if (open.delete(tag)) return `</${tag}>`;
      open.add(tag);
      return `<${tag}>`;
    },
  );
}
