/** The months in English, January first; `Intl.DateTimeFormat` takes 20 ms to load for them. */
export const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
