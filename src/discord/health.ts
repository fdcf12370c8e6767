import { createServer, type Server } from "node:http";
import { KutipError } from "../errors.ts";
import type { ShardState } from "./shards.ts";

/** What `GET /healthz` tells. */
export interface Health {
  /** True when the bot answers questions. */
  readonly ok: boolean;
  readonly state: "starting" | "waiting" | "connected" | "ending";
  readonly shards: readonly ShardState[];
  readonly library: {
    /** Whether it answers. */
    readonly ok: boolean;
    readonly articles: number;
    /** When the articles folder was last read, ISO 8601. */
    readonly lastRead: string | null;
    /** Code of the failure when the folder could not be read the last time. */
    readonly problem: string | null;
  };
  /** How long the bot's thread has kept Discord waiting, over the last minute or two, in milliseconds. */
  readonly pauses: { readonly p99Ms: number; readonly maxMs: number };
  /** Interactions and messages that are being worked on. */
  readonly underWay: number;
  readonly upSeconds: number;
}

/** Whether the bot is connected, hears Discord's heart, and has a library that answers. */
export function isHealthy({ state, shards, library }: Omit<Health, "ok">): boolean {
  return (
    state === "connected" &&
    shards.length > 0 &&
    shards.every(
      ({ status, heartbeatAgeMs }) =>
        status === "ready" && heartbeatAgeMs !== null && heartbeatAgeMs < OLD_HEARTBEAT_MS,
    ) &&
    library.ok
  );
}

/**
 * Answers `GET /healthz` with status 200 or 503.
 *
 * @throws KutipError `config` when the port is taken
 */
export async function serveHealth(
  { host, port }: { readonly host: string; readonly port: number },
  look: () => Promise<Omit<Health, "ok">>,
): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url?.split("?")[0] !== "/healthz") {
      response.writeHead(404).end();
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    look()
      .then((seen) => {
        const ok = isHealthy(seen);
        response.writeHead(ok ? 200 : 503, {
          "Content-Type": "application/json",
          "Cache-Control": "no-store",
        });
        response.end(request.method === "HEAD" ? undefined : `${JSON.stringify({ ok, ...seen })}\n`);
      })
      .catch(() => response.writeHead(503).end());
  });
  await listen(server, host, port);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

// --- internal ---

/** Discord asks for a heartbeat every 41 s: two have gone unanswered. */
const OLD_HEARTBEAT_MS = 90_000;

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const reason = `KUTIP_HEALTH_PORT is ${port}, but ${host}:${port} cannot be listened on`;
      reject(new KutipError("config", `${reason} (${cause.code ?? cause.message}).`, { cause }));
    });
    server.listen(port, host, () => resolve());
  });
}
