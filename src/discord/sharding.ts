import { SimpleShardingStrategy } from "discord.js";

/**
 * Shards in this process that, once they are left, stay away. Those of discord.js 14.28 that are left while they connect
 * take their listener off the connection, whose next failure then ends the process, and half a second later connect again.
 */
export class LeavableSharding extends SimpleShardingStrategy {
  #left = false;

  override async connect(): Promise<void> {
    if (!this.#left) await super.connect();
  }

  override async destroy(options?: Parameters<SimpleShardingStrategy["destroy"]>[0]): Promise<void> {
    // Without a code it is asked to make way for other shards, which happens before the first too.
    this.#left ||= options?.code !== undefined;
    for (const shard of shardsOf(this)) stayAway(shard);
    await super.destroy(options);
  }
}

// --- internal ---

/** What is used of discord.js's own, which it does not show. */
interface Shard {
  internalConnect: () => Promise<void>;
  readonly connection: Connection | null;
}

interface Connection {
  readonly readyState: number;
  on(event: "error", listener: () => void): void;
  terminate(): void;
}

/** WebSocket.CONNECTING */
const CONNECTING = 0;

function stayAway(shard: Shard): void {
  shard.internalConnect = async () => {};
  const { connection } = shard;
  if (connection?.readyState !== CONNECTING) return;
  connection.on("error", () => {});
  connection.terminate();
}

function shardsOf(strategy: SimpleShardingStrategy): Iterable<Shard> {
  const shards: ReadonlyMap<number, Shard> = Reflect.get(strategy, "shards");
  return shards.values();
}
