import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { type Counted, LANGUAGES, type Phrases, type SpokenLanguage } from './phrases.ts';
import { russian } from './ru.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';

const PHRASES: Readonly<Record<SpokenLanguage, Phrases>> = {
  en: english,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
  de: german,
  fr: french,
};

/** How dates and plurals are written; English dates put the day first, as sources from everywhere do. */
const FORMATS: Readonly<Record<SpokenLanguage, string>> = {
  en: 'en-GB',
  ru: 'ru',
  tr: 'tr',
  uk: 'uk',
  de: 'de',
  fr: 'fr',
};

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Everything needed to speak to one person. */
export interface Speech {
  readonly language: SpokenLanguage;
  readonly phrases: Phrases;
  /** `2025-03-01` → “1 March 2025”; anything that is no date is given back as it is. */
  readonly date: (date: string) => string;
  /** “3 documents”. */
  readonly count: (forms: Counted, count: number) => string;
}

/** The speech for a locale of Discord (`en-US`, `tr`); English for all that we do not speak. */
export function speak(locale: string): Speech {
  const language = LANGUAGES.find((known) => known === locale.split('-')[0]) ?? 'en';
  const format = FORMATS[language];
  return {
    language,
    phrases: PHRASES[language],
    date: (date) => longDate(date, format),
    count: (forms, count) => counted(forms, count, format),
  };
}

/** Fills `{name}` with `values.name`; what has no value stays. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

function longDate(date: string, format: string): string {
  const instant = CALENDAR_DATE.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime())) return date;
  return new Intl.DateTimeFormat(format, { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
}

function counted(forms: Counted, count: number, format: string): string {
  const category = new Intl.PluralRules(format).select(count);
  const form = new Map(Object.entries(forms)).get(category) ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(format).format(count) });
}
