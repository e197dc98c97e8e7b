import { Recent } from './recent.ts';

/** A channel in which we may not write is tried again after this long, in milliseconds, or when something has changed. */
const LEFT_ALONE_MS = 60_000;

const MAX_CHANNELS = 5_000;

/** Channels that have refused us: left alone for a while, since refused requests are counted against the bot. */
export class ForbiddenChannels {
  readonly #refused = new Recent<string, { readonly guild: string | null; readonly atMs: number }>(
    MAX_CHANNELS,
  );
  /** When something last changed in a guild. */
  readonly #changedMs = new Recent<string, number>(MAX_CHANNELS);

  /** @param guild null in direct messages */
  leaveAlone(channel: string, guild: string | null): void {
    this.#refused.set(channel, { guild, atMs: performance.now() });
  }

  isLeftAlone(channel: string): boolean {
    const refused = this.#refused.get(channel);
    if (refused === undefined || performance.now() - refused.atMs > LEFT_ALONE_MS) return false;
    const changedMs = refused.guild === null ? undefined : this.#changedMs.get(refused.guild);
    return changedMs === undefined || changedMs < refused.atMs;
  }

  /** Permissions may have changed in a guild: its channels are tried again. */
  forgive(guild: string): void {
    this.#changedMs.set(guild, performance.now());
  }
}
