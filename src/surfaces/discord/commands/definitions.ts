import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  ApplicationIntegrationType as Installation,
  ChannelType,
  InteractionContextType as Context,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandWords, Words } from '../../../rendering/phrases/commands/command-words.ts';
import { COMMAND_WORDS, localised } from '../../../rendering/phrases/commands/localised.ts';
import { QUESTION_MAX_CHARS } from '../../../rendering/discord/limits.ts';

/** Of a title, a date, an id, in characters; nothing longer is completed. */
const SHORT_MAX_CHARS = 100;

/** Of a topic, in characters: with two names it must still make a question that is read as one. */
const TOPIC_MAX_CHARS = 80;

/** The name of the command on messages; the localised ones are shown, this one is sent. */
export const FIND_SOURCES = COMMAND_WORDS.findSources;

/**
 * All commands, as Discord wants them.
 *
 * @param isUserInstallable whether people may add them to their own account, to use them anywhere
 */
export function commandDefinitions(
  isUserInstallable: boolean,
): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const everywhere = {
    integration_types: isUserInstallable
      ? [Installation.GuildInstall, Installation.UserInstall]
      : [Installation.GuildInstall],
    contexts: isUserInstallable
      ? [Context.Guild, Context.BotDM, Context.PrivateChannel]
      : [Context.Guild, Context.BotDM],
  };
  return [
    { ...chatInput('ask'), ...everywhere, options: askOptions() },
    {
      ...chatInput('cite'),
      ...everywhere,
      options: [text('id', { required: true, autocomplete: true })],
    },
    ...positionCommands().map((command) => ({ ...command, ...everywhere })),
    { ...chatInput('sources'), ...everywhere, options: [text('search')] },
    {
      ...chatInput('settings'),
      integration_types: [Installation.GuildInstall],
      contexts: [Context.Guild],
      // Until a server's administrators say otherwise.
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      options: settingsOptions(),
    },
    { ...chatInput('help'), ...everywhere },
    { ...chatInput('about'), ...everywhere },
    { ...chatInput('privacy'), ...everywhere },
    {
      type: ApplicationCommandType.Message,
      name: FIND_SOURCES,
      name_localizations: localised((words) => words.findSources),
      ...everywhere,
    },
  ];
}

/** The commands for one guild, where they appear at once; where they are installed goes without saying there. */
export function guildDefinitions(): readonly object[] {
  return commandDefinitions(false).map(
    ({ integration_types: _installations, contexts: _contexts, ...definition }) => definition,
  );
}

/** The words that are a name with a description. */
type Named = {
  [Key in keyof CommandWords]: CommandWords[Key] extends Words ? Key : never;
}[keyof CommandWords];

function askOptions() {
  return [
    text('question', { required: true, max_length: QUESTION_MAX_CHARS }),
    text('source', { autocomplete: true }),
    text('since'),
    text('until'),
    choice('visibility', ['private', 'public']),
  ];
}

/** What actors say: each completes the names that the documents know. */
function positionCommands() {
  const known = { required: true, autocomplete: true } as const;
  const topic = { required: true, max_length: TOPIC_MAX_CHARS } as const;
  const days = [text('since'), text('until')];
  return [
    { ...chatInput('position'), options: [text('actor', known), text('onTopic', topic), ...days] },
    { ...chatInput('quotes'), options: [text('speaker', known), text('aboutTopic'), ...days] },
    {
      ...chatInput('compare'),
      options: [text('first', known), text('second', known), text('onTopic', topic)],
    },
    { ...chatInput('actors'), options: [text('search', { autocomplete: true })] },
  ];
}

function settingsOptions() {
  return [
    { ...named('show'), type: OptionType.Subcommand as const },
    {
      ...named('answers'),
      type: OptionType.Subcommand as const,
      options: [
        { ...choice('visibility', ['private', 'shareable', 'public']), required: true },
        channel(),
      ],
    },
    {
      ...named('mentions'),
      type: OptionType.Subcommand as const,
      options: [{ ...choice('mentions', ['on', 'off']), required: true }, channel()],
    },
  ];
}

function chatInput(key: Named) {
  return { type: ApplicationCommandType.ChatInput as const, ...named(key) };
}

function named(key: Named) {
  return {
    name: COMMAND_WORDS[key].name,
    name_localizations: localised((words) => words[key].name),
    description: COMMAND_WORDS[key].description,
    description_localizations: localised((words) => words[key].description),
  };
}

function text(
  key: Named,
  rules: {
    readonly required?: boolean;
    readonly autocomplete?: true;
    readonly max_length?: number;
  } = {},
) {
  return {
    type: OptionType.String as const,
    min_length: 1,
    max_length: SHORT_MAX_CHARS,
    ...named(key),
    ...rules,
  };
}

function choice(
  key: Named,
  values: readonly ('private' | 'shareable' | 'public' | 'on' | 'off')[],
) {
  const choices = values.map((value) => ({
    name: COMMAND_WORDS[value],
    name_localizations: localised((words) => words[value]),
    value,
  }));
  return { type: OptionType.String as const, ...named(key), choices };
}

/** Channels in which messages are written, and their threads. */
const WRITTEN_IN = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
] satisfies ChannelType[];

function channel() {
  return {
    type: OptionType.Channel as const,
    ...named('channel'),
    channel_types: WRITTEN_IN,
  };
}
