import { englishCommands } from './commands/en.ts';
import { frenchCommands } from './commands/fr.ts';
import { germanCommands } from './commands/de.ts';
import { russianCommands } from './commands/ru.ts';
import { turkishCommands } from './commands/tr.ts';
import { ukrainianCommands } from './commands/uk.ts';

/** A command or an option: its name in Discord's pattern (lower case, no spaces) and what it is for, 1 to 100 characters. */
export interface Words {
  readonly name: string;
  readonly description: string;
}

/** All names of the program's commands in one language; choices and the message command have names alone. */
export interface CommandWords {
  readonly ask: Words;
  readonly question: Words;
  readonly source: Words;
  readonly since: Words;
  readonly until: Words;
  readonly visibility: Words;
  readonly private: string;
  readonly public: string;
  readonly cite: Words;
  readonly id: Words;
  readonly sources: Words;
  readonly search: Words;
  readonly settings: Words;
  readonly answers: Words;
  readonly mentions: Words;
  readonly channel: Words;
  readonly on: string;
  readonly off: string;
  readonly show: Words;
  readonly help: Words;
  readonly about: Words;
  readonly privacy: Words;
  readonly findSources: string;
}

export const COMMANDS: CommandWords = englishCommands;

const LOCALISED = {
  ru: russianCommands,
  tr: turkishCommands,
  uk: ukrainianCommands,
  de: germanCommands,
  fr: frenchCommands,
} as const;

/** One of the words in every language but English, keyed by Discord's locale: what `…_localizations` takes. */
export function localised(
  pick: (words: CommandWords) => string,
): Readonly<Record<keyof typeof LOCALISED, string>> {
  const { ru, tr, uk, de, fr } = LOCALISED;
  return { ru: pick(ru), tr: pick(tr), uk: pick(uk), de: pick(de), fr: pick(fr) };
}
