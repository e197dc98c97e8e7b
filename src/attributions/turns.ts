/** Speech without quotation marks: turns of a transcript, answers of an interview. */
import type { Block } from '../documents/block.ts';
import type { Span } from '../text/span.ts';
import { answers, NOTE, type Turn } from './answers-of-interview.ts';
import type { Paragraph } from './paragraphs.ts';

/** `MS. EL-GOHARY:`, `THE PRESIDENT:`, `PUTIN (via interpreter):` */
const SHOUTED =
  /\*{0,2}(\p{Lu}[\p{Lu}\p{M}.,'’\- ]{1,48}\p{Lu}\.?)(?: ?\([^)\n]{1,60}\))?\*{0,2} ?[:：]\*{0,2}[ \t]*/uy;

/** `Q    Admiral, …`, `A: …`, `QUESTION: …` */
const LETTER = /\*{0,2}(Q|A)\*{0,2}(?:[:.]\*{0,2}[ \t]+|[ \t]{2,})/y;

/** `Ms. Dell:`, `Hakan Fidan (Turkey):`; only where many paragraphs begin so. */
const NAMED =
  /\*{0,2}((?:(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Prof|Gen|Adm)\.? )?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:al|de|van|von|bin) )?\p{Lu}[\p{L}\p{M}.'’-]*){0,3})(?: ?\([^)\n]{1,60}\)){0,3}\*{0,2}:\*{0,2}[ \t]+/uy;

/** `The Minister of Energy (Mr Tomas Brell):`, as parliaments call whoever answers. */
const OFFICE =
  /\*{0,2}The \p{Lu}[^:()\n]{2,80} ?\(((?:Mr|Ms|Mrs|Miss|Dr|Sir|Dame|Lord|Lady|Baroness)\.? [^)\n]{2,60})\)(?: ?\([^)\n]{1,60}\))?\*{0,2}:\*{0,2}[ \t]+/uy;

const MIN_TURNS = 3;

const MIN_SHOUTED = 2;

/** `Q` and its like name nobody. */
const NOBODY =
  /^(?:Q|A|QUESTION|ANSWER|REPORTER|PARTICIPANT|SPEAKER|UNIDENTIFIED|MODERATOR|INTERVIEWER|AUDIENCE)\b/;

/** The turns of a document by the number of their paragraph; empty where it is neither a transcript nor an interview. */
export function findTurns(
  text: string,
  paragraphs: readonly Paragraph[],
  blocks: readonly Block[],
): ReadonlyMap<number, Turn> {
  const known = turnsOfBlocks(text, paragraphs, blocks);
  if (known.size > 0) return known;
  const labels = findLabels(text, paragraphs);
  return labels.size > 0 ? turnsOfLabels(text, paragraphs, labels) : answers(text, paragraphs);
}

function turnsOfBlocks(
  text: string,
  paragraphs: readonly Paragraph[],
  blocks: readonly Block[],
): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>();
  let at = 0;
  for (const [number, { start, end }] of paragraphs.entries()) {
    while ((blocks[at]?.end ?? Infinity) <= start) at++;
    const block = blocks[at];
    if (block?.role !== 'turn' || block.start > start) continue;
    const label =
      labelAt(text, start, NAMED) ?? labelAt(text, start, SHOUTED) ?? labelAt(text, start, LETTER);
    const speaker = block.speaker === null || NOBODY.test(block.speaker) ? null : block.speaker;
    turns.set(number, {
      content: { start: label?.after ?? start, end },
      label: label?.span ?? null,
      speaker,
      isAnswer: false,
    });
  }
  return turns;
}

interface Label {
  readonly span: Span;
  readonly name: string;
  /** Where the words begin that are said. */
  readonly after: number;
}

function findLabels(text: string, paragraphs: readonly Paragraph[]): ReadonlyMap<number, Label> {
  const shouted = labelsBy(
    paragraphs,
    (at) => labelAt(text, at, LETTER) ?? labelAt(text, at, SHOUTED),
  );
  if (shouted.size >= MIN_SHOUTED && isConversation(shouted)) return shouted;
  const named = labelsBy(
    paragraphs,
    (at) => labelAt(text, at, LETTER) ?? labelAt(text, at, OFFICE) ?? labelAt(text, at, NAMED),
  );
  return named.size >= MIN_TURNS && named.size * 3 >= paragraphs.length && isConversation(named)
    ? named
    : new Map();
}

/** Somebody speaks twice, or a question is asked. */
function isConversation(labels: ReadonlyMap<number, Label>): boolean {
  const names = [...labels.values()].map(({ name }) => surnameOf(name));
  const distinct = new Set(names).size;
  return distinct < names.length && distinct <= Math.max(2, names.length / 1.5);
}

/** `Mr Jan Osk` is `Mr Osk` later on. */
function surnameOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

/** The longest label of each surname. */
function fullNames(labels: ReadonlyMap<number, Label>): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  for (const { name } of labels.values()) {
    const surname = surnameOf(name);
    if (name.length > (full.get(surname)?.length ?? 0)) full.set(surname, name);
  }
  return full;
}

function labelsBy(
  paragraphs: readonly Paragraph[],
  read: (at: number) => Label | null,
): ReadonlyMap<number, Label> {
  const labels = new Map<number, Label>();
  for (const [number, { start }] of paragraphs.entries()) {
    const label = read(start);
    if (label !== null) labels.set(number, label);
  }
  return labels;
}

function labelAt(text: string, at: number, pattern: RegExp): Label | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const start = at + match[0].indexOf(name);
  return { span: { start, end: start + name.length }, name, after: pattern.lastIndex };
}

function turnsOfLabels(
  text: string,
  paragraphs: readonly Paragraph[],
  labels: ReadonlyMap<number, Label>,
): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>();
  const full = fullNames(labels);
  let open: Label | null = null;
  for (const [number, { start, end }] of paragraphs.entries()) {
    const label = labels.get(number) ?? null;
    if (label === null && NOTE.test(text.slice(start, start + 8))) {
      if (text.charAt(start) === '#') open = null;
      continue;
    }
    open = label ?? open;
    if (open === null) continue;
    const from: number = label?.after ?? start;
    const speaker: string | null = NOBODY.test(open.name)
      ? null
      : (full.get(surnameOf(open.name)) ?? open.name);
    if (from < end)
      turns.set(number, {
        content: { start: from, end },
        label: open.span,
        speaker,
        isAnswer: /^(?:A|ANSWER)$/.test(open.name),
      });
  }
  return turns;
}
