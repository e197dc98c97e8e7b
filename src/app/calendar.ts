/** `YYYY-MM-DD`, a day that exists; strings of this form sort as the days do. */
export type CalendarDate = string;

/** Milliseconds; in UTC no day is shorter or longer. */
const DAY_MS = 86_400_000;

/** The day so many days later, or earlier. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** `month` from 1 to 12. */
export function lastDayOfMonth(year: number, month: number): CalendarDate {
  return dayOf(Date.UTC(year, month, 0));
}

/** The day in UTC of a moment in milliseconds since 1970. */
export function dayOf(timeMs: number): CalendarDate {
  return new Date(timeMs).toISOString().slice(0, 10);
}
