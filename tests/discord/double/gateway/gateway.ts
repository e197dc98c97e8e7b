import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import { WebSocketServer, type WebSocket } from 'ws';
import type { GatewayFaults } from './gateway-faults.ts';
import { noGatewayFaults } from './gateway-faults.ts';
import { GatewaySession } from './gateway-session.ts';
import { ALL_INTENTS, PRIVILEGED_INTENTS, isSubscribed } from './intents.ts';
import { asArray, asNumber, asObject, asString, type Json } from '../world/json.ts';
import { shardOf } from '../world/snowflakes.ts';
import type { World } from '../world/world.ts';
import { wireGuildEvent } from '../world/wire-guild.ts';
import { wireUser } from '../world/wire.ts';

/** Frames that a client may send in a minute, and their length in bytes. */
const MAX_FRAMES_PER_MINUTE = 120;
const MAX_FRAME_BYTES = 4096;

/** How a gateway is set up. */
export interface GatewayOptions {
  readonly heartbeatIntervalMs: number;
  /** Privileged intents that the developer portal has granted. */
  readonly grantedIntents: number;
}

/** Discord's gateway over WebSocket: sessions, heartbeats, dispatches, replay after RESUME. */
export class Gateway {
  readonly faults: GatewayFaults = noGatewayFaults();
  readonly sessions = new Map<string, GatewaySession>();
  /** How often clients have identified and resumed, for budgets. */
  identifies = 0;
  /** When, in milliseconds of `performance.now()`. */
  readonly identifiedAtMs: number[] = [];
  resumes = 0;
  /** The gateway's address, known once the server listens. */
  url = '';
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #server: WebSocketServer;

  constructor(world: World, server: Server, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#welcome(socket));
  }

  /** The sessions that are connected now. */
  get connected(): readonly GatewaySession[] {
    return [...this.sessions.values()].filter((session) => session.socket !== undefined);
  }

  /** All connections, identified or not. */
  get sockets(): readonly WebSocket[] {
    return [...this.#server.clients];
  }

  /**
   * Sends an event to every session that is subscribed to it and serves the guild.
   * @param data the event, or how it looks to a session with these intents
   */
  dispatch(
    event: string,
    guildId: string | undefined,
    data: Json | ((intents: number) => Json),
  ): void {
    for (const session of this.sessions.values()) {
      const shard = guildId === undefined ? 0 : shardOf(guildId, session.shardCount);
      if (shard !== session.shardId) continue;
      if (!isSubscribed(event, guildId !== undefined, session.intents)) continue;
      session.dispatch(event, typeof data === 'function' ? data(session.intents) : data);
    }
  }

  /** Ends all connections and stops. */
  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #welcome(socket: WebSocket): void {
    let frames: number[] = [];
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => this.#disconnect(socket, code));
    socket.on('message', (raw: Buffer) => {
      const now = performance.now();
      frames = [...frames.filter((at) => now - at < 60_000), now];
      if (frames.length > MAX_FRAMES_PER_MINUTE) return socket.close(4008, 'Rate limited.');
      if (raw.length > MAX_FRAME_BYTES) return socket.close(4002, 'Error while decoding payload.');
      this.#receive(socket, raw.toString());
    });
    if (this.faults.withholdHello) return;
    const hello = { heartbeat_interval: this.#options.heartbeatIntervalMs };
    send(socket, GatewayOpcodes.Hello, hello);
  }

  #receive(socket: WebSocket, text: string): void {
    const frame = asObject(JSON.parse(text));
    const data = asObject(frame['d']);
    switch (frame['op']) {
      case GatewayOpcodes.Heartbeat:
        if (!this.faults.withholdAcks) send(socket, GatewayOpcodes.HeartbeatAck);
        return;
      case GatewayOpcodes.Identify:
        this.#identify(socket, data);
        return;
      case GatewayOpcodes.Resume:
        this.#resume(socket, data);
        return;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return;
      default:
        socket.close(4001, 'Unknown opcode.');
    }
  }

  #identify(socket: WebSocket, data: Json): void {
    this.identifies += 1;
    this.identifiedAtMs.push(performance.now());
    const intents = asNumber(data['intents'], -1);
    const [shardId, shardCount] = asArray(data['shard']);
    const isTooFew = asNumber(shardCount, 1) < this.faults.minShards;
    const refusal =
      this.faults.identifyCloseCode ??
      this.#refusal(asString(data['token']), intents) ??
      (isTooFew ? GatewayCloseCodes.ShardingRequired : undefined);
    if (refusal !== undefined) return socket.close(refusal);
    if (this.faults.withholdReady) return;
    const shard = [asNumber(shardId, 0), asNumber(shardCount, 1)] as const;
    const session = new GatewaySession(randomUUID().replaceAll('-', ''), intents, shard);
    session.socket = socket;
    this.sessions.set(session.id, session);
    this.#ready(session);
    this.#world.changes.notify('gateway');
    if (!this.faults.invalidateWhenReady) return;
    this.sessions.delete(session.id);
    send(socket, GatewayOpcodes.InvalidSession, false);
  }

  #refusal(token: string, intents: number): number | undefined {
    if (token !== this.#world.token) return 4004;
    if (intents < 0 || (intents & ~ALL_INTENTS) !== 0) return 4013;
    const privileged = intents & PRIVILEGED_INTENTS;
    return (privileged & ~this.#options.grantedIntents) === 0 ? undefined : 4014;
  }

  #ready(session: GatewaySession): void {
    const { applicationId, bot, guilds } = this.#world;
    const served = [...guilds.values()].filter(
      ({ id, botInstalled }) => botInstalled && shardOf(id, session.shardCount) === session.shardId,
    );
    session.dispatch('READY', {
      v: 10,
      user: { ...wireUser(bot), verified: true, mfa_enabled: true, email: null },
      guilds: served.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.url,
      shard: [session.shardId, session.shardCount],
      application: { id: applicationId, flags: 0 },
      private_channels: [],
      relationships: [],
      _trace: [],
    });
    if (!isSubscribed('GUILD_CREATE', true, session.intents)) return;
    for (const guild of served)
      session.dispatch('GUILD_CREATE', wireGuildEvent(this.#world, guild));
  }

  #resume(socket: WebSocket, data: Json): void {
    const session = this.sessions.get(asString(data['session_id']));
    if (this.faults.withholdResumed) return;
    if (this.faults.prolongResumes) return send(socket, GatewayOpcodes.InvalidSession, true);
    if (this.faults.refuseResumes > 0 || !session || data['token'] !== this.#world.token) {
      this.faults.refuseResumes = Math.max(0, this.faults.refuseResumes - 1);
      send(socket, GatewayOpcodes.InvalidSession, false);
      return;
    }
    this.resumes += 1;
    session.resume(socket, asNumber(data['seq']));
    this.#world.changes.notify('gateway');
  }

  /** A client that closes with 1000 or 1001 gives its session up; any other may resume it. */
  #disconnect(socket: WebSocket, code: number): void {
    for (const session of this.sessions.values()) {
      if (session.socket !== socket) continue;
      session.socket = undefined;
      if (code === 1000 || code === 1001) this.sessions.delete(session.id);
    }
    this.#world.changes.notify('gateway');
  }
}

/** Sends a frame that is not an event. */
export function send(socket: WebSocket, op: GatewayOpcodes, data: unknown = null): void {
  socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
}
