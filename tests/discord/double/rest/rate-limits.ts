/** How a bucket stands after a request was counted. */
export interface BucketState {
  readonly bucket: string;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAtMs: number;
  readonly isExceeded: boolean;
}

/** How many requests a bucket takes in a window. */
export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
}

/** Buckets are forgotten when there are more than this. */
const MAX_BUCKETS = 20_000;

/** Discord's rate limits: one bucket per route and major parameter, told in headers. */
export class RateLimits {
  readonly #limit: RateLimit;
  readonly #buckets = new Map<string, { used: number; resetAtMs: number }>();

  constructor(limit: RateLimit) {
    this.#limit = limit;
  }

  /** Counts a request. */
  count(route: string, major: string): BucketState {
    const key = `${route} ${major}`;
    const now = Date.now();
    if (this.#buckets.size > MAX_BUCKETS) this.#buckets.clear();
    const known = this.#buckets.get(key);
    const bucket =
      known && known.resetAtMs > now ? known : { used: 0, resetAtMs: now + this.#limit.windowMs };
    bucket.used += 1;
    this.#buckets.set(key, bucket);
    return {
      bucket: bucketName(route),
      limit: this.#limit.limit,
      remaining: Math.max(0, this.#limit.limit - bucket.used),
      resetAtMs: bucket.resetAtMs,
      isExceeded: bucket.used > this.#limit.limit,
    };
  }
}

/** The headers that tell a client how a bucket stands. */
export function rateLimitHeaders(state: BucketState): Record<string, string> {
  const afterSeconds = Math.max(0, state.resetAtMs - Date.now()) / 1000;
  return {
    'x-ratelimit-bucket': state.bucket,
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': (state.resetAtMs / 1000).toFixed(3),
    'x-ratelimit-reset-after': afterSeconds.toFixed(3),
  };
}

function bucketName(route: string): string {
  return Buffer.from(route).toString('hex').padEnd(32, '0').slice(0, 32);
}
