import type { WebSocket } from 'ws';
import type { Json } from '../world/json.ts';

/** Dispatches kept for a RESUME; Discord keeps some minutes' worth. */
const REPLAY_LIMIT = 10_000;

/** What a client and the gateway have agreed on; it outlives connections. */
export class GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly shardId: number;
  readonly shardCount: number;
  /** The connection, while there is one. */
  socket: WebSocket | undefined;
  #sequence = 0;
  readonly #log: { readonly sequence: number; readonly frame: string }[] = [];

  /** @param shard id and count, `[0, 1]` for a bot without shards */
  constructor(id: string, intents: number, shard: readonly [number, number]) {
    this.id = id;
    this.intents = intents;
    [this.shardId, this.shardCount] = shard;
  }

  /** Sends an event under the next sequence number, and keeps it for a RESUME. */
  dispatch(event: string, data: unknown): void {
    this.#sequence += 1;
    const frame = JSON.stringify({ op: 0, s: this.#sequence, t: event, d: data });
    this.#log.push({ sequence: this.#sequence, frame });
    if (this.#log.length > REPLAY_LIMIT) this.#log.shift();
    this.socket?.send(frame);
  }

  /** Sends again everything after a sequence number, then RESUMED. */
  resume(socket: WebSocket, after: number): void {
    this.socket = socket;
    for (const { sequence, frame } of this.#log) if (sequence > after) socket.send(frame);
    this.dispatch('RESUMED', { _trace: [] } satisfies Json);
  }
}
