import type { World } from "../world/world.ts";
import type { GatewayCounts, GatewayOrders } from "./orders.ts";
import type { Session } from "./session.ts";

/** What all connections share. */
export interface GatewayState {
  readonly world: World;
  readonly orders: GatewayOrders;
  readonly counts: GatewayCounts;
  /** By id; those that may be resumed, connected or not. */
  readonly sessions: Map<string, Session>;
  readonly heartbeatMs: number;
  /** The privileged intents that the application was granted, as bits. */
  readonly privileged: number;
  readonly token: () => string;
  readonly url: () => string;
}
