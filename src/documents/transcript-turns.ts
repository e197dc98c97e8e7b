/**
 * Who speaks in transcripts and interviews: a label such as `MR. X:`, `Q`, `Ada Writer:` begins a turn, and the paragraphs
 * that follow belong to it up to the next label or heading. A text with a label or two that come once is no transcript.
 */
import { eachLine } from '../text/lines.ts';
import type { Block } from './block.ts';
import type { Reading } from './document.ts';
import { sourceSpan } from './source-map.ts';

/** A time before a label, as captions have it. */
const TIME = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?[ \t]+)?`;

/** In capitals: `MS. DELL:`, `THE PRESIDENT:`, `ADMIRAL HOLT (via video):`, `SPEAKER 1:`. */
const CAPITALS = new RegExp(
  String.raw`^${TIME}(\p{Lu}[\p{Lu}\p{M}'’.-]+(?:[ ,]+[\p{Lu}\d][\p{Lu}\p{M}\d'’.-]*){0,6}(?:[ ][(（][^()（）\n]{1,60}[)）])?)[ \t]*[:：](?=\s|$)`,
  'u',
);

/** Question and answer: `Q    Is it so?`, `Q: …`, `A. …`, in several languages. */
const QUESTION_ANSWER =
  /^(Q|A|QUESTION|ANSWER|Question|Answer|Frage|Antwort|Вопрос|Ответ|Питання|Відповідь|Soru|Cevap|Pregunta|Respuesta|Pergunta|Resposta|Domanda|Risposta|Réponse|سؤال|جواب|س|ج|שאלה|תשובה|ש|ת|问|答|問|記者|记者)(?:\s*[:：]\s*|\s{2,}|\t+|(?<=^[QA])\.\s+)(?=\S)/u;

/** One to five words with capitals, or a word of a script without: `Ada Writer:`, `Mr. Holt (Corva):`, `王毅：`. */
const NAME = new RegExp(
  String.raw`^${TIME}((?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{L}\p{M}'’-]{0,19})(?:[ ](?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{L}\p{M}'’-]{0,19}|\d{1,2}|de|la|von|van|der|bin|al|el|and|of|the)){0,5}(?:[ ][(（][^()（）\n]{1,60}[)）])?)[ \t]*(?::(?=\s|$)|：)`,
  'u',
);

/** A name in bold, with or without a colon, as it stands in a Markdown or HTML file. */
const BOLD =
  /^(?:<p[^<>]*>\s*)?(\*\*|__|<(?:b|strong)>)\s*([^*_<>\n]{1,60}?)\s*([:：]?)\s*(?:\*\*|__|<\/(?:b|strong)>)\s*([:：]?)/u;

/** Words before a colon that nobody is called by. */
const NO_NAMES =
  /^(?:NOTES?|UPDATED?|BREAKING|WATCH|READ(?: MORE)?|SEE(?: ALSO)?|RELATED|SOURCES?|PHOTOS?|VIDEO|IMAGE|CREDIT|WARNING|CORRECTION|EDITOR['’]S NOTE|DATE|TIME|PLACE|LOCATION|SUBJECT|FROM|TO|CC|RE|TITLE|AUTHORS?|BY|URL|LINK|TAGS?|CATEGORY|CONTACT|TEL|PHONE|EMAIL|FAX|SUMMARY|BACKGROUND|CONTEXT|RESULTS?|TOTAL|EXAMPLE|FIGURE|TABLE|PART|CHAPTER|STEP|DAY|WEEK|MONTH|YEAR|AGENDA|PARTICIPANTS|PRESENT|HINWEIS|ACHTUNG|QUELLE|FOTO|ВАЖНО|ИСТОЧНИК|ФОТО|KAYNAK|NOT|EXCERPT|HIGHLIGHTS|CONCLUSIONS?|INTRODUCTION|OVERVIEW|HTTPS?)$/iu;

/** Lines that end a transcript. */
const END = /^(?:END\b|-\s?END\s?-|#{3}|\* \* \*|-{3,}|_{3,}|ENDE\b|КОНЕЦ\b|SON\b$)/u;

/** Where no label is a sure one, one block in so many begins a turn. */
const MIN_SHARE = 4;

type LabelKind = 'capitals' | 'question' | 'bold' | 'name';

interface Label {
  readonly kind: LabelKind;
  readonly speaker: string;
}

/** The blocks of a reading with their speakers, where it is a transcript. */
export function findTurns(reading: Reading, source: string): readonly Block[] {
  const blocks = splitAtLabels(reading);
  const labels = blocks.map((block) => labelOf(reading, block, source));
  const known = knownSpeakers(labels, reading.text);
  if (known.size === 0) return reading.blocks;
  let speaker: string | null = null;
  return blocks.map((block, index) => {
    const label = labels[index] ?? null;
    if (label !== null && known.has(label.speaker)) ({ speaker } = label);
    else if (block.role === 'heading' || END.test(textOf(reading, block))) speaker = null;
    if (speaker === null) return block;
    return { ...block, speaker, role: block.role === 'paragraph' ? 'turn' : block.role };
  });
}

/** The offsets of the lines of a paragraph at which turns begin; none where only one line has a label. */
export function findTurnLines(paragraph: string): readonly number[] {
  const lines = [...eachLine(paragraph)].filter(
    ({ start, end }) => readLabel(paragraph.slice(start, end)) !== null,
  );
  return lines.length < 2 ? [] : lines.map(({ start }) => start);
}

function textOf({ text }: Reading, { start, end }: Block): string {
  return text.slice(start, end);
}

/** Turns that follow one another without a blank line are blocks of their own. */
function splitAtLabels(reading: Reading): readonly Block[] {
  return reading.blocks.flatMap((block) => {
    const words = block.role === 'paragraph' ? textOf(reading, block) : '';
    if (!words.includes('\n')) return block;
    const cuts = [...eachLine(words)]
      .filter(({ start, end }) => start > 0 && readLabel(words.slice(start, end)) !== null)
      .map(({ start }) => start);
    const starts = [0, ...cuts];
    return starts.map((from, index) => {
      const part = words.slice(from, starts[index + 1]);
      return {
        ...block,
        start: block.start + from,
        end: block.start + from + part.trimEnd().length,
      };
    });
  });
}

function labelOf(reading: Reading, block: Block, source: string): Label | null {
  if (block.role !== 'paragraph') return null;
  const words = textOf(reading, block);
  const written = sourceSpan(reading, block);
  return (
    readBold(words, source.slice(Math.max(0, written.start - 8), written.start + 80)) ??
    readLabel(words)
  );
}

function readLabel(words: string): Label | null {
  const head = words.slice(0, 160);
  const question = QUESTION_ANSWER.exec(head)?.[1];
  if (question !== undefined) return { kind: 'question', speaker: question };
  const capitals = CAPITALS.exec(head)?.[1];
  if (capitals !== undefined) return labelAs('capitals', capitals);
  const name = NAME.exec(head)?.[1];
  return name === undefined ? null : labelAs('name', name);
}

function labelAs(kind: LabelKind, speaker: string): Label | null {
  return NO_NAMES.test(speaker) || speaker.length > 80 ? null : { kind, speaker };
}

/** The map leads behind the marks, so they are looked for just before. */
function readBold(words: string, around: string): Label | null {
  const at = around.search(/\*\*|__|<(?:b|strong)>/);
  const found = at === -1 || at > 8 ? null : BOLD.exec(around.slice(at));
  const name = found?.[2]?.trim() ?? '';
  const isMeant =
    /^[\p{Lu}\p{Lo}]/u.test(name) && !/[.!?]\s|[!?]$/.test(name) && name.split(' ').length <= 6;
  return isMeant && words.startsWith(name) && words.length > name.length
    ? labelAs('bold', name)
    : null;
}

/**
 * The speakers of a transcript: question and answer, labels in capitals, or names that come again. None where it is no
 * transcript, as where bold words or fields begin paragraphs.
 */
function knownSpeakers(labels: readonly (Label | null)[], text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const strong = new Set<string>();
  for (const label of labels) {
    if (label === null) continue;
    counts.set(label.speaker, (counts.get(label.speaker) ?? 0) + 1);
    if (label.kind === 'capitals' || label.kind === 'question') strong.add(label.speaker);
  }
  const speakers = [...counts.keys()];
  const names = namesAmong(speakers, text);
  const named = speakers.filter(
    (speaker) => strong.has(speaker) || ROLES.test(speaker) || names.has(speaker),
  );
  const again = named.filter((speaker) => (counts.get(speaker) ?? 0) > 1);
  const turns = named.reduce((sum, speaker) => sum + (counts.get(speaker) ?? 0), 0);
  const isDialogue = strong.size >= 2 && named.length >= 2;
  const hasVoices = again.length >= 2 || (again.length === 1 && named.length >= 2 && turns >= 4);
  const isInterview = hasVoices && (strong.size > 0 || turns * MIN_SHARE >= labels.length);
  if (!isDialogue && !isInterview) return new Set();
  return new Set(isDialogue || again.length * 2 >= named.length ? named : again);
}

/** Who somebody is in a conversation, where no name is given. */
const ROLES =
  /^(?:(?:the )?(?:host|guest|interviewer|interviewee|moderator|reporter|journalist|narrator|speaker|presenter|anchor|chair(?:man|woman|person)?|president|minister|spokes(?:person|man|woman)|operator|judge|witness|counsel|caller)(?: \d{1,2})?|ведущ(?:ий|ая)|журналист(?:ка)?|корреспондент|модератор|интервьюер|ведуч(?:ий|а)|sunucu|muhabir|moderatorin|moderator|sprecher(?:in)?|journaliste?|animateur|entrevistador(?:a)?|periodista|entrevistado|intervistatore|giornalista|主持人|記者|记者|مذيع|المذيع|الصحفي|מנחה|מראיין|מראיינת|כתב)$/iu;

/** Those of the speakers that are names: of a word of theirs the text has no other in small letters. */
function namesAmong(speakers: readonly string[], text: string): ReadonlySet<string> {
  const wordsOf = new Map(
    speakers.map((speaker) => [speaker, speaker.match(/[\p{L}\p{M}]{2,}/gu) ?? []] as const),
  );
  const wanted = new Set([...wordsOf.values()].flat().map((word) => word.toLowerCase()));
  const small = new Set<string>();
  for (const [word] of wanted.size === 0 ? [] : text.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
    if (wanted.has(word)) small.add(word);
  }
  const isName = (word: string): boolean => {
    const lower = word.toLowerCase();
    return lower === word || !small.has(lower);
  };
  return new Set(speakers.filter((speaker) => wordsOf.get(speaker)?.some(isName)));
}
