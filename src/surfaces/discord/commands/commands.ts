import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import type { CommandInteraction, MessageCommandInteraction } from '../events/interaction.ts';
import { askCommand } from './ask.ts';
import { citeCommand } from './cite.ts';
import { FIND_SOURCES } from './definitions.ts';
import { findSourcesCommand } from './find-sources.ts';
import { aboutCommand, helpCommand, privacyCommand } from './information.ts';
import { actorsCommand } from './actors.ts';
import { compareCommand, positionCommand, quotesCommand } from './positions.ts';
import { settingsCommand } from './settings.ts';
import { sourcesCommand } from './sources.ts';

/** What a command does: it acknowledges first, and answers once. */
export type Command<Given> = (bot: Bot, interaction: Given, exchange: Exchange) => Promise<void>;

/** By the name that is registered. */
export const CHAT_COMMANDS: ReadonlyMap<string, Command<CommandInteraction>> = new Map([
  ['ask', askCommand],
  ['cite', citeCommand],
  ['position', positionCommand],
  ['quotes', quotesCommand],
  ['compare', compareCommand],
  ['actors', actorsCommand],
  ['sources', sourcesCommand],
  ['settings', settingsCommand],
  ['help', helpCommand],
  ['about', aboutCommand],
  ['privacy', privacyCommand],
]);

/** Commands on messages, by the name that is registered. */
export const MESSAGE_COMMANDS: ReadonlyMap<string, Command<MessageCommandInteraction>> = new Map([
  [FIND_SOURCES, findSourcesCommand],
]);
