import { BotError } from "./bot-error.ts";
import { createBuckets } from "./token-buckets.ts";

export interface LimitOptions {
  /** Costly answers a minute, for one person and for one server. */
  readonly perUser: number;
  readonly perGuild: number;
  /** Costly answers that are worked on together. @default 8 */
  readonly atOnce?: number;
  /** Costly answers that may wait for their turn. @default 500 */
  readonly waiting?: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
}

/** A place among the costly answers. */
export interface Ticket {
  /** Resolves when its work may begin. @throws BotError `ending` when the waiting is called off */
  turn(): Promise<void>;
  /** To be called in the end, whatever happened; a second call does nothing. */
  leave(): void;
}

export interface Limits {
  /**
   * Lets a costly answer in, at once or not at all.
   *
   * @throws BotError `one-at-a-time`, `queue-full`, `too-many` with the seconds to wait
   */
  admit(userId: string, guildId: string | null): Ticket;
  /** Sends everybody away whose turn has not come. */
  callOff(): void;
}

/** Limits of costly answers: so many a minute, one at a time for a person, and a bounded queue for all. */
export function createLimits(options: LimitOptions): Limits {
  const { atOnce = 8, waiting: maxWaiting = 500, now } = options;
  const users = createBuckets(options.perUser, now);
  const guilds = createBuckets(options.perGuild, now);
  const inside = new Set<string>();
  const waiting: { readonly begin: () => void; readonly callOff: () => void }[] = [];
  let running = 0;

  const begin = () => {
    while (running < atOnce) {
      const next = waiting.shift();
      if (next === undefined) return;
      running += 1;
      next.begin();
    }
  };

  return {
    admit(userId, guildId) {
      if (inside.has(userId)) throw new BotError("one-at-a-time");
      if (waiting.length >= maxWaiting) throw new BotError("queue-full");
      const wait = Math.max(users.wait(userId), guildId === null ? 0 : guilds.wait(guildId));
      if (wait > 0) throw new BotError("too-many", String(Math.ceil(wait / 1000)));
      users.take(userId);
      if (guildId !== null) guilds.take(guildId);
      inside.add(userId);

      let state: "waiting" | "running" | "gone" = "waiting";
      const turn = new Promise<void>((resolve, reject) => {
        waiting.push({
          begin: () => {
            if (state === "gone") {
              running -= 1;
              return;
            }
            state = "running";
            resolve();
          },
          callOff: () => reject(new BotError("ending")),
        });
      });
      turn.catch(() => {}); // Who waits for it is told.
      begin();
      return {
        turn: () => turn,
        leave() {
          if (state === "gone") return;
          if (state === "running") running -= 1;
          state = "gone";
          inside.delete(userId);
          begin();
        },
      };
    },
    callOff() {
      for (const { callOff } of waiting.splice(0)) callOff();
    },
  };
}
