/**
 * What Discord's client makes of a text: a slow, obvious model of its rules, tried in order at every place. The rules are those
 * that LyricLy/parse-discord found by trying the desktop client, and those of Discord's “Message Formatting”.
 */
export interface Reading {
  /** Every construct that was found, plain text and escapes apart. */
  readonly kinds: ReadonlySet<string>;
  /** The letters that are shown. */
  readonly shown: string;
}

export function readMarkdown(text: string): Reading {
  const kinds = new Set<string>();
  if (INVITE.test(text)) kinds.add('invite');
  const shown = readInto(text, kinds);
  return { kinds, shown };
}

const INVITE = /discord(?:\.gg|(?:app)?\.com\/invite)\/\w/i;

/** `line`: only at the beginning of a line. `inner`: the group that is read on; without it the construct shows itself. */
interface Rule {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly line?: true;
  readonly inner?: number;
}

const RULES: readonly Rule[] = [
  { kind: 'shrug', pattern: /^¯\\_\(ツ\)_\/¯/ },
  { kind: 'code block', pattern: /^```(?:[\w+\-.#]*\n)?([\s\S]*?[^\n][\s\S]*?)```/ },
  {
    kind: 'heading',
    pattern: /^(#{1,3})\s+(?!#)([^\n]*?)#*[^\S\n]*(?:\n|$)/,
    line: true,
    inner: 2,
  },
  { kind: 'subtext', pattern: /^-# +(?!-#)([^\n]+)(?:\n|$)/, line: true, inner: 1 },
  { kind: 'long quote', pattern: /^ *>>> ([\s\S]*)/, line: true, inner: 1 },
  { kind: 'quote', pattern: /^ *> ([^\n]*\n?)/, line: true, inner: 1 },
  { kind: 'list', pattern: /^ *(?:[*+-]|\d+\.) +(?=\S)/, line: true },
  { kind: 'rule', pattern: /^(?: *[-*_]){3,} *(?:\n|$)/, line: true },
  { kind: 'inline code', pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/ },
  { kind: 'bold', pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, inner: 1 },
  { kind: 'underline', pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, inner: 1 },
  { kind: 'italics', pattern: /^\*(?!\s)((?:\\[\s\S]|\*\*|[^*\\])+?)\*(?!\*)/, inner: 1 },
  { kind: 'italics', pattern: /^_((?:\\[\s\S]|__|[^_\\])+?)_(?!\w)/, inner: 1 },
  { kind: 'strikethrough', pattern: /^~~([\s\S]+?)~~/, inner: 1 },
  { kind: 'spoiler', pattern: /^\|\|([\s\S]+?)\|\|/, inner: 1 },
  { kind: 'masked link', pattern: /^\[((?:\[[^\]]*\]|[^[\]])+)\]\(\s*<?[^\s]*?>?(?:\s[^)]*)?\)/ },
  { kind: 'address', pattern: /^(?:https?|steam):\/\/[^\s<]+[^\s<.,:;"'\])]/i },
  { kind: 'address', pattern: /^<[^: >]+:\/[^ >]+>/ },
  { kind: 'mention', pattern: /^<(?:@[!&]?|#)\d+>/ },
  { kind: 'mention', pattern: /^@(?:everyone|here)/ },
  { kind: 'command', pattern: /^<\/[^>]+:\d+>/ },
  { kind: 'navigation', pattern: /^<id:\w+>/ },
  { kind: 'time', pattern: /^<t:-?\d+(?::[tTdDfFR])?>/ },
  { kind: 'emoji', pattern: /^<a?:\w+:\d+>/ },
  { kind: 'emoji', pattern: /^:[^\s:]+?(?:::skin-tone-\d)?:/ },
];

function readInto(text: string, kinds: Set<string>): string {
  let shown = '';
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(rest);
    const isLineStart = at === 0 || text[at - 1] === '\n';
    const rule = RULES.find(({ line, pattern }) => (isLineStart || !line) && pattern.test(rest));
    const match = rule?.pattern.exec(rest);
    if (escaped !== null && rule?.kind !== 'shrug') {
      shown += escaped[1] ?? '';
      at += 2;
    } else if (rule === undefined || match === null || match === undefined) {
      shown += rest[0] ?? '';
      at += 1;
    } else {
      kinds.add(rule.kind);
      shown += rule.inner === undefined ? match[0] : readInto(match[rule.inner] ?? '', kinds);
      at += match[0].length;
    }
  }
  return shown;
}
