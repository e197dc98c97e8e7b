import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { type Counted, LANGUAGES, type Phrases, type SpokenLanguage } from './phrases.ts';
import { polish } from './pl.ts';
import { russian } from './ru.ts';
import { spanish } from './es.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';

const PHRASES: Readonly<Record<SpokenLanguage, Phrases>> = {
  en: english,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
  de: german,
  fr: french,
  es: spanish,
  pl: polish,
};

/** How dates and plurals are written; English dates put the day first, as sources from everywhere do. */
const FORMATS: Readonly<Record<SpokenLanguage, string>> = {
  en: 'en-GB',
  ru: 'ru',
  tr: 'tr',
  uk: 'uk',
  de: 'de',
  fr: 'fr',
  es: 'es',
  pl: 'pl',
};

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Everything needed to speak to one person. */
export interface Speech {
  readonly language: SpokenLanguage;
  readonly phrases: Phrases;
  /** `2025-03-01` → “1 March 2025”; anything that is no date is given back as it is. */
  readonly date: (date: string) => string;
  /** `2025-03-01` → “March 2025”. */
  readonly month: (date: string) => string;
  /** “20 months ago”; null where it is less than so many days, or either is no date. */
  readonly ago: (date: string, today: string, minDays: number) => string | null;
  /** “3 documents”. */
  readonly count: (forms: Counted, count: number) => string;
}

/** One speech a language, made when it is first spoken: formats take a millisecond each to make. */
const SPEECHES = new Map<SpokenLanguage, Speech>();

/** The speech for a locale of Discord (`en-US`, `tr`); English for all that we do not speak. */
export function speak(locale: string): Speech {
  const language = LANGUAGES.find((known) => known === locale.split('-')[0]) ?? 'en';
  const known = SPEECHES.get(language) ?? speechIn(language);
  SPEECHES.set(language, known);
  return known;
}

/** Fills `{name}` with `values.name`; what has no value stays. A value that ends with a full stop needs no second one. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return value.endsWith('.') ? value : `${value}${stop}`;
  });
}

function speechIn(language: SpokenLanguage): Speech {
  const locale = FORMATS[language];
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const spans = new Intl.RelativeTimeFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return {
    language,
    phrases: PHRASES[language],
    date: (date) => longDate(date, dates),
    month: (date) => longDate(date, months),
    ago: (date, today, minDays) => timeSince(date, today, minDays, spans),
    count: (forms, count) => counted(forms, count, plurals, numbers),
  };
}

function longDate(date: string, format: Intl.DateTimeFormat): string {
  const instant = CALENDAR_DATE.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  return Number.isNaN(instant.getTime()) ? date : format.format(instant);
}

const DAY_MS = 86_400_000;
const MONTHS_PER_YEAR = 12;

/** Months up to two years, then years; whole ones that have passed. */
function timeSince(
  date: string,
  today: string,
  minDays: number,
  spans: Intl.RelativeTimeFormat,
): string | null {
  const days = (Date.parse(today) - Date.parse(date)) / DAY_MS;
  if (!(days >= minDays)) return null;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split('-').map(Number);
  const isWhole = thisDay >= day;
  const months = (thisYear - year) * MONTHS_PER_YEAR + thisMonth - month - (isWhole ? 0 : 1);
  return months < 2 * MONTHS_PER_YEAR
    ? spans.format(-Math.max(months, 1), 'month')
    : spans.format(-Math.floor(months / MONTHS_PER_YEAR), 'year');
}

function counted(
  forms: Counted,
  count: number,
  plurals: Intl.PluralRules,
  numbers: Intl.NumberFormat,
): string {
  const form = new Map(Object.entries(forms)).get(plurals.select(count)) ?? forms.other;
  return fill(form, { n: numbers.format(count) });
}
