import { applicationRoutes, type GatewayFacts } from "./application-routes.ts";
import { channelRoutes } from "./channel-routes.ts";
import { commandRoutes } from "./command-routes.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import type { Route } from "./route.ts";

/** Every route that the server answers, below `/api/v10`; more specific paths first. */
export function allRoutes(facts: GatewayFacts): readonly Route[] {
  return [
    ...applicationRoutes(facts),
    ...interactionRoutes,
    ...messageRoutes,
    ...channelRoutes,
    ...commandRoutes,
  ];
}
