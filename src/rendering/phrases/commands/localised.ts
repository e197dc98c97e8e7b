import { englishCommands } from './en.ts';
import { frenchCommands } from './fr.ts';
import { germanCommands } from './de.ts';
import { polishCommands } from './pl.ts';
import { russianCommands } from './ru.ts';
import { spanishCommands } from './es.ts';
import { turkishCommands } from './tr.ts';
import { ukrainianCommands } from './uk.ts';
import type { CommandWords } from './command-words.ts';

/** In English, which is what is sent where a language has no words of its own. */
export const COMMAND_WORDS: CommandWords = englishCommands;

const LOCALISED = {
  ru: russianCommands,
  tr: turkishCommands,
  uk: ukrainianCommands,
  de: germanCommands,
  fr: frenchCommands,
  'es-ES': spanishCommands,
  'es-419': spanishCommands,
  pl: polishCommands,
} as const;

/** One of the words in every language but English, keyed by Discord's locale: what `…_localizations` takes. */
export function localised(
  pick: (words: CommandWords) => string,
): Readonly<Record<keyof typeof LOCALISED, string>> {
  const { ru, tr, uk, de, fr, pl } = LOCALISED;
  return {
    ru: pick(ru),
    tr: pick(tr),
    uk: pick(uk),
    de: pick(de),
    fr: pick(fr),
    'es-ES': pick(LOCALISED['es-ES']),
    'es-419': pick(LOCALISED['es-419']),
    pl: pick(pl),
  };
}
