import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MessageRef } from './people/acts.ts';
import { Admin } from './people/admin.ts';
import { PATIENCE_MS, type Wait } from './people/asked.ts';
import type { Backend, Violation } from './rest/backend.ts';
import type { HttpFaults } from './rest/faults.ts';
import { GatewayControl } from './gateway/gateway-control.ts';
import type { Json } from './world/json.ts';
import { Member } from './people/member.ts';
import type { PermissionName } from './world/permissions.ts';
import { addChannel } from './world/places.ts';
import { channelNamed, userNamed } from './world/populate.ts';
import type { RequestRecord } from './rest/request.ts';
import { showMessage, type ShownMessage } from './people/shown.ts';
import type { Channel, Guild, Interaction, World } from './world/world.ts';

/** How a person is when a scenario first names them. */
export interface MemberSetup {
  /** The language of their client. */
  readonly locale?: string;
  /** What they may do beyond everybody, in every guild. */
  readonly permissions?: readonly PermissionName[];
  /** Where they are; the first channel if not said. */
  readonly in?: Channel;
}

/** A running double: Discord as scenarios see it. Made by `startDiscord`. */
export class Discord {
  /** Faults of HTTP requests: `discord.faults.arm('callback', {kind: 'reset'}, {times: 1})`. */
  readonly faults: HttpFaults;
  /** Faults and figures of the gateway. */
  readonly gateway: GatewayControl;
  /** What owners and moderators of guilds do: invite, remove, deny, delete. */
  readonly admin: Admin;
  /** Everything that the bot has requested, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** The bot's own id, as in a mention. */
  readonly botId: string;
  /** All that the double remembers. */
  readonly world: World;
  /** The address for `DISCORD_API_URL`; clients append `/v10`. */
  readonly apiUrl: string;
  readonly #backend: Backend;
  readonly #server: Server;
  #received = 0;

  constructor(
    backend: Backend,
    parts: {
      server: Server;
      faults: HttpFaults;
      requests: readonly RequestRecord[];
      apiUrl: string;
    },
  ) {
    this.#backend = backend;
    this.#server = parts.server.on('request', () => {
      this.#received += 1;
    });
    this.faults = parts.faults;
    this.requests = parts.requests;
    this.apiUrl = parts.apiUrl;
    this.world = backend.world;
    this.botId = backend.world.bot.id;
    this.admin = new Admin(backend);
    this.gateway = new GatewayControl(backend.gateway, backend.world.changes);
  }

  /** The only token that the double takes. */
  get token(): string {
    return this.world.token;
  }

  /** What to put into the environment of a program that is to talk to the double. */
  get environment(): Readonly<Record<'DISCORD_TOKEN' | 'DISCORD_API_URL', string>> {
    return { DISCORD_TOKEN: this.token, DISCORD_API_URL: this.apiUrl };
  }

  /** Requests that broke Discord's rules or the project's; scenarios end by expecting none. */
  get violations(): readonly Violation[] {
    return this.#backend.inspector.violations;
  }

  /** Replies of the double that do not fit Discord's description: faults of the double, not of the bot. */
  get replyFaults(): readonly Violation[] {
    return this.#backend.inspector.replyFaults;
  }

  /**
   * For the end of a scenario: nothing broke a rule, nobody was pinged.
   * @throws with a line for each fault
   */
  assertClean(): void {
    const faults = [
      ...this.violations.map((one) => `the bot, ${one.route}: ${one.problems.join('; ')}`),
      ...this.pings.map((ping) => `the bot has pinged ${ping}`),
      ...this.replyFaults.map((one) => `the double, ${one.route}: ${one.problems.join('; ')}`),
    ];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }

  /** Every interaction so far, oldest first, with its times. */
  get interactions(): readonly Interaction[] {
    return [...this.world.interactions.values()];
  }

  /** Everybody whom the bot's messages have notified; empty as long as it behaves. */
  get pings(): readonly string[] {
    return [...this.world.messages.values()].flatMap(({ pings }) => pings);
  }

  /** A person, who joins every guild when first named; their locale and permissions may be set later too. */
  member(name: string, setup: MemberSetup = {}): Member {
    const user = userNamed(this.world, name);
    user.locale = setup.locale ?? user.locale;
    for (const guild of this.world.guilds.values()) {
      const isNew = !guild.members.has(user.id);
      if (isNew || setup.permissions) this.admin.join(guild, user, setup.permissions);
    }
    return new Member(this.#backend, user, setup.in ?? this.channel());
  }

  /** The channel of a name in the first guild that has one; without a name, the first channel. */
  channel(name?: string): Channel {
    if (name !== undefined) return channelNamed(this.world, name);
    for (const channel of this.world.channels.values()) if (channel.guildId) return channel;
    throw new Error('the double has no guild channel');
  }

  /** The guild of a name; without a name, the first. */
  guild(name?: string): Guild {
    for (const guild of this.world.guilds.values()) {
      if (name === undefined || guild.name === name) return guild;
    }
    throw new Error(`there is no guild ${name ?? ''} in the double`);
  }

  /** A private group of people without the bot, where those who installed it for themselves may use it. */
  group(...names: readonly string[]): Channel {
    const recipientIds = names.map((name) => userNamed(this.world, name).id);
    return addChannel(this.world, { type: 3, name: names.join(', '), recipientIds });
  }

  /** A message as it stands now. */
  message({ id }: MessageRef): ShownMessage {
    const message = this.world.messages.get(id);
    if (!message) throw new Error(`there is no message ${id} in the double`);
    return showMessage(message);
  }

  /** Waits until a message differs from what was shown: edited, or deleted. */
  async changed(shown: ShownMessage, wait: Wait = {}): Promise<ShownMessage> {
    const look = (): ShownMessage | undefined => {
      const now = this.message(shown);
      const isNew = now.edits > shown.edits || now.isDeleted !== shown.isDeleted;
      return isNew && (wait.until?.(now) ?? true) ? now : undefined;
    };
    const what = (): string => `a change of ${JSON.stringify(shown.text.slice(0, 80))}`;
    return this.world.changes.until(shown.id, look, what, wait.timeoutMs ?? PATIENCE_MS);
  }

  /** What the bot has posted in a channel for all to see, oldest first. */
  botMessages(channel: Channel = this.channel()): ShownMessage[] {
    return (this.world.timelines.get(channel.id) ?? [])
      .flatMap((id) => this.world.messages.get(id) ?? [])
      .filter((one) => one.authorId === this.botId && one.ephemeralFor === undefined)
      .map(showMessage);
  }

  /** The commands that the bot has registered, for all guilds or one. */
  commands(guild?: Guild): readonly Json[] {
    return this.world.commands.get(guild?.id ?? 'global') ?? [];
  }

  /** Waits until a command is registered, as it is soon after the bot has started. */
  async registered(name: string, wait: Wait = {}): Promise<Json> {
    const look = (): Json | undefined =>
      [...this.world.commands.values()].flat().find((command) => command['name'] === name);
    const what = (): string => `the command "${name}" to be registered`;
    return this.world.changes.until('commands', look, what, wait.timeoutMs ?? PATIENCE_MS);
  }

  /** Waits until the bot has requested nothing for a while, to look for what should not have come. */
  async idle(quietMs = 300): Promise<void> {
    let count = -1;
    while (count !== this.#received) {
      count = this.#received;
      await sleep(quietMs);
    }
  }

  /** Lets time pass for Discord's limits (3 s, 15 min) without waiting for it. */
  advance(ms: number): void {
    this.world.clockOffsetMs += ms;
  }

  /** Ends the double: connections, server, port. */
  async close(): Promise<void> {
    this.#backend.gateway.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}
