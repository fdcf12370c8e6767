import type { WebSocket } from "ws";
import { z } from "zod";
import { identify, resume } from "./handshake.ts";
import { sendMembers } from "./members.ts";
import type { Session } from "./session.ts";
import type { GatewayState } from "./state.ts";

/** One client's connection, and the session that it has identified or resumed. */
export interface Connection {
  readonly socket: WebSocket;
  session: Session | undefined;
  /** Sends a frame that is not a dispatch. */
  send(op: number, d: unknown): void;
}

const CLIENT_MAY_SEND = 120;
const PER_MS = 60_000;

const frameSchema = z.object({ op: z.number(), d: z.unknown().optional() });

/** Speaks the gateway's side of a connection: hello, heartbeats, and what comes before and after identifying. */
export function serveConnection(state: GatewayState, socket: WebSocket): void {
  const { world, orders, counts, sessions } = state;
  const connection: Connection = {
    socket,
    session: undefined,
    send: (op, d) => socket.send(JSON.stringify({ op, d, s: null, t: null })),
  };
  let since = world.clock.now();
  let received = 0;
  counts.connections += 1;

  socket.on("message", (data) => {
    const now = world.clock.now();
    if (now - since > PER_MS) {
      since = now;
      received = 0;
    }
    received += 1;
    if (received > CLIENT_MAY_SEND) socket.close(4008, "Rate limited.");
    else receive(state, connection, String(data));
    world.changes.changed();
  });
  // A broken connection is told as a close too.
  socket.on("error", () => {});
  socket.on("close", (code) => {
    const { session } = connection;
    if (session?.socket === socket) session.socket = undefined;
    // A client that says goodbye wants no resume.
    if (session !== undefined && (code === 1000 || code === 1001)) sessions.delete(session.id);
    world.changes.changed();
  });
  if (!orders.mute) connection.send(10, { heartbeat_interval: state.heartbeatMs, _trace: ["loopback"] });
  world.changes.changed();
}

// --- internal ---

function receive(state: GatewayState, connection: Connection, text: string): void {
  const frame = readFrame(text);
  const { socket, session } = connection;
  if (frame === undefined) socket.close(4002, "Error while decoding payload.");
  else if (frame.op === 1) {
    state.counts.heartbeats += 1;
    if (state.orders.acknowledges) connection.send(11, null);
  } else if (frame.op === 2) identify(state, connection, frame.d);
  else if (frame.op === 6) resume(state, connection, frame.d);
  else if (session === undefined) socket.close(4003, "Not authenticated.");
  else if (frame.op === 8) sendMembers(state.world, session, frame.d);
  else if (frame.op !== 3 && frame.op !== 4) socket.close(4001, "Unknown opcode.");
}

function readFrame(text: string): z.infer<typeof frameSchema> | undefined {
  try {
    return frameSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
