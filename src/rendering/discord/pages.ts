import type { Holdings } from '../../documents/source.ts';
import { clip } from './fit.ts';
import { container, type MessageBody, messageOf, textDisplay } from './message-body.ts';
import type { Notices } from '../phrases/phrases.ts';
import { fill, type Speech, speak } from '../phrases/speak.ts';

/** The edge of a card that judges nothing: blue. */
const ACCENT = 0x4f_7c_ac;

/** Units of `costOf`, for whatever is filled into a page or a notice. */
const VALUE_MAX_COST = 200;

/** Channels that the settings list by name, for each value: all of nearly every server, and a card has room for them. */
const CHANNELS_MAX = 35;

/** What `/about` tells. */
export interface About {
  readonly version: string;
  readonly licence: string;
  readonly holdings: Pick<Holdings, 'documents' | 'passages' | 'newest'>;
  /** Shares of the shipped evaluation, 0 to 1; null where it has not been run. */
  readonly measured: { readonly hit1: number; readonly hit3: number } | null;
}

/** What is chosen in a server, and in channels that differ from it. */
interface Chosen<Value> {
  readonly inGuild: Value;
  /** By channel. */
  readonly channels: Readonly<Record<string, Value>>;
}

/** What `/settings` shows. */
export interface SettingsShown {
  readonly answers: Chosen<'private' | 'public' | 'closed'>;
  readonly mentions: Chosen<'on' | 'off'>;
  /** What has just been set, and where; a channel of null: in the server. */
  readonly saved: {
    readonly what: 'answers' | 'mentions';
    readonly channel: string | null;
  } | null;
}

export function renderHelp(locale: string): MessageBody {
  const { help } = speak(locale).phrases;
  return page(help.heading, help.body);
}

/** What a server is told when the bot comes into it: what it can do, and the first things to do. */
export function renderSetup(locale: string): MessageBody {
  const { setup } = speak(locale).phrases;
  return page(setup.heading, setup.body);
}

export function renderAbout(about: About, locale: string): MessageBody {
  const speech = speak(locale);
  const { phrases, count, date } = speech;
  const { holdings, measured } = about;
  const documents = count(phrases.documents, holdings.documents);
  const newest = holdings.newest === null ? null : clip(date(holdings.newest), VALUE_MAX_COST);
  const values = {
    version: clip(about.version, VALUE_MAX_COST),
    licence: clip(about.licence, VALUE_MAX_COST),
    documents: newest === null ? documents : fill(phrases.holdings, { documents, date: newest }),
    passages: count(phrases.passages, holdings.passages),
  };
  const lines = [
    fill(phrases.about.body, values),
    measured === null
      ? ''
      : fill(phrases.about.measured, {
          hit1: percent(measured.hit1, speech),
          hit3: percent(measured.hit3, speech),
        }),
  ];
  return page(fill(phrases.about.heading, values), lines.filter((line) => line !== '').join('\n'));
}

/**
 * @param contact to whom a person writes, as the operator gives it
 * @param keptDays how long questions without an answer are kept; 0: not at all
 */
export function renderPrivacy(contact: string, keptDays: number, locale: string): MessageBody {
  const { phrases, count } = speak(locale);
  const { heading, body, kept, notKept } = phrases.privacy;
  const days = count(phrases.days, keptDays);
  return page(
    heading,
    fill(body, {
      contact: clip(contact, VALUE_MAX_COST) || '—',
      kept: keptDays === 0 ? notKept : fill(kept, { days }),
    }),
  );
}

/** All that is set, with every channel that differs; first what has just been set. */
export function renderSettings(shown: SettingsShown, locale: string): MessageBody {
  const { phrases } = speak(locale);
  const { settings } = phrases;
  const names = { answers: settings.visibility, mentions: settings.channels };
  const lines = (what: 'answers' | 'mentions'): readonly string[] =>
    linesOf(settings.server, shown[what], (value) => settings[value]);
  const { saved } = shown;
  const place = saved?.channel ?? null;
  const where = place === null ? settings.server : `<#${place}>`;
  return page(
    settings.heading,
    [
      ...(saved === null ? [] : [fill(settings.saved, { what: names[saved.what], where }), '']),
      `**${names.answers}**`,
      ...lines('answers'),
      `**${names.mentions}**`,
      ...lines('mentions'),
    ].join('\n'),
  );
}

/** A line for the server, and one for each value that channels have of their own. */
function linesOf<Value extends string>(
  server: string,
  { inGuild, channels }: Chosen<Value>,
  wordsOf: (value: Value) => string,
): readonly string[] {
  const byValue = new Map<Value, string[]>();
  for (const [id, value] of Object.entries(channels)) {
    if (!/^\d{1,20}$/.test(id)) continue;
    byValue.set(value, [...(byValue.get(value) ?? []), `<#${id}>`]);
  }
  const own = [...byValue].map(([value, ids]) => {
    const more = ids.length > CHANNELS_MAX ? ` + ${ids.length - CHANNELS_MAX}` : '';
    return `${ids.slice(0, CHANNELS_MAX).join(' ')}${more}: ${wordsOf(value)}`;
  });
  return [`${server}: ${wordsOf(inGuild)}`, ...own].map((line) => `- ${line}`);
}

/** One plain sentence; values are shown as text and nothing else. Numbers called `seconds` are counted. */
export function renderNotice(
  notice: keyof Notices,
  locale: string,
  values: Readonly<Record<string, string | number>> = {},
): MessageBody {
  return messageOf([textDisplay(noticeText(notice, speak(locale), values))]);
}

/** A card with a notice above it: that its button was old, that the documents have changed. */
export function withNotice(body: MessageBody, notice: keyof Notices, locale: string): MessageBody {
  const text = textDisplay(noticeText(notice, speak(locale)));
  return { ...body, components: [text, ...body.components] };
}

/** The words of a notice. */
function noticeText(
  notice: keyof Notices,
  speech: Speech,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number'
      ? speech.count(speech.phrases.seconds, value)
      : clip(value, VALUE_MAX_COST),
  ]);
  return fill(speech.phrases.notices[notice], Object.fromEntries(shown));
}

function page(heading: string, body: string): MessageBody {
  return messageOf([container(ACCENT, [textDisplay(`### ${heading}\n${body}`)])]);
}

function percent(part: number, { language }: Speech): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(part);
}
