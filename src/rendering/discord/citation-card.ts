import type { QuotedPassage } from '../../answers/answer.ts';
import type { Span } from '../../text/span.ts';
import { clip, clipPlain, costOf } from './fit.ts';
import { showHidden } from './hidden-characters.ts';
import { type MessageBody, messageOf, textDisplay } from './message-body.ts';
import { fill, type Speech, speak } from '../phrases/speak.ts';
import { oneLine } from './neutralise.ts';
import { namingSentence, withinPassage } from './passage-block.ts';
import { CUT } from './quote.ts';
import { sourceUrl } from './text-fragment.ts';

/** The longest quotation to copy, in characters; a longer one is cut, and shows it. */
const QUOTE_MAX_CHARS = 700;

/** Of a title, a publisher. */
const PART_MAX_CHARS = 120;

/** Units of `costOf`: three forms and their headings stay within a message. */
const FORM_MAX_COST = 1_250;

/** In a code block nothing can be escaped; a text with any of these is shown outside of one. */
const UNSAFE_IN_CODE = /[`<@]|discord/i;

/** Marks that mean something in Markdown, to be escaped in what is copied as Markdown. */
const MARKDOWN = /[\\`*_[\]<>#]/g;

/** The same citation for pasting elsewhere. */
export interface CitationTexts {
  readonly plain: string;
  readonly markdown: string;
  /** Opens the exact sentence; null where the document has no address. */
  readonly link: string | null;
}

/** The citation of a passage in three forms, each as a block to copy. */
export function renderCitation(passage: QuotedPassage, locale: string): MessageBody {
  const speech = speak(locale);
  const { phrases } = speech;
  const texts = citationTexts(passage, speech);
  const forms = [
    [phrases.citationPlain, texts.plain],
    [phrases.citationMarkdown, texts.markdown],
    [phrases.citationLink, texts.link],
  ] as const;
  return messageOf([
    textDisplay(`### ${phrases.citationHeading}`),
    ...forms.flatMap(([name, text]) =>
      text === null ? [] : [textDisplay(`-# ${name}\n${copyBlock(text)}`)],
    ),
  ]);
}

/** Plain text, Markdown and link; hidden characters are shown in all of them. */
export function citationTexts(passage: QuotedPassage, speech: Speech): CitationTexts {
  const quote = showHidden(quotedWords(passage));
  const link = sourceUrl(passage.url, namingSentence(passage));
  const title = part(passage.title) || speech.phrases.untitled;
  const place = [
    part(passage.publisher),
    passage.date === null ? '' : speech.date(passage.date),
    fill(speech.phrases.paragraph, { number: String(passage.paragraph) }),
    showHidden(passage.id),
  ].filter((text) => text !== '');
  const linked = escapeMarkdown(title);
  return {
    plain: `“${quote}” — ${[title, ...place].join(', ')}`,
    markdown: [
      `> ${escapeMarkdown(quote)}`,
      '>',
      `> — ${[link === null ? linked : `[${linked}](${markdownAddress(link)})`, ...place.map(escapeMarkdown)].join(', ')}`,
    ].join('\n'),
    link,
  };
}

/** The sentences that answer, else the beginning of the passage. */
function quotedWords({ text, ...passage }: QuotedPassage): string {
  const answering: readonly Span[] = withinPassage({ text, ...passage }, passage.answering);
  const words = answering.map(({ start, end }) => text.slice(start, end)).join(` ${CUT} `);
  const whole = oneLine(words === '' ? text : words);
  return whole.length <= QUOTE_MAX_CHARS
    ? whole
    : `${clipPlain(whole, QUOTE_MAX_CHARS - CUT.length)} ${CUT}`;
}

function part(text: string | null): string {
  return clipPlain(showHidden(text ?? ''), PART_MAX_CHARS);
}

function escapeMarkdown(text: string): string {
  return text.replace(MARKDOWN, String.raw`\$&`);
}

/** A bracket would end the address. */
function markdownAddress(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}

function copyBlock(text: string): string {
  const block = `\`\`\`\n${text}\n\`\`\``;
  return UNSAFE_IN_CODE.test(text) || costOf(block) > FORM_MAX_COST
    ? clip(text, FORM_MAX_COST)
    : block;
}
