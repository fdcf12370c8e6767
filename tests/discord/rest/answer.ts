import type { Finding } from "../validate/finding.ts";

/** What a route answers; without a body it is a 204. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const done: Answer = { status: 204 };

// Discord's JSON error codes: the HTTP status and the words that come with each.
const ERRORS = {
  0: [401, "401: Unauthorized"],
  10003: [404, "Unknown Channel"],
  10004: [404, "Unknown Guild"],
  10007: [404, "Unknown Member"],
  10008: [404, "Unknown Message"],
  10011: [404, "Unknown Role"],
  10013: [404, "Unknown User"],
  10015: [404, "Unknown Webhook"],
  10062: [404, "Unknown interaction"],
  10063: [404, "Unknown application command"],
  40060: [400, "Interaction has already been acknowledged."],
  50001: [403, "Missing Access"],
  50005: [403, "Cannot edit a message authored by another user"],
  50006: [400, "Cannot send an empty message"],
  50007: [403, "Cannot send messages to this user"],
  50013: [403, "Missing Permissions"],
  50027: [401, "Invalid Webhook Token"],
  50035: [400, "Invalid Form Body"],
  50083: [400, "Thread is archived"],
  160002: [400, "Cannot reply without permission to read message history"],
  160004: [400, "A thread has already been created for this message"],
  160006: [400, "Maximum number of active threads reached"],
} as const satisfies Record<number, readonly [status: number, message: string]>;

export type ErrorCode = keyof typeof ERRORS;

export function failure(code: ErrorCode): Answer {
  const [status, message] = ERRORS[code];
  return { status, body: { message, code } };
}

/** "Invalid Form Body" with what is wrong where, nested as Discord nests it. */
export function invalidForm(findings: readonly Finding[]): Answer {
  const errors = nest(
    findings.map((finding) => ({
      keys: finding.path.split(/[.[\]]+/).filter((key) => key !== ""),
      error: { code: finding.rule.toUpperCase().replaceAll("-", "_"), message: finding.message },
    })),
  );
  return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors } };
}

// --- internal ---

interface Placed {
  readonly keys: readonly string[];
  readonly error: { readonly code: string; readonly message: string };
}

function nest(placed: readonly Placed[]): object {
  const here = placed.filter(({ keys }) => keys.length === 0).map(({ error }) => error);
  const below = [...new Set(placed.flatMap(({ keys }) => keys[0] ?? []))];
  return {
    ...(here.length > 0 ? { _errors: here } : {}),
    ...Object.fromEntries(
      below.map((key) => [
        key,
        nest(
          placed
            .filter(({ keys }) => keys[0] === key)
            .map(({ keys, error }) => ({ keys: keys.slice(1), error })),
        ),
      ]),
    ),
  };
}
