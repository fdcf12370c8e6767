import type { Clock } from "./clock.ts";
import type { Gateway } from "./gateway/gateway.ts";
import type { GuildOptions, PersonOptions, Team } from "./people/guild.ts";
import type { Person } from "./people/person.ts";
import type { Reply } from "./people/reply.ts";
import type { Fault } from "./rest/faults.ts";
import type { Problem, RecordedRequest } from "./rest/record.ts";
import type { World } from "./world/world.ts";

export interface DiscordOptions {
  /** @default "Kutip" */
  readonly botName?: string;
  /** How often clients are asked for a heartbeat, in milliseconds. @default 41250 */
  readonly heartbeatMs?: number;
  /** The privileged intents that the application was granted; identifying with others closes with 4014. */
  readonly privilegedIntents?: readonly ("GuildMembers" | "GuildPresences" | "MessageContent")[];
  /** @default 1 */
  readonly shards?: number;
}

/** A Discord on this machine, to be used by a real client, by the people in it, and by the test that made it. */
export interface Discord extends AsyncDisposable {
  /** The REST base for `new Client({ rest: { api } })`. */
  readonly api: string;
  readonly token: string;
  readonly botId: string;
  /** Not the bot's id: for older applications the two differ. */
  readonly applicationId: string;
  readonly clock: Clock;
  readonly gateway: Gateway;
  /** Everything that exists, for what the rest of this interface does not show. */
  readonly world: World;

  guild(options?: GuildOptions): Team;
  /** Somebody who is in no guild. */
  person(name: string, options?: PersonOptions): Person;

  /** Makes a route misbehave; see `Faults.add`. */
  fault(on: string, fault: Fault): () => void;
  clearFaults(): void;
  /** Gives a route a real rate limit; see `Buckets.limit`. */
  limit(on: string, limit: number, perMs: number): void;
  /** Sends the same interaction again, with the same id and token. */
  replay(reply: Reply): void;
  /** Makes the bot's present token invalid: REST answers 401 and the gateway closes with 4004. */
  changeToken(): void;

  /** The registered commands as `GET …/commands?with_localizations=true` shows them. */
  commands(): readonly object[];
  /** Every request so far, or those of one route. */
  requests(on?: string): readonly RecordedRequest[];
  /** Every interaction so far: the type of its callback, and after how many milliseconds it came. */
  acknowledgements(): readonly { id: string; label: string; type?: number; afterMs?: number }[];
  /** What is wrong with the bodies of the requests so far. */
  problems(): readonly Problem[];
  /** Throws an Error that lists `problems()`, if there are any; or one that says what the server did wrong. */
  assertNoProblems(): void;

  /** Resolves with what `look` returns once that is not undefined; see `Changes.until`. */
  until<T>(look: () => T | undefined, what: string | (() => string), withinMs?: number): Promise<T>;
  /** Resolves when no request has come for `quietMs` and none is unanswered. @default 50 */
  idle(quietMs?: number): Promise<void>;
  close(): Promise<void>;
}
