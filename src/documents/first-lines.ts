/** What the first lines of a text say of it: its headline, the day of a dateline, the agency that wrote it. */
import { eachLine } from '../text/lines.ts';
import { FULL_DATE, readDateline } from './dateline.ts';
import { readWrittenDate, toWesternDigits } from './written-date.ts';

/** Lines that may hold a date of the whole; further down dates are those of events. */
const MAX_LINES = 8;

/** UTF-16 code units of a dateline, and of a line that is nothing but a date. */
const MAX_HEAD_CHARS = 90;

/** UTF-16 code units of a line of facts or a title with a date. */
const MAX_LINE_CHARS = 160;

/** UTF-16 code units of a headline in a plain text. */
const MAX_TITLE_CHARS = 160;

/** Words before a date that is all there is in its line: in English, and in languages that write the day first. */
const LABEL =
  /^(?:(?:first |last |originally )?(?:published|posted|updated|modified|date|dated|issued|released|created|filed|sent)(?: online)?(?: date)?|(?:publication|release|issue) date|date of (?:publication|release|issue))(?: on| at)?\s*[:：]?\s*/iu;
const DAY_FIRST_LABEL =
  /^(?:datum|stand|(?:zuletzt )?(?:veröffentlicht|aktualisiert|erstellt|erschienen)|veröffentlichungsdatum|(?:date de )?(?:publié|publication|parution|mis à jour|mise à jour|modifié)e?|fecha(?: de publicación)?|publicado|actualizado|atualizado|data(?: di pubblicazione| de publicação| publikacji)?|pubblicato|aggiornato|opublikowano|дата(?: публикации| публікації)?|(?:опубликован|обновлен|обновлён|опублікован|оновлен)о|(?:yayın(?:lanma)? |güncelleme )?tarih[i]?|yayınlandı|güncellendi|تاريخ(?: النشر)?|نشر(?: في)?|تم النشر|آخر تحديث|תאריך(?: פרסום)?|פורסם|עודכן|日付|发布(?:时间|日期|于)?|發布|时间|日期|更新(?:日時|日|时间)?|公開日?|投稿日|掲載日|게시일|작성일|입력|수정)(?: am| le| el| il| em| в| on)?\s*[:：]?\s*/iu;

/** A place or weekday before a date, each in one to four words. */
const PLACE =
  /^(?:[\p{Lu}\p{Lo}][\p{L}.'’-]*(?:[ /-][\p{Lu}\p{Lo}(][\p{L}.'’)-]*){0,3}\s*[,，،]\s*){0,2}(?:le |den |el |am )?$/u;

/** What may follow a date in its line: a time, a zone. */
const TIME =
  /^[\s,.|]*(?:(?:at|um|à|в|о)\s+)?(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:uhr)?)?\s*[(]?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})?[)]?[\s.]*$/iu;

const FULL = new RegExp(FULL_DATE, 'u');

/** Words of a line that say of its date that it is that of something else. */
const OTHER_DAY =
  /(?:^|[^\p{L}])(?:deadline|expir(?:es|y|ed)|valid|due|born|died|event|meeting|version|until|since|before|after|by(?= \d)|frist|gültig|termin|geboren|échéance|valable|válido|fecha límite|до|срок|с|valable|geçerli|son tarih)(?![\p{L}])/iu;

/** What a line of facts is parted by, and the longest of its parts that is no text. */
const PARTS = /\s*[|•·‖]\s*|\s+[-–—]\s+|\t+|\s{2,}/u;
const MAX_PART_CHARS = 60;

/** A title of one of a series, with its day at the end. */
const SERIES =
  /(?<!\p{L})(?:reports?|briefings?|briefs?|updates?|bulletins?|assessments?|digest|summary|newsletter|sitrep|minutes|transcript|statements?|communiqu[ée]|edition|issue|news|review|log|roundup|round-up|recap|diary|dispatch|(?:lage)?bericht|(?:presse)?mitteilung|protokoll|überblick|rapport|compte rendu|point|informe|boletín|resumen|comunicado|parte|rapporto|bollettino|relatório|boletim|сводк[аи]|отч[её]т|бюллетень|итоги|зведення|звіт|огляд|обзор|raporu?|bülteni?|özeti?|duyuru|açıklama|تقرير|نشرة|بيان|موجز|דוח|דו"ח|סיכום|עדכון)(?!\p{L})|报告|報告|简报|通报|公报|日报|速報|ニュース|보고서|브리핑/iu;

/** A part of a line that says who wrote it. */
const BYLINE = /^(?:by|von|par|por|di|da|автор|авторы|yazan|بقلم|מאת|文|記者|记者)[\s:：]/iu;

/** What the first lines say; null for what they do not. */
export interface FirstLines {
  readonly date: string | null;
  readonly publisher: string | null;
}

/**
 * Reads the first lines of a text.
 *
 * @param year The year of the document, where it is known from elsewhere: for datelines without one.
 */
export function readFirstLines(text: string, year: string | null): FirstLines {
  let date: string | null = null;
  let publisher: string | null = null;
  let before = '';
  for (const line of firstLines(text)) {
    const dateline = readDateline(line, year);
    publisher ??= dateline?.agency ?? null;
    date ??= dateline?.date ?? dateOfLine(line, before);
    if (dateline !== null) break;
    before = line;
  }
  return { date, publisher };
}

/** The headline of a plain text: a short first line with an empty one behind it, and text below. */
export function titleLineOf(text: string): string | null {
  const lines = eachLine(text);
  const first = lines.next().value;
  const second = lines.next().value;
  if (first === undefined || second === undefined) return null;
  const line = text.slice(first.start, first.end).trim();
  const isAlone = text.slice(second.start, second.end).trim() === '';
  const hasMore = text.slice(second.end).trim() !== '';
  if (!isAlone || !hasMore || line.length > MAX_TITLE_CHARS) return null;
  const isOther =
    /[:：]$|^[\p{L} .'’-]{1,40}[:：]\s|^[^\p{L}\p{N}]*$|https?:\/\/|^\p{Ll}|^[-*+•>|#]\s/u.test(
      line,
    );
  return isOther || readDateLine(line) !== null ? null : line;
}

/** The day of a line of facts or of a title. */
function dateOfLine(line: string, before: string): string | null {
  if (line.length > MAX_LINE_CHARS || !/\p{Nd}{4}/u.test(line)) return null;
  const isOther =
    OTHER_DAY.test(line) || (before.length <= MAX_PART_CHARS && OTHER_DAY.test(before));
  return isOther ? null : (readDateLine(line) ?? dateAmongFacts(line) ?? dateOfTitle(line));
}

/** Of `By Ada Writer | Published April 12, 2024` and `发布时间：2024-04-12 10:11 来源：新华网`, where each part is short. */
function dateAmongFacts(line: string): string | null {
  const words = line.trim().replace(/^[-*+•]\s+/, '');
  if (/[.!?…。]$/.test(words)) return null;
  const parts = words.split(PARTS);
  const label = labelOf(words);
  if (label !== '' && parts.length === 1) {
    const found = FULL.exec(words);
    const isBrief = words.length - label.length <= MAX_PART_CHARS;
    return found?.index === label.length && isBrief
      ? readWrittenDate(found[0], DAY_FIRST_LABEL.test(label))
      : null;
  }
  if (parts.length === 1 || parts.some((part) => part.length > MAX_PART_CHARS)) return null;
  // A line that only a dash parts may be anything.
  const isListed = /[|•·‖\t]|\s{2}/u.test(words) || SERIES.test(words) || label !== '';
  return isListed || parts.some((part) => BYLINE.test(part))
    ? (parts.map(readDateLine).find((date) => date !== null) ?? null)
    : null;
}

/** Of `Daily briefing, April 12, 2024`, `Report as of 12 April 2024`. */
function dateOfTitle(line: string): string | null {
  const words = toWesternDigits(line.trim());
  const found = AT_END.exec(words);
  if (found === null) return null;
  const [, asOf, full = ''] = found;
  return asOf !== undefined || SERIES.test(words.replace(full, '')) ? readWrittenDate(full) : null;
}

const AT_END = new RegExp(
  String.raw`[\s,:;(（–—-]+(?:(as of|dated|stand|au|al|a fecha de|по состоянию на|на|по|станом на|itibar[ıi]yla|截至|截止)\s*:?\s*|for |vom |du |del? |за |of )?(?:\p{L}{2,12},?\s+(?=\d|\p{L}{3,14}\.?\s+\d))?(${FULL_DATE})(?:\s*(?:г\.|года|року|r\.))?[)）\s.]*$`,
  'iu',
);

/** A line that is nothing but a date, with a label, place, weekday or time at most. */
export function readDateLine(line: string): string | null {
  const words = toWesternDigits(line.trim().replace(/^[*_([]+|[*_)\]]+$/g, ''));
  if (words.length > MAX_HEAD_CHARS) return null;
  const label = labelOf(words);
  const unlabelled = words.slice(label.length);
  const found = FULL.exec(unlabelled);
  if (found === null) return null;
  const before = unlabelled.slice(0, found.index);
  const behind = unlabelled.slice(found.index + found[0].length);
  return (PLACE.test(before) || isWeekday(before)) && TIME.test(behind)
    ? readWrittenDate(found[0], DAY_FIRST_LABEL.test(label))
    : null;
}

function labelOf(words: string): string {
  return (DAY_FIRST_LABEL.exec(words) ?? LABEL.exec(words))?.[0] ?? '';
}

/** `Tuesday `, without the comma that a place has. */
function isWeekday(text: string): boolean {
  return /^[\p{L}]{2,12}\.?\s+$/u.test(text) && !OTHER_DAY.test(text);
}

function* firstLines(text: string): Generator<string> {
  let count = 0;
  for (const { start, end } of eachLine(text.slice(0, 4_000))) {
    const line = text.slice(start, end).trim();
    if (line === '') continue;
    if (count++ === MAX_LINES) return;
    yield line;
  }
}
