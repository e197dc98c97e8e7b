/** What a check has found. */
export interface Finding {
  /** `ok`; `note`: it works, but should be looked at; `wrong`: it does not work. */
  readonly status: 'ok' | 'note' | 'wrong';
  /** What was looked at and what is so, a clause without a full stop. */
  readonly what: string;
  /** What to do about it, a sentence without a full stop. */
  readonly advice?: string;
}

/** Looks at one thing; may find several. Rejects with nothing. */
export type Check = () => Promise<readonly Finding[]>;

const MARKS: Readonly<Record<Finding['status'], string>> = { ok: '✓', note: '!', wrong: '✗' };

/** One line, two where there is something to do. */
export function describeFinding({ status, what, advice }: Finding): string {
  return `${MARKS[status]} ${what}${advice === undefined ? '' : `\n  → ${advice}`}`;
}
