import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';
import type { Bot } from '../bot.ts';
import { onInteraction } from '../events/on-interaction.ts';
import { snowflake } from '../events/wire.ts';
import { onMessage } from '../messages/answer-message.ts';
import { onEdit } from '../messages/edit-answer.ts';
import { welcome } from '../messages/welcome.ts';
import { onDeletion } from '../messages/question-deleted.ts';

/** What is done on an event; resolves when it is done. */
type Listener = (bot: Bot, data: unknown) => Promise<void>;

/** After these the bot may be allowed what it was not. Of members, Discord tells of the bot alone. */
const PERMISSION_EVENTS = [
  GatewayDispatchEvents.ChannelCreate,
  GatewayDispatchEvents.ChannelUpdate,
  GatewayDispatchEvents.ThreadUpdate,
  GatewayDispatchEvents.ThreadMembersUpdate,
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.GuildUpdate,
  GatewayDispatchEvents.GuildMemberUpdate,
  GatewayDispatchEvents.GuildRoleCreate,
  GatewayDispatchEvents.GuildRoleUpdate,
  GatewayDispatchEvents.GuildRoleDelete,
] as const;

/** Events as Discord sends them, before the library makes objects of them: those throw on anything unexpected. */
const LISTENERS: readonly (readonly [GatewayDispatchEvents, Listener])[] = [
  [GatewayDispatchEvents.InteractionCreate, onInteraction],
  [GatewayDispatchEvents.MessageCreate, onMessage],
  [GatewayDispatchEvents.MessageUpdate, onEdit],
  [GatewayDispatchEvents.MessageDelete, onDeletion],
  [GatewayDispatchEvents.MessageDeleteBulk, onDeletion],
  [GatewayDispatchEvents.GuildDelete, onGuildDelete],
  ...PERMISSION_EVENTS.map((event) => [event, onPermissions] as const),
];

/** An outage is spoken of no more often than this, in milliseconds: the library tries twice a second. */
const SAY_AGAIN_MS = 10_000;

/**
 * Hears what the bot answers to.
 *
 * @param running holds every event that is being worked on
 */
export function listen(
  client: Client,
  bot: Bot,
  running: Set<Promise<void>>,
  onReconnect: () => void,
): void {
  for (const [event, listener] of LISTENERS) {
    client.ws.on(event, (data: unknown) => {
      const work = guard(bot, event, async () => listener(bot, data)).finally(() =>
        running.delete(work),
      );
      running.add(work);
    });
  }
  client.on(Events.GuildCreate, (guild) => {
    const work = guard(bot, 'welcome', async () => welcome(bot, guild)).finally(() =>
      running.delete(work),
    );
    running.add(work);
  });
  // Without these listeners an error of the library would end the program.
  client.on(Events.Error, (error) => bot.log.error({ err: error }, 'an error of the client'));
  client.on(Events.ShardError, (error) =>
    bot.log.warn({ err: error }, 'an error of the connection'),
  );
  let nextSaidMs = 0;
  client.on(Events.ShardReconnecting, (shard) => {
    onReconnect();
    if (performance.now() < nextSaidMs) return;
    nextSaidMs = performance.now() + SAY_AGAIN_MS;
    bot.log.info({ shard }, 'the connection to Discord is lost; reconnecting');
  });
  client.on(Events.ShardResume, (shard, replayed) =>
    bot.log.info({ shard, replayed }, 'connected again, with everything that was missed'),
  );
  client.on(Events.Warn, () => bot.log.warn({}, 'a warning of the client'));
}

async function guard(bot: Bot, event: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    bot.log.error({ event, err: error }, 'an event could not be worked on');
  }
}

const guildDelete = z.looseObject({ id: snowflake, unavailable: z.boolean().optional() });

/** The settings of a guild go with the bot; an outage of Discord is no farewell. */
async function onGuildDelete(bot: Bot, data: unknown): Promise<void> {
  const guild = guildDelete.safeParse(data).data;
  if (guild === undefined || guild.unavailable === true) return;
  await bot.settings.change(guild.id, null);
}

const ofGuild = z.union([
  z.looseObject({ guild_id: snowflake }).transform(({ guild_id: id }) => id),
  z.looseObject({ id: snowflake }).transform(({ id }) => id),
]);

/** Channels that have refused us may take what we write again. */
async function onPermissions(bot: Bot, data: unknown): Promise<void> {
  const guild = ofGuild.safeParse(data).data;
  if (guild !== undefined) bot.forbidden.forgive(guild);
}
