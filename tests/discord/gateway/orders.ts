/** How the gateway was ordered to misbehave, until ordered otherwise. */
export interface GatewayOrders {
  /** Refuses connections altogether. */
  down: boolean;
  /** Accepts connections and never says hello. */
  mute: boolean;
  /** Takes connections and does not open them. */
  stalls: boolean;
  /** Answers heartbeats. */
  acknowledges: boolean;
  /** Closes with this code whoever identifies or resumes. */
  refusal: number | undefined;
  /** Answers every resume with "invalid session". */
  forgetful: boolean;
}

export const obedient = (): GatewayOrders => ({
  down: false,
  mute: false,
  stalls: false,
  acknowledges: true,
  refusal: undefined,
  forgetful: false,
});

/** How often what has happened at the gateway. */
export interface GatewayCounts {
  connections: number;
  identifies: number;
  resumes: number;
  heartbeats: number;
  /** Connections that were taken and not opened. */
  stalled: number;
}
