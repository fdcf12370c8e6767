import { type Client, Events, Status } from "discord.js";

/** How one connection to the gateway is. */
export interface ShardState {
  readonly id: number;
  /** Discord.js's name of its state: `ready` when all is well. */
  readonly status: string;
  /** Milliseconds since the last heartbeat that Discord has acknowledged, or since it let the shard in. */
  readonly heartbeatAgeMs: number | null;
}

/** Follows the shards of a client; the client itself calls itself ready even after Discord has shut it out. */
export interface Shards {
  states(): readonly ShardState[];
}

/** @param now milliseconds since 1970 */
export function followShards(client: Client, now: () => number): Shards {
  const inSince = new Map<number, number>();
  const letIn = (id: number) => inSince.set(id, now());
  client.on(Events.ShardReady, letIn);
  client.on(Events.ShardResume, letIn);
  return {
    states: () =>
      client.ws.shards.map((shard) => {
        const since = Math.max(inSince.get(shard.id) ?? 0, shard.lastPingTimestamp);
        return {
          id: shard.id,
          status: Status[shard.status].toLowerCase(),
          heartbeatAgeMs: since > 0 ? Math.max(0, now() - since) : null,
        };
      }),
  };
}
