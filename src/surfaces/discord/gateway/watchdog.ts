import { type Client, Events, GatewayCloseCodes, Status, type WebSocketShard } from 'discord.js';
import type { Problem } from '../../../errors/problem.ts';
import { problemOfClose } from './fatal.ts';

/** How often the watchdog looks, in milliseconds. */
const LOOK_INTERVAL_MS = 2_000;

/** Two and a half of Discord's heartbeats (41.25 s) without a sign of life. Milliseconds. */
const MAX_SILENCE_MS = 103_000;

const SHARDING_REQUIRED: number = GatewayCloseCodes.ShardingRequired;

/** Discord confirms that a session is resumed within a second, or sends what was missed. Milliseconds. */
const MAX_RESUMING_MS = 12_000;

/**
 * Why a client is given up. `renew`: a new one may do better, with at least `shards` shards; `end`: the program should end,
 * by `problem` where only the operator can help.
 */
export type Loss =
  | { readonly kind: 'renew'; readonly reason: string; readonly shards: number | null }
  | { readonly kind: 'end'; readonly reason: string; readonly problem: Problem | null };

/**
 * Watches a connection that its library may hold for alive when it is not: after some close codes it never reconnects and
 * still says that it is ready; it waits for ever for the word that a session is resumed; and it can fall silent.
 *
 * @param onLoss called at most once
 * @returns ends the watch
 */
export function watch(client: Client, onLoss: (loss: Loss) => void): () => void {
  const signs = new SignsOfLife();
  const timer = setInterval(() => {
    const losses = client.ws.shards.map((shard) => signs.look(shard));
    const loss = losses.find((each) => each !== null);
    if (loss !== undefined) lose(loss);
  }, LOOK_INTERVAL_MS);
  function onDispatch(_packet: unknown, shard: number): void {
    signs.note(shard);
  }
  function onReconnecting(shard: number): void {
    signs.note(shard);
  }
  function onDisconnect({ code }: { readonly code: number }): void {
    lose(lossOfClose(code, client.ws.shards.size));
  }
  function stop(): void {
    clearInterval(timer);
    client.off(Events.Raw, onDispatch);
    client.off(Events.ShardReconnecting, onReconnecting);
    client.off(Events.ShardDisconnect, onDisconnect);
  }
  function lose(loss: Loss): void {
    stop();
    onLoss(loss);
  }
  client.on(Events.Raw, onDispatch);
  client.on(Events.ShardReconnecting, onReconnecting);
  client.on(Events.ShardDisconnect, onDisconnect);
  return stop;
}

/** What is seen of each shard, in milliseconds of `performance.now()`. */
class SignsOfLife {
  readonly #aliveMs = new Map<number, number>();
  readonly #resumingMs = new Map<number, number>();
  readonly #pings = new Map<number, number>();

  /** Discord has said something, or the library tries again. */
  note(shard: number): void {
    this.#aliveMs.set(shard, performance.now());
    this.#resumingMs.delete(shard);
  }

  /** Null where the shard is well, or may become so. */
  look({ id, status, lastPingTimestamp: ping }: ShardState): Loss | null {
    const nowMs = performance.now();
    if (this.#pings.get(id) !== ping || !this.#aliveMs.has(id)) this.#aliveMs.set(id, nowMs);
    this.#pings.set(id, ping);
    if (status !== Status.Resuming) this.#resumingMs.delete(id);
    else if (!this.#resumingMs.has(id)) this.#resumingMs.set(id, nowMs);
    if (nowMs - (this.#resumingMs.get(id) ?? nowMs) > MAX_RESUMING_MS)
      return { kind: 'renew', reason: 'the session is not resumed', shards: null };
    const isSilent = nowMs - (this.#aliveMs.get(id) ?? nowMs) > MAX_SILENCE_MS;
    return isSilent ? { kind: 'end', reason: 'Discord is silent', problem: null } : null;
  }
}

type ShardState = Pick<WebSocketShard, 'id' | 'status' | 'lastPingTimestamp'>;

/** What a close code after which the library does not reconnect means. */
export function lossOfClose(code: number, shards: number): Loss {
  const reason = `the gateway closed with ${code}`;
  return code === SHARDING_REQUIRED
    ? { kind: 'renew', reason, shards: shards + 1 }
    : { kind: 'end', reason, problem: problemOfClose(code) };
}
