import type { RouteName } from './routes.ts';

/** Something that goes wrong with a request. */
export type HttpFault =
  /** An error reply. With `isProcessed` the request takes effect all the same, as behind a bad gateway. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: number;
      readonly message?: string;
      readonly isProcessed?: boolean;
    }
  /** It takes time: before it takes effect, or (`isProcessed`) between that and the reply. */
  | { readonly kind: 'delay'; readonly ms: number; readonly isProcessed?: boolean }
  /** The connection is reset, before or (`isProcessed`) after the request takes effect. */
  | { readonly kind: 'reset'; readonly isProcessed?: boolean }
  /** No reply ever. */
  | { readonly kind: 'hang'; readonly isProcessed?: boolean }
  /** Cloudflare's HTML page instead of Discord's JSON. */
  | { readonly kind: 'cloudflare'; readonly status: 403 | 429 | 502 }
  /** Discord's own 429. */
  | {
      readonly kind: 'rateLimit';
      readonly retryAfterSeconds: number;
      readonly isGlobal?: boolean;
      readonly scope?: 'user' | 'shared' | 'global';
    }
  /** Status 200 with something else than JSON: an HTML page, or nothing at all. */
  | { readonly kind: 'garbage'; readonly body: string; readonly contentType?: string }
  /** The right reply, `bytesPerSecond` at a time. */
  | { readonly kind: 'trickle'; readonly bytesPerSecond: number };

/** Which requests a fault meets. */
export interface FaultRange {
  /** How many requests; without it every one until the fault is lifted. */
  readonly times?: number;
  /** How many requests pass unharmed first. */
  readonly after?: number;
}

/** The faults that are in force, per route. */
export class HttpFaults {
  readonly #armed: Armed[] = [];

  /**
   * Puts a fault in force.
   * @param route the route's name, or `'*'` for every request
   * @returns lifts the fault
   */
  arm(route: RouteName | '*', fault: HttpFault, range: FaultRange = {}): () => void {
    const armed = { route, fault, skip: range.after ?? 0, left: range.times ?? Infinity };
    this.#armed.push(armed);
    return () => {
      armed.left = 0;
    };
  }

  /** Lifts all faults. */
  clear(): void {
    this.#armed.length = 0;
  }

  /** The fault that meets the next request of a route, counted off. */
  take(route: RouteName): HttpFault | undefined {
    const armed = this.#armed.find((one) => one.left > 0 && ['*', route].includes(one.route));
    if (!armed) return undefined;
    if (armed.skip > 0) {
      armed.skip -= 1;
      return undefined;
    }
    armed.left -= 1;
    return armed.fault;
  }
}

interface Armed {
  readonly route: RouteName | '*';
  readonly fault: HttpFault;
  skip: number;
  left: number;
}
