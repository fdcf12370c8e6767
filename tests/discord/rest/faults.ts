import { type Answer, type ErrorCode, failure } from "./answer.ts";

/** How a route misbehaves. With several of these, `delayMs` comes first. */
export interface Fault {
  /** Answers 429 and asks to wait so many seconds. */
  readonly rateLimit?: number;
  /** Makes the 429 a global one. */
  readonly global?: boolean;
  /** Answers with this status and the page of a proxy: 500, 502, 503. */
  readonly status?: number;
  /** Answers with one of Discord's own errors: 10062, 40060, 50013. */
  readonly error?: ErrorCode;
  /** Waits so long before it answers, in milliseconds. */
  readonly delayMs?: number;
  /** Cuts the connection instead of answering. */
  readonly cut?: boolean;
  /** Carries the request out before it fails: the message is sent, and the client is not told. */
  readonly after?: boolean;
  /** How many requests it meets. @default 1 */
  readonly times?: number;
}

export interface Faults {
  /**
   * Makes a route misbehave.
   *
   * @param on a row of the table, such as `POST /channels/:channel/messages`; `GET /cdn`; or `*` for all
   * @returns takes the fault back
   */
  add(on: string, fault: Fault): () => void;
  /** The fault that meets a request of this route now, counted. */
  meet(on: string): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  let standing: { on: string; fault: Fault; left: number }[] = [];
  return {
    add(on, fault) {
      const entry = { on, fault, left: fault.times ?? 1 };
      standing.push(entry);
      return () => {
        standing = standing.filter((other) => other !== entry);
      };
    },
    meet(on) {
      const entry = standing.find((candidate) => candidate.on === on || candidate.on === "*");
      if (entry === undefined) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) standing = standing.filter((other) => other !== entry);
      return entry.fault;
    },
    clear() {
      standing = [];
    },
  };
}

/** What a fault answers; undefined when it only delays or cuts. */
export function faultyAnswer(fault: Fault): Answer | undefined {
  if (fault.rateLimit !== undefined)
    return rateLimited(fault.rateLimit, fault.global === true ? "global" : "user");
  if (fault.error !== undefined) return failure(fault.error);
  return fault.status === undefined
    ? undefined
    : { status: fault.status, body: { message: "Upstream failed", code: 0 } };
}

export function rateLimited(seconds: number, scope: "global" | "user" | "shared"): Answer {
  return {
    status: 429,
    body: {
      message: "You are being rate limited.",
      retry_after: seconds,
      global: scope === "global",
      code: 0,
    },
    headers: {
      "Retry-After": String(seconds),
      "X-RateLimit-Scope": scope,
      ...(scope === "global" ? { "X-RateLimit-Global": "true" } : {}),
    },
  };
}
