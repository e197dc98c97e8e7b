import { ApplicationCommandType, ChannelType, InteractionType } from 'discord.js';
import type { WireMessage } from './wire.ts';
import { type WireInteraction, wireInteraction } from './wire-interaction.ts';

/** What an interaction of any kind says. */
export interface InteractionBase {
  readonly id: string;
  readonly applicationId: string;
  /** Stands for the bot for 15 minutes: never logged, never stored. */
  readonly token: string;
  readonly userId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** Of a thread or a post of a forum: the channel that it belongs to. */
  readonly parentId: string | null;
  /** Of the person: `en-US`, `tr`. */
  readonly locale: string;
  /** Of the guild; that of the person elsewhere. */
  readonly guildLocale: string;
  /** The person's in this channel; none in direct messages. */
  readonly permissions: bigint;
  /** Ours in this channel; null where Discord does not say. */
  readonly ownPermissions: bigint | null;
  readonly isThread: boolean;
}

/** A command typed, or being typed: options by name. */
export interface CommandInteraction extends InteractionBase {
  readonly kind: 'command';
  readonly name: string;
  /** The sub-command, where there is one. */
  readonly subcommand: string | null;
  readonly options: ReadonlyMap<string, string | number | boolean>;
}

/** A command on a message, from its context menu. */
export interface MessageCommandInteraction extends InteractionBase {
  readonly kind: 'message-command';
  readonly name: string;
  readonly target: WireMessage;
}

/** An option being typed. */
export interface AutocompleteInteraction extends InteractionBase {
  readonly kind: 'autocomplete';
  readonly name: string;
  readonly option: string;
  readonly typed: string;
}

/** A button pressed or a menu chosen from, on a message of ours. */
export interface ComponentInteraction extends InteractionBase {
  readonly kind: 'component';
  readonly customId: string;
  readonly values: readonly string[];
  readonly message: WireMessage;
}

/** A dialogue sent off. */
export interface ModalInteraction extends InteractionBase {
  readonly kind: 'modal';
  readonly customId: string;
  readonly fields: ReadonlyMap<string, string>;
  /** The message whose button opened it. */
  readonly message: WireMessage | null;
}

export type Interaction =
  | CommandInteraction
  | MessageCommandInteraction
  | AutocompleteInteraction
  | ComponentInteraction
  | ModalInteraction;

/** Null where it is none that we know; Discord adds kinds, and a proxy may send anything. */
export function readInteraction(data: unknown): Interaction | null {
  const wire = wireInteraction.safeParse(data).data;
  const userId = wire?.member?.user.id ?? wire?.user?.id;
  if (wire === undefined || userId === undefined) return null;
  const base: InteractionBase = {
    id: wire.id,
    applicationId: wire.application_id,
    token: wire.token,
    userId,
    guildId: wire.guild_id ?? null,
    channelId: wire.channel_id ?? wire.channel?.id ?? null,
    parentId: wire.channel?.parent_id ?? null,
    locale: wire.locale ?? wire.guild_locale ?? 'en-US',
    guildLocale: wire.guild_locale ?? wire.locale ?? 'en-US',
    permissions: wire.member?.permissions ?? 0n,
    ownPermissions: wire.app_permissions ?? null,
    isThread: THREAD_TYPES.has(wire.channel?.type ?? 0),
  };
  return readKind(wire, base);
}

const THREAD_TYPES: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

function readKind(wire: WireInteraction, base: InteractionBase): Interaction | null {
  switch (wire.type) {
    case InteractionType.ApplicationCommand:
      return wire.data.type === ApplicationCommandType.Message
        ? readMessageCommand(wire, base)
        : readCommand(wire, base);
    case InteractionType.MessageComponent:
      return readComponent(wire, base);
    case InteractionType.ApplicationCommandAutocomplete:
      return readAutocomplete(wire, base);
    case InteractionType.ModalSubmit:
      return readModal(wire, base);
    case InteractionType.Ping:
      return null;
  }
}

function readCommand({ data }: WireInteraction, base: InteractionBase): Interaction | null {
  if (data.name === undefined) return null;
  const subcommand = data.options?.find((given) => given.value === undefined);
  const given = subcommand?.options ?? data.options ?? [];
  const options = new Map(
    given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])),
  );
  return {
    ...base,
    kind: 'command',
    name: data.name,
    subcommand: subcommand?.name ?? null,
    options,
  };
}

function readMessageCommand({ data }: WireInteraction, base: InteractionBase): Interaction | null {
  const target = data.resolved?.messages?.[data.target_id ?? ''];
  if (data.name === undefined || target === undefined) return null;
  return { ...base, kind: 'message-command', name: data.name, target };
}

function readAutocomplete({ data }: WireInteraction, base: InteractionBase): Interaction | null {
  const options = data.options?.flatMap((given) => [given, ...(given.options ?? [])]) ?? [];
  const focused = options.find((given) => given.focused === true);
  if (data.name === undefined || focused === undefined) return null;
  const typed = String(focused.value ?? '');
  return { ...base, kind: 'autocomplete', name: data.name, option: focused.name, typed };
}

function readComponent(
  { data, message }: WireInteraction,
  base: InteractionBase,
): Interaction | null {
  if (data.custom_id === undefined || message === undefined || message === null) return null;
  const { custom_id: customId, values = [] } = data;
  return { ...base, kind: 'component', customId, values, message };
}

function readModal({ data, message }: WireInteraction, base: InteractionBase): Interaction | null {
  if (data.custom_id === undefined) return null;
  const inputs = (data.components ?? []).flatMap(({ component, components = [] }) =>
    component === undefined ? components : [component],
  );
  const fields = new Map(inputs.map(({ custom_id: id, value }) => [id, value]));
  return { ...base, kind: 'modal', customId: data.custom_id, fields, message: message ?? null };
}

/** An option with text; null where it was left out or is empty. */
export function textOption({ options }: CommandInteraction, name: string): string | null {
  const value = options.get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}
