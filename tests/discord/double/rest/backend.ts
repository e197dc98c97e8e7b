import { DiscordFailure } from './discord-failure.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Json } from '../world/json.ts';
import type { OpenApi } from './openapi.ts';
import type { ApiRequest } from './request.ts';
import type { RouteName } from './routes.ts';
import type { World } from '../world/world.ts';

/** What routes work with. */
export interface Backend {
  readonly world: World;
  readonly gateway: Gateway;
  readonly inspector: Inspector;
}

/** What a route answers: status 200 with a body, or 204 without one. */
export type Reply = Json | readonly Json[] | undefined;

/** A route's work. @throws DiscordFailure to answer with Discord's error */
export type Handler = (backend: Backend, request: ApiRequest) => Reply;

/** A request that broke Discord's rules or the project's own. */
export interface Violation {
  readonly route: RouteName;
  /** A sentence for each fault, beginning with the field. */
  readonly problems: readonly string[];
  readonly body: unknown;
}

/** How much is checked: nothing, the rules written by hand, or Discord's description as well. */
export type Strictness = 'none' | 'hand' | 'full';

/** Collects the faults of requests, and refuses what Discord would refuse. */
export class Inspector {
  readonly violations: Violation[] = [];
  /** Where the double itself has answered otherwise than Discord would; its own tests expect none. */
  readonly replyFaults: Violation[] = [];
  readonly #strictness: Strictness;
  readonly #openApi: OpenApi | undefined;

  /** @param openApi Discord's description, if there is a copy */
  constructor(strictness: Strictness, openApi: OpenApi | undefined) {
    this.#strictness = strictness;
    this.#openApi = strictness === 'full' ? openApi : undefined;
  }

  /**
   * Checks a body against Discord's description.
   * @throws DiscordFailure 50035 if it does not fit
   */
  checkShape(request: ApiRequest): void {
    const { route, body } = request;
    this.refuse(request, () => this.#openApi?.checkRequest(route.method, route.path, body) ?? []);
  }

  /**
   * Checks something that Discord refuses.
   * @throws DiscordFailure 50035, or 50006 for an empty message, if there are problems
   */
  refuse(request: ApiRequest, check: () => readonly string[]): void {
    const problems = this.note(request, check);
    if (problems.length === 0) return;
    const isOnlyEmpty = problems.length === 1 && problems[0] === 'message: must not be empty';
    throw isOnlyEmpty ? new DiscordFailure(50006) : new DiscordFailure(50035, problems);
  }

  /** Checks the double's own reply against Discord's description; a fault in it is noted as well. */
  checkReply({ route, body }: ApiRequest, reply: Reply): void {
    const status = reply === undefined ? 204 : 200;
    const problems = this.#openApi?.checkReply(route.method, route.path, status, reply) ?? [];
    if (problems.length > 0) this.replyFaults.push({ route: route.name, problems, body });
  }

  /** Checks a rule of the project that Discord does not have; the request takes effect all the same. */
  note(request: ApiRequest, check: () => readonly string[]): readonly string[] {
    const problems = this.#strictness === 'none' ? [] : check();
    const { route, body } = request;
    if (problems.length > 0) this.violations.push({ route: route.name, problems, body });
    return problems;
  }
}
