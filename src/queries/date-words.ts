import { monthNames } from '../text/months.ts';

/** What `last` and `ago` count. */
export type RelativeUnit = 'day' | 'week' | 'month' | 'year';

/** The languages in which dates are read, those of the commands. */
const LOCALES = ['en', 'ru', 'tr', 'uk', 'de', 'fr'] as const;

let months: ReadonlyMap<string, number> | null = null;

/** The number of a month by its name in one of those languages; in lower case, without a final dot. Undefined for none. */
export function monthNumber(name: string): number | undefined {
  // Read at the first date: names in six languages take 20 ms.
  months ??= new Map(
    LOCALES.flatMap((language) =>
      monthNames(language).flatMap((names, month) =>
        names.map((each) => [each.toLowerCase(), month + 1] as const),
      ),
    ),
  );
  return months.get(name);
}

/** A way to say how long ago; the count is the number in the text where none is given. */
interface RelativeWords {
  readonly pattern: RegExp;
  readonly unit: RelativeUnit;
  readonly count?: number;
  /** Whether the same day of that unit is meant, not the whole of it. */
  readonly isExactDay?: boolean;
}

const UNITS: readonly (readonly [RelativeUnit, string])[] = [
  ['day', 'days?|день|дня|дней|днів|дні|gün|tage?n?|jours?'],
  ['week', 'weeks?|неделю|недели|недель|тиждень|тижні|тижнів|hafta|wochen?|semaines?'],
  ['month', 'months?|месяца?|месяцев|місяць|місяці|місяців|ay|monate?n?|mois'],
  ['year', 'years?|год|года|лет|рік|роки|років|yıl|jahre?n?|ans?|années?'],
];

const FIXED: readonly RelativeWords[] = [
  { pattern: /^(?:today|now|сегодня|сьогодні|bugün|heute|aujourd['’]hui)$/, unit: 'day', count: 0 },
  { pattern: /^(?:yesterday|вчера|вчора|dün|gestern|hier)$/, unit: 'day', count: 1 },
  {
    pattern:
      /^(?:last|past|previous|на )?\s?(?:week|прошл(?:ая|ой|ую) недел[яеию]|минул(?:ий|ого) тиж(?:день|ня)|geçen hafta|letzter? woche|(?:la )?semaine dernière)$/,
    unit: 'week',
    count: 1,
  },
  {
    pattern:
      /^(?:last|past|previous|прошл(?:ый|ого|ом)|минул(?:ий|ого)|geçen|letzte[rmn]?) (?:month|месяце?а?|місяц[ья]|ay|monat)$|^(?:le )?mois dernier$/,
    unit: 'month',
    count: 1,
  },
  {
    pattern:
      /^(?:last|past|previous|прошл(?:ый|ого|ом)|минул(?:ий|ого)|geçen|letzte[smn]?) (?:year|год[ау]?|рік|року|yıl|jahr)$|^(?:l['’]an dernier|(?:l['’])?année dernière)$/,
    unit: 'year',
    count: 1,
  },
  {
    pattern:
      /^(?:this week|эта неделя|этой недели|этой неделе|цей тиждень|цього тижня|bu hafta|diese[r]? woche|cette semaine)$/,
    unit: 'week',
    count: 0,
  },
  {
    pattern:
      /^(?:this month|этот месяц|этого месяца|этом месяце|цей місяць|цього місяця|bu ay|diese[rmns]? monats?|ce mois(?:-ci)?)$/,
    unit: 'month',
    count: 0,
  },
  {
    pattern:
      /^(?:this year|этот год|этого года|этом году|цей рік|цього року|bu yıl|diese[rmns]? jahre?s?|cette année)$/,
    unit: 'year',
    count: 0,
  },
];

/** Tried in order; anchored, without nested repetition. */
export const RELATIVE_WORDS: readonly RelativeWords[] = [
  ...FIXED,
  ...UNITS.map(([unit, names]): RelativeWords => ({
    pattern: new RegExp(
      `^\\d{1,4} (?:${names}) (?:ago|назад|тому|önce)$|^(?:vor|il y a) \\d{1,4} (?:${names})$` +
        `|^(?:last|past|последни[ех]|останні[хй]?|son|letzten|derni(?:ers|ères)) \\d{1,4} (?:${names})$` +
        `|^les \\d{1,4} derni(?:ers|ères) (?:${names})$`,
    ),
    unit,
    isExactDay: true,
  })),
];
