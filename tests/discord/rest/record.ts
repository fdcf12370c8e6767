import type { Finding } from "../validate/finding.ts";

/** A request that the bot sent, and what it was answered. */
export interface RecordedRequest {
  /** Counted from 1. */
  readonly number: number;
  /** When it arrived, by the server's clock. */
  readonly at: number;
  /** The route's row in the table, or method and path when there is none. */
  readonly on: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The body's JSON, and the names of the files beside it. */
  body: unknown;
  files: readonly string[];
  /** The interaction that it belongs to, and the milliseconds since that was sent. */
  readonly interaction: { readonly label: string; readonly id: string; readonly afterMs: number } | undefined;
  /** What is wrong with its body. */
  findings: readonly Finding[];
  /** Undefined until it is answered; 0 when the connection was cut instead. */
  status: number | undefined;
  answer: unknown;
}

/** A validation failure of some request. */
export interface Problem extends Finding {
  /** For instance `#12 POST /channels/:channel/messages`. */
  readonly request: string;
}

export function problemsOf(requests: readonly RecordedRequest[]): Problem[] {
  return requests.flatMap((request) =>
    request.findings.map((finding) => ({ request: `#${request.number} ${request.on}`, ...finding })),
  );
}
