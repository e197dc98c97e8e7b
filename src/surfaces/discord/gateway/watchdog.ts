import { type Client, Events } from 'discord.js';
import { problemOfClose } from './fatal.ts';
import type { Problem } from '../../../errors/problem.ts';

/** How often the watchdog looks, in milliseconds. */
const LOOK_INTERVAL_MS = 10_000;

/** Two and a half of Discord's heartbeats (41.25 s) without an acknowledgement. Milliseconds. */
const MAX_SILENCE_MS = 103_000;

/** Why the connection is given up: `problem` where only the operator can help. */
export interface Loss {
  readonly reason: string;
  readonly problem: Problem | null;
}

/**
 * Watches a connection that its library may hold for alive when it is not: after some close codes it never reconnects and
 * still says that it is ready, and a connection can fall silent.
 *
 * @param onLoss called at most once; the program should end, and its supervisor start it again
 * @returns ends the watch
 */
export function watch(client: Client, onLoss: (loss: Loss) => void): () => void {
  let lastAck = newestAck(client);
  let lastChange = performance.now();
  const timer = setInterval(() => {
    const ack = newestAck(client);
    if (ack !== lastAck) lastChange = performance.now();
    lastAck = ack;
    if (performance.now() - lastChange > MAX_SILENCE_MS)
      lose({ reason: 'no heartbeat is acknowledged', problem: null });
  }, LOOK_INTERVAL_MS);
  function onDisconnect({ code }: { readonly code: number }): void {
    lose({ reason: `the gateway closed with ${code}`, problem: problemOfClose(code) });
  }
  function stop(): void {
    clearInterval(timer);
    client.off(Events.ShardDisconnect, onDisconnect);
  }
  function lose(loss: Loss): void {
    stop();
    onLoss(loss);
  }
  client.on(Events.ShardDisconnect, onDisconnect);
  return stop;
}

/** The time of the newest acknowledged heartbeat of any shard. */
function newestAck(client: Client): number {
  return Math.max(-1, ...client.ws.shards.map(({ lastPingTimestamp }) => lastPingTimestamp));
}
