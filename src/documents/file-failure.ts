import type { Problem } from '../errors/problem.ts';

/** What to say for each code of the system; others are named as they are. */
const FAILURES: Readonly<Record<string, Omit<Problem, 'input'>>> = {
  ENOENT: {
    what: 'was there when the folder was listed, but not when it was read',
    advice: 'If it was not removed on purpose, put it back',
  },
  EACCES: {
    what: 'may not be read by the user that runs this program',
    advice: 'Give that user the right to read it (chmod, chown), or take it out of the folder',
  },
  ELOOP: {
    what: 'is a symbolic link that leads nowhere',
    advice: 'Put the file itself into the folder, or remove the link',
  },
  EMFILE: {
    what: 'was not read, because this program has too many files open',
    advice: 'Raise the limit (ulimit -n) and start again',
  },
};

/** The problem that an error of the file system stands for. */
export function describeFailure(error: unknown, shown: string): Problem {
  const code = errorCode(error);
  return {
    input: shown,
    ...(FAILURES[code === 'EPERM' ? 'EACCES' : code] ?? {
      what: `cannot be read: the system says ${code}`,
      advice: 'Check the disk and the rights of the file, or take it out of the folder',
    }),
  };
}

/** The system's name for what went wrong, such as ENOENT. */
export function errorCode(error: unknown): string {
  const hasCode = error instanceof Error && 'code' in error;
  return hasCode ? String(error.code) : String(error);
}
