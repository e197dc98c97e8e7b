import type { Changes } from './changes.ts';
import type { Json } from './json.ts';
import type { Snowflakes } from './snowflakes.ts';

/** A person or a bot. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** The language of their client, as `tr` or `en-GB`. */
  locale: string;
}

/** A role of a guild; the one whose id is the guild's id is @everyone. */
export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
}

/** A community. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  readonly roles: Map<string, Role>;
  /** Role ids by user id. */
  readonly members: Map<string, readonly string[]>;
  /** Whether the bot is a member; where it is not, it serves people who installed it for themselves. */
  botInstalled: boolean;
}

/** What a channel allows and denies a role or a member, over their permissions in the guild. */
interface Overwrite {
  readonly allow: bigint;
  readonly deny: bigint;
}

/** A place for messages: a text channel, a thread, a direct message, a private group. */
export interface Channel {
  readonly id: string;
  /** Discord's number: 0 text, 1 direct message, 3 group, 11 public thread. */
  readonly type: number;
  readonly name: string;
  readonly guildId?: string;
  readonly parentId?: string;
  readonly ownerId?: string;
  /** User ids, in direct messages and groups. */
  readonly recipientIds: readonly string[];
  readonly overwrites: Map<string, Overwrite>;
  isArchived: boolean;
}

/** A message as it stands now. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  /** 0 ordinary, 19 reply, 20 answer to a slash command, 23 to a context menu. */
  readonly type: number;
  content: string;
  embeds: readonly unknown[];
  components: readonly unknown[];
  attachments: readonly Json[];
  flags: number;
  mentionIds: readonly string[];
  mentionsEveryone: boolean;
  readonly repliesTo?: string;
  readonly nonce?: string;
  /** Of the answer to an interaction: which. */
  readonly interaction?: Interaction;
  /** The only person who sees it, if it is ephemeral. */
  readonly ephemeralFor?: string;
  /** Whether people see "thinking…". */
  isLoading: boolean;
  isDeleted: boolean;
  editedAt: string | null;
  /** How often it has been changed. */
  edits: number;
  /** Whom a bot's message has notified: user ids, `@everyone`, `@here`, `role <id>`. */
  pings: readonly string[];
  readonly reactions: Map<string, Set<string>>;
}

/** One interaction and all that became of it; times in milliseconds of `performance.now()`. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** Discord's number: 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number;
  /** What was used, for messages to the reader: `/ask`, `button "Share"`. */
  readonly label: string;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId?: string;
  readonly payload: Json;
  /** Of components and modals: the message that they stand on. */
  readonly sourceMessageId?: string;
  readonly sentAtMs: number;
  acknowledgedAtMs?: number;
  /** When the first thing to read appeared. */
  answeredAtMs?: number;
  /** Type of the accepted callback: 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal. */
  callbackType?: number;
  /** Type 8: the choices. Type 9: the modal. */
  callbackData?: Json;
  /** The message that `@original` means. */
  originalId?: string;
  /** How often `@original` has been edited through the token. */
  originalEdits: number;
  readonly followUpIds: string[];
  /** Codes with which later requests of this interaction were refused, such as 40060. */
  readonly refusals: number[];
  isExpired: boolean;
}

/** Everything that the double remembers. Changed by routes and drivers, read by anybody. */
export interface World {
  readonly ids: Snowflakes;
  readonly changes: Changes;
  readonly applicationId: string;
  readonly bot: User;
  readonly token: string;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  /** Message ids by channel id, oldest first. */
  readonly timelines: Map<string, string[]>;
  readonly interactions: Map<string, Interaction>;
  readonly interactionsByToken: Map<string, Interaction>;
  /** Registered commands as Discord gives them back, by scope: `global` or a guild's id. */
  readonly commands: Map<string, readonly Json[]>;
  /** Ids of users who take no direct messages. */
  readonly closedDms: Set<string>;
  /** Where interactions go instead of to the gateway. */
  endpoint?: (interaction: Interaction) => void;
  /** Milliseconds by which tests have advanced the double's clock for time limits. */
  clockOffsetMs: number;
}
