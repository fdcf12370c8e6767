import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from "discord.js";
import { LeavableSharding } from "./sharding.ts";

/**
 * The connection to Discord, not yet opened. Its intents are none of the privileged ones; it keeps no more in memory than
 * channels and roles, by which permissions are told.
 *
 * @param api the REST base without a version
 */
export function createClient(api: string, ws: ClientOptions["ws"] = {}): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, direct messages of people who were not met before are dropped.
    partials: [Partials.Channel],
    shards: "auto",
    allowedMentions: { parse: [], repliedUser: false },
    // A server that is down must not keep the others waiting at the start.
    waitGuildTimeout: 2_000,
    rest: { api, invalidRequestWarningInterval: 500 },
    ws: { buildStrategy: (manager) => new LeavableSharding(manager), ...ws },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      // A reply comes with the message that it replies to, which is looked at when it comes.
      MessageManager: 5,
      GuildMemberManager: { maxSize: 100, keepOverLimit: ({ id, client }) => id === client.user.id },
      UserManager: { maxSize: 1_000, keepOverLimit: ({ id, client }) => id === client.user?.id },
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
    }),
  });
}
