import type { Log } from '../../log/log.ts';
import type { Sitrep } from '../../library/sitrep.ts';
import type { Gaps } from '../gaps.ts';
import type { Admission } from '../admission.ts';
import type { DiscordApi } from './api/discord-api.ts';
import type { Exchange } from './api/exchange.ts';
import type { ForbiddenChannels } from './forbidden-channels.ts';
import type { Places } from './places.ts';
import type { Edit, PostedAnswers } from './messages/posted-answers.ts';
import type { Recent } from './recent.ts';
import type { SettingsBook } from './guild-settings.ts';

/** What handlers of events work with. */
export interface Bot {
  readonly sitrep: Sitrep;
  readonly api: DiscordApi;
  readonly admission: Admission;
  readonly settings: SettingsBook;
  readonly places: Places;
  /** Answers to messages, by the message that they answer. */
  readonly posted: PostedAnswers;
  /** The newest edit of each message whose answer is being edited. */
  readonly edits: Map<string, Edit>;
  /** Interactions received lately, since Discord sometimes delivers twice. */
  readonly seen: Recent<string, true>;
  /** Gives up the newest completion that each person waits for. */
  readonly completing: Recent<string, AbortController>;
  /** Cards that were shared, by message and person: once each. */
  readonly shared: Recent<string, true>;
  /** When each person who was told to wait may be told again, in milliseconds of `performance.now()`. */
  readonly told: Recent<string, number>;
  readonly forbidden: ForbiddenChannels;
  readonly gaps: Gaps;
  /** Interactions that are being answered. */
  readonly exchanges: Set<Exchange>;
  /** Authenticates our buttons. */
  readonly key: Uint8Array;
  readonly log: Log;
  /** The only guilds served; empty: all. */
  readonly guilds: ReadonlySet<string>;
  readonly about: About;
  /** The id of the bot's own account; null before Discord has said it. */
  selfId(): string | null;
  /** `YYYY-MM-DD`, in UTC. */
  today(): string;
}

/** What the bot says of itself. */
export interface About {
  readonly version: string;
  /** Shares of the shipped evaluation; null where it has not been run. */
  readonly measured: { readonly hit1: number; readonly hit3: number } | null;
  /** To whom people write who want something deleted. */
  contact(): string;
}

/** Whether the bot answers there; direct messages have no guild. */
export function serves({ guilds }: Bot, guild: string | null): boolean {
  return guild === null || guilds.size === 0 || guilds.has(guild);
}
