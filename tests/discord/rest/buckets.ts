import type { Clock } from "../clock.ts";
import type { Answer } from "./answer.ts";
import { rateLimited } from "./faults.ts";

/** Real rate limits, on the routes that a test gives one. */
export interface Buckets {
  /** Allows `limit` requests in `perMs` milliseconds to a route, for each channel, guild or token. */
  limit(on: string, limit: number, perMs: number): void;
  /** Counts a request: the headers that tell how many are left, or the 429 that it meets. */
  count(on: string, major: string): { headers: Readonly<Record<string, string>>; refusal?: Answer };
}

export function createBuckets(clock: Clock): Buckets {
  const limits = new Map<string, { limit: number; perMs: number }>();
  const used = new Map<string, { since: number; requests: number }>();
  return {
    limit(on, limit, perMs) {
      limits.set(on, { limit, perMs });
    },
    count(on, major) {
      const rule = limits.get(on);
      if (rule === undefined) return { headers: {} };
      const key = `${on} ${major}`;
      const now = clock.now();
      const known = used.get(key);
      const window = known && now - known.since < rule.perMs ? known : { since: now, requests: 0 };
      used.set(key, window);
      const resetAfter = (window.since + rule.perMs - now) / 1000;
      const full = window.requests >= rule.limit;
      if (!full) window.requests += 1;
      const headers = {
        "X-RateLimit-Limit": String(rule.limit),
        "X-RateLimit-Remaining": String(rule.limit - window.requests),
        "X-RateLimit-Reset": String((now + resetAfter * 1000) / 1000),
        "X-RateLimit-Reset-After": String(resetAfter),
        "X-RateLimit-Bucket": Buffer.from(on).toString("hex").slice(-32),
      };
      if (!full) return { headers };
      const refusal = rateLimited(resetAfter, "user");
      return { headers, refusal: { ...refusal, headers: { ...headers, ...refusal.headers } } };
    },
  };
}
