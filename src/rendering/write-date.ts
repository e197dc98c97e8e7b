import { ENGLISH_MONTHS } from '../text/months.ts';

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Writes `2025-03-01` as `1 March 2025`; what is not such a date is returned as it is. */
export function writeDate(date: string): string {
  const [, year, month, day] = ISO_DATE.exec(date) ?? [];
  const name = ENGLISH_MONTHS[Number(month) - 1];
  return name === undefined ? date : `${Number(day)} ${name} ${Number(year)}`;
}
