import type { Problem } from '../errors/problem.ts';

/** What people read where the engine fails; a surface may say it in their language. */
export const SEARCH_UNAVAILABLE: Problem = {
  input: 'search',
  what: 'is unavailable just now',
  advice: 'Ask again in a minute',
};
