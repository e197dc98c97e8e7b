import type { Holdings } from '../../documents/source.ts';
import { clip } from './fit.ts';
import { container, type MessageBody, messageOf, textDisplay } from './message-body.ts';
import type { Notices } from '../phrases/phrases.ts';
import { fill, type Speech, speak } from '../phrases/speak.ts';

/** The edge of a card that judges nothing: blue. */
const ACCENT = 0x4f_7c_ac;

/** Units of `costOf`, for whatever is filled into a page or a notice. */
const VALUE_MAX_COST = 200;

/** Channels that the settings list by name. */
const CHANNELS_MAX = 25;

/** What `/about` tells. */
export interface About {
  readonly version: string;
  readonly licence: string;
  readonly holdings: Pick<Holdings, 'documents' | 'passages' | 'newest'>;
  /** Shares of the shipped evaluation, 0 to 1; null where it has not been run. */
  readonly measured: { readonly hit1: number; readonly hit3: number } | null;
}

/** What `/settings` shows. */
export interface SettingsShown {
  readonly visibility: 'private' | 'public' | 'closed';
  /** Ids of the channels where mentions are answered; null: all of them. */
  readonly channels: readonly string[] | null;
  readonly isSaved: boolean;
}

export function renderHelp(locale: string): MessageBody {
  const { help } = speak(locale).phrases;
  return page(help.heading, help.body);
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

export function renderSettings(shown: SettingsShown, locale: string): MessageBody {
  const { settings } = speak(locale).phrases;
  const channels = shown.channels?.filter((id) => /^\d{1,20}$/.test(id)).slice(0, CHANNELS_MAX);
  const listed =
    channels === undefined
      ? settings.everywhere
      : channels.map((id) => `<#${id}>`).join(' ') || settings.nowhere;
  const lines = [
    `${settings.visibility}: **${settings[shown.visibility]}**`,
    `${settings.channels}: ${listed}`,
    ...(shown.isSaved ? [`-# ${settings.saved}`] : []),
  ];
  return page(settings.heading, lines.join('\n'));
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
