import type { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { World } from "../world/world.ts";
import { serveConnection } from "./connection.ts";
import { type GatewayCounts, obedient } from "./orders.ts";
import { hears, type Session, tell } from "./session.ts";
import type { GatewayState } from "./state.ts";

/** The gateway as tests command it. */
export interface Gateway {
  readonly counts: Readonly<GatewayCounts>;
  /** The sessions that are connected now. */
  connected(): readonly Session[];
  /** Resolves when a session is connected and has been told that it is ready or resumed. */
  ready(withinMs?: number): Promise<void>;
  /**
   * Closes every connection. 4007 and 4009 end their sessions too, as do 1000, 1001 and the codes that Discord
   * calls final; with others the client may resume.
   */
  close(code: number): void;
  /** Cuts every connection without a word: the client sees 1006. */
  cut(): void;
  /** Op 7: asks every client to reconnect and resume. */
  reconnect(): void;
  /** Op 9. Not resumable: the session is over, and what happens until the next identify is lost. */
  invalidate(resumable: boolean): void;
  /** Stops (false) or starts (true) acknowledging heartbeats. */
  acknowledge(yes: boolean): void;
  /** Closes with `code` whoever identifies or resumes from now on; `undefined` accepts them again. */
  refuse(code: number | undefined): void;
  /** Answers resumes with op 9 false from now on. */
  forget(yes: boolean): void;
  /** Refuses connections, and cuts those there are. */
  down(): void;
  up(): void;
  /** Accepts connections without saying hello. */
  mute(yes: boolean): void;
  /** Takes connections and does not open them, until `reset`. */
  stall(): void;
  /** Resets the connections that were taken and not opened; new ones are opened again. */
  reset(): void;
}

export interface GatewayServer {
  readonly gateway: Gateway;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  end(): void;
}

export interface GatewayOptions {
  readonly heartbeatMs: number;
  readonly privileged: number;
  readonly token: () => string;
  readonly url: () => string;
}

// After these a client finds its session gone.
const ENDS_SESSION = new Set([1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014]);

export function createGateway(world: World, options: GatewayOptions): GatewayServer {
  const server = new WebSocketServer({ noServer: true });
  const orders = obedient();
  const counts: GatewayCounts = { connections: 0, identifies: 0, resumes: 0, heartbeats: 0, stalled: 0 };
  const sessions = new Map<string, Session>();
  const state: GatewayState = { ...options, world, orders, counts, sessions };
  const sockets = (): WebSocket[] => [...server.clients];

  world.publish = (event) => {
    const guild = event.guildId === undefined ? undefined : world.guilds.get(event.guildId);
    const reaches = guild === undefined || guild.botIsMember || event.name === "INTERACTION_CREATE";
    if (!reaches && event.name !== "GUILD_DELETE") return;
    for (const session of sessions.values()) {
      if (hears(session, event)) tell(session, event.name, event.payload(session.intents));
    }
  };

  const connected = (): Session[] => [...sessions.values()].filter((session) => session.socket !== undefined);
  const cut = (): void => {
    for (const socket of sockets()) socket.terminate();
  };

  const stalled: Socket[] = [];
  const gateway: Gateway = {
    counts,
    connected,
    async ready(withinMs) {
      await world.changes.until(() => connected()[0], "a client to be connected to the gateway", withinMs);
    },
    close(code) {
      if (ENDS_SESSION.has(code)) sessions.clear();
      for (const session of sessions.values()) session.socket = undefined;
      for (const socket of sockets()) socket.close(code);
    },
    cut,
    reconnect() {
      for (const { socket } of connected())
        socket?.send(JSON.stringify({ op: 7, d: null, s: null, t: null }));
    },
    invalidate(resumable) {
      const frame = JSON.stringify({ op: 9, d: resumable, s: null, t: null });
      for (const session of connected()) {
        session.socket?.send(frame);
        session.socket = undefined;
      }
      if (!resumable) sessions.clear();
    },
    acknowledge(yes) {
      orders.acknowledges = yes;
    },
    refuse(code) {
      orders.refusal = code;
    },
    forget(yes) {
      orders.forgetful = yes;
    },
    down() {
      orders.down = true;
      cut();
    },
    up() {
      orders.down = false;
    },
    mute(yes) {
      orders.mute = yes;
    },
    stall() {
      orders.stalls = true;
    },
    reset() {
      orders.stalls = false;
      for (const socket of stalled.splice(0)) socket.resetAndDestroy();
    },
  };

  return {
    gateway,
    upgrade(request, socket, head) {
      if (orders.down) {
        socket.destroy();
        return;
      }
      if (orders.stalls && socket instanceof Socket) {
        counts.stalled += 1;
        stalled.push(socket.on("error", () => {}));
        return;
      }
      server.handleUpgrade(request, socket, head, (client) => serveConnection(state, client));
    },
    end() {
      gateway.reset();
      cut();
      server.close();
    },
  };
}
