import { Socket } from 'node:net';
import { GatewayOpcodes } from 'discord.js';
import { PATIENCE_MS } from '../people/asked.ts';
import type { Changes } from '../world/changes.ts';
import type { GatewayFaults } from './gateway-faults.ts';
import { noGatewayFaults } from './gateway-faults.ts';
import { send, type Gateway } from './gateway.ts';

/** The gateway in a scenario's hands: what it does wrong, and how often clients have come. */
export class GatewayControl {
  readonly #gateway: Gateway;
  readonly #changes: Changes;

  constructor(gateway: Gateway, changes: Changes) {
    this.#gateway = gateway;
    this.#changes = changes;
  }

  /** Faults that last until they are set back. */
  get faults(): GatewayFaults {
    return this.#gateway.faults;
  }

  /** How often clients have identified. */
  get identifies(): number {
    return this.#gateway.identifies;
  }

  /** When clients have identified, in milliseconds of `performance.now()`. */
  get identifiedAtMs(): readonly number[] {
    return this.#gateway.identifiedAtMs;
  }

  /** How often clients have resumed. */
  get resumes(): number {
    return this.#gateway.resumes;
  }

  /** Whether a client is there and identified. */
  get isConnected(): boolean {
    return this.#gateway.connected.length > 0;
  }

  /** How many sessions are connected: one a shard. */
  get sessionCount(): number {
    return this.#gateway.connected.length;
  }

  /** Waits until a client has identified, or identified or resumed again after `since` times. */
  async connected(since = 0, timeoutMs = PATIENCE_MS): Promise<void> {
    const look = (): true | undefined =>
      this.isConnected && this.identifies + this.resumes > since ? true : undefined;
    await this.#changes.until('gateway', look, () => 'a client to connect', timeoutMs);
  }

  /** Cuts every connection without a word. */
  drop(): void {
    for (const socket of this.#gateway.sockets) socket.terminate();
  }

  /** Cuts every connection in the middle of a frame. */
  dropMidFrame(): void {
    for (const socket of this.#gateway.sockets) {
      // A text frame that announces 100 bytes and brings five.
      const raw: unknown = Reflect.get(socket, '_socket');
      if (raw instanceof Socket) raw.write(Buffer.from([0x81, 100, 0x7b, 0x22, 0x6f, 0x70, 0x22]));
      socket.terminate();
    }
  }

  /** Asks every client to reconnect and resume (op 7). */
  askToReconnect(): void {
    for (const socket of this.#gateway.sockets) send(socket, GatewayOpcodes.Reconnect);
  }

  /** Says that the session is invalid (op 9), resumable or not; if not, it is forgotten. */
  invalidate(isResumable: boolean): void {
    for (const socket of this.#gateway.sockets) {
      send(socket, GatewayOpcodes.InvalidSession, isResumable);
    }
    if (!isResumable) this.#gateway.sessions.clear();
  }

  /** Closes every connection with a code, such as 4000 or 4004. */
  closeWith(code: number): void {
    for (const socket of this.#gateway.sockets) socket.close(code);
  }

  /** Sends any event whatever, such as a malformed one. */
  dispatch(event: string, data: unknown): void {
    for (const session of this.#gateway.connected) session.dispatch(event, data);
  }

  /** Sends a frame as it is. */
  sendRaw(text: string): void {
    for (const socket of this.#gateway.sockets) socket.send(text);
  }

  /** Sets all lasting faults back. */
  heal(): void {
    Object.assign(this.#gateway.faults, noGatewayFaults());
  }
}
