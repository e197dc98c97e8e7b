import type { MessageRef } from './acts.ts';
import type { Backend } from '../rest/backend.ts';
import { removeMessage } from '../world/messages.ts';
import { permissionBits, type PermissionName } from '../world/permissions.ts';
import { addGuild, joinGuild, userNamed, type GuildSetup } from '../world/populate.ts';
import { wireGuildEvent } from '../world/wire-guild.ts';
import { wireChannel, wireRole } from '../world/wire.ts';
import type { Channel, Guild, User } from '../world/world.ts';

/** What owners and moderators of guilds do; the gateway tells the bot. */
export class Admin {
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /** Founds a guild and, unless it says otherwise, invites the bot. */
  addGuild(setup: GuildSetup): Guild {
    const { world, gateway } = this.#backend;
    const guild = addGuild(world, setup);
    if (guild.botInstalled)
      gateway.dispatch('GUILD_CREATE', guild.id, wireGuildEvent(world, guild));
    return guild;
  }

  /** Lets somebody into a guild; of the role that they get the bot is told. */
  join(guild: Guild, user: User, permissions: readonly PermissionName[] = []): void {
    const { world, gateway } = this.#backend;
    const role = joinGuild(world, guild, user, permissions);
    if (role !== null && guild.botInstalled)
      gateway.dispatch('GUILD_ROLE_CREATE', guild.id, { guild_id: guild.id, role: wireRole(role) });
  }

  /** Removes the bot from a guild. */
  kick(guild: Guild): void {
    const { world, gateway } = this.#backend;
    guild.botInstalled = false;
    guild.members.delete(world.bot.id);
    gateway.dispatch('GUILD_DELETE', guild.id, { id: guild.id });
  }

  /** Denies the bot permissions in a channel, from the next request on. */
  deny(channel: Channel, ...permissions: readonly PermissionName[]): void {
    const overwrite = { allow: 0n, deny: permissionBits(permissions) };
    channel.overwrites.set(this.#backend.world.bot.id, overwrite);
    this.#tellOf('CHANNEL_UPDATE', channel);
  }

  /** Lifts what {@link deny} denied. */
  allow(channel: Channel): void {
    channel.overwrites.delete(this.#backend.world.bot.id);
    this.#tellOf('CHANNEL_UPDATE', channel);
  }

  /** Deletes a channel with its messages. */
  deleteChannel(channel: Channel): void {
    const { world } = this.#backend;
    world.channels.delete(channel.id);
    for (const id of world.timelines.get(channel.id) ?? []) world.messages.delete(id);
    world.timelines.delete(channel.id);
    this.#tellOf('CHANNEL_DELETE', channel);
  }

  /** Deletes anybody's message. */
  deleteMessage({ id }: MessageRef): void {
    const message = this.#backend.world.messages.get(id);
    if (message) removeMessage(this.#backend, message);
  }

  /** From now on a person takes no direct messages. */
  closeDms(name: string): void {
    const { world } = this.#backend;
    world.closedDms.add(userNamed(world, name).id);
  }

  #tellOf(event: string, channel: Channel): void {
    const { world, gateway } = this.#backend;
    gateway.dispatch(event, channel.guildId, wireChannel(world, channel));
  }
}
