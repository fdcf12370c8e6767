import * as spec from "discord-api-spec/zod";
import { ownUserPayload, userPayload } from "../payload/user.ts";
import { ok } from "./answer.ts";
import type { Route } from "./route.ts";

export interface GatewayFacts {
  readonly url: () => string;
  readonly identifies: () => number;
  readonly shards: number;
}

/** The routes about the application itself and the way to its gateway. */
export function applicationRoutes(facts: GatewayFacts): readonly Route[] {
  const application: Route["answer"] = ({ world }) =>
    ok({
      id: world.application.id,
      name: world.application.name,
      icon: null,
      description: "",
      type: null,
      summary: "",
      flags: 0,
      flags_new: "0",
      bot: userPayload(world.bot),
      bot_public: true,
      bot_require_code_grant: false,
      integration_types_config: { "0": {}, "1": {} },
      verify_key: "0".repeat(64),
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      owner: userPayload(world.bot),
      approximate_guild_count: world.guilds.size,
      approximate_user_install_count: 0,
      approximate_user_authorization_count: 0,
      explicit_content_filter: 0,
      team: null,
      eligible_oauth2_scopes: [],
    });
  return [
    {
      on: "GET /gateway",
      auth: "none",
      says: spec.GatewayResponseSchema,
      answer: () => ok({ url: facts.url() }),
    },
    {
      on: "GET /gateway/bot",
      auth: "bot",
      says: spec.GatewayBotResponseSchema,
      answer: () =>
        ok({
          url: facts.url(),
          shards: facts.shards,
          session_start_limit: {
            total: 1000,
            remaining: 1000 - facts.identifies(),
            reset_after: 86_400_000,
            max_concurrency: 1,
          },
        }),
    },
    {
      on: "GET /users/@me",
      auth: "bot",
      says: spec.UserPIIResponseSchema,
      answer: ({ world }) => ok(ownUserPayload(world.bot)),
    },
    {
      on: "GET /users/@me/guilds",
      auth: "bot",
      answer: ({ world }) =>
        ok(
          [...world.guilds.values()]
            .filter((guild) => guild.botIsMember)
            .map((guild) => ({
              id: guild.id,
              name: guild.name,
              icon: null,
              owner: false,
              permissions: "0",
              features: [],
            })),
        ),
    },
    {
      on: "GET /applications/@me",
      auth: "bot",
      says: spec.PrivateApplicationResponseSchema,
      answer: application,
    },
    {
      on: "GET /oauth2/applications/@me",
      auth: "bot",
      says: spec.PrivateApplicationResponseSchema,
      answer: application,
    },
  ];
}
