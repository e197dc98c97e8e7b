/** How long one question may be worked on. When it is spent, what was found so far is what there is. */
export interface Budget {
  readonly isSpent: () => boolean;
}

/** For one person who waits, and keeps nobody else waiting. */
export const UNLIMITED: Budget = { isSpent: () => false };

/**
 * A budget from now on, in milliseconds of the processor: that of the whole process, hence never less than the question's
 * own, and no less where other programs want the processor too.
 */
export function createBudget(ms: number): Budget {
  const before = process.cpuUsage();
  return {
    isSpent() {
      const { user, system } = process.cpuUsage(before);
      return user + system > ms * MICROSECONDS;
    },
  };
}

const MICROSECONDS = 1_000;
