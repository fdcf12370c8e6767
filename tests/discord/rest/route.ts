import type { ZodMiniType } from "zod/mini";
import type { BodyKind } from "../validate/validate.ts";
import type { IncomingFile } from "../world/files.ts";
import type { Message } from "../world/model.ts";
import type { World } from "../world/world.ts";
import type { Answer } from "./answer.ts";

/** A request that has found its route. */
export interface Call {
  readonly world: World;
  /** When it arrived, by the server's clock. */
  readonly at: number;
  /** The values of the route's `:names`; a missing one is "". */
  readonly params: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly IncomingFile[];
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One row of the table that is Discord's REST interface. */
export interface Route {
  /** Method and path below `/api/v10`, for instance `PATCH /channels/:channel/messages/:message`. */
  readonly on: `${Method} /${string}`;
  /** Whether the bot's token is asked for; interactions carry a token of their own in the path. */
  readonly auth: "bot" | "none";
  readonly body?: BodyKind;
  /** The message that the body edits. */
  readonly edits?: (call: Pick<Call, "world" | "params" | "body">) => Message | undefined;
  /** Discord's published schema of what it answers when all goes well. */
  readonly says?: ZodMiniType;
  readonly answer: (call: Call) => Answer;
}

export interface Match {
  readonly route: Route;
  readonly params: (name: string) => string;
}

/** Finds the route of a method and path; the first of the table that fits. */
export type FindRoute = (method: string, path: string) => Match | undefined;

export function createFindRoute(routes: readonly Route[]): FindRoute {
  const patterns = routes.map((route) => {
    const [method, path = ""] = route.on.split(" ");
    return { route, method, pattern: new RegExp(`^${path.replaceAll(/:(\w+)/g, "(?<$1>[^/]+)")}$`) };
  });
  return (method, path) => {
    for (const { route, method: verb, pattern } of patterns) {
      const found = verb === method ? pattern.exec(path) : null;
      if (found) return { route, params: (name) => decodeURIComponent(found.groups?.[name] ?? "") };
    }
    return undefined;
  };
}
