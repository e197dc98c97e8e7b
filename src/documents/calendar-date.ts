/** `YYYY-MM-DD`, a day that exists; strings of this form sort as the days do. */
export type CalendarDate = string;

/** Milliseconds; in UTC no day is shorter or longer. */
const DAY_MS = 86_400_000;

/** Whether a text is `YYYY-MM-DD` and the day exists, which 2025-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

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
