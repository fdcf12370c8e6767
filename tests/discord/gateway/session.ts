import type { WebSocket } from "ws";
import type { WorldEvent } from "../world/world.ts";

/** One shard's session: what it was told, so that a resume can tell it what it missed. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** The connection, while there is one. */
  socket: WebSocket | undefined;
  /** The number of the last dispatch. */
  sequence: number;
  readonly told: { readonly sequence: number; readonly frame: string }[];
}

export function createSession(id: string, intents: number, shard: readonly [number, number]): Session {
  return { id, intents, shard, socket: undefined, sequence: 0, told: [] };
}

/** Numbers a dispatch, keeps it, and sends it when the session is connected. */
export function tell(session: Session, name: string, data: object): void {
  session.sequence += 1;
  const frame = JSON.stringify({ op: 0, t: name, s: session.sequence, d: data });
  session.told.push({ sequence: session.sequence, frame });
  session.socket?.send(frame);
}

/** Sends again what came after `sequence`. */
export function replay(session: Session, sequence: number): void {
  for (const dispatch of session.told) {
    if (dispatch.sequence > sequence) session.socket?.send(dispatch.frame);
  }
}

/** Whether a session has the shard of a guild; direct messages belong to the first shard. */
export function hasShardOf(session: Session, guildId: string | undefined): boolean {
  const [id, count] = session.shard;
  return id === (guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)));
}

/** Whether a session is to be told an event: it has the shard, and asked for one of the intents. */
export function hears(session: Session, event: WorldEvent): boolean {
  return (
    hasShardOf(session, event.guildId) && (event.intents === 0 || (event.intents & session.intents) !== 0)
  );
}
