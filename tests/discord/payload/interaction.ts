import type { Channel, Interaction, Message, User } from "../world/model.ts";
import { permissionsIn } from "../world/permissions.ts";
import { guildOf, type World } from "../world/world.ts";
import { interactionChannelPayload } from "./channel.ts";
import { messagePayload } from "./message.ts";
import { memberWithUserPayload, userPayload } from "./user.ts";

export interface InteractionFacts {
  readonly id: string;
  readonly token: string;
  readonly type: Interaction["type"];
  readonly user: User;
  readonly channel: Channel;
  readonly data: object;
  readonly source: Message | undefined;
  readonly installedBy: Interaction["installedBy"];
}

/** An INTERACTION_CREATE payload. */
export function interactionPayload(world: World, facts: InteractionFacts): object {
  const { user, channel, source } = facts;
  const guild = guildOf(world, channel);
  const member = guild?.members.get(user.id);
  return {
    id: facts.id,
    application_id: world.application.id,
    type: facts.type,
    token: facts.token,
    version: 1,
    data: facts.data,
    channel_id: channel.id,
    channel: interactionChannelPayload(world, channel, user.id),
    ...(guild && member
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: {
            ...memberWithUserPayload(member),
            permissions: permissionsIn(world, channel, user.id).toString(),
          },
        }
      : { user: userPayload(user) }),
    ...(source ? { message: messagePayload(world, source) } : {}),
    locale: user.locale,
    app_permissions: permissionsIn(world, channel, world.bot.id).toString(),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners:
      facts.installedBy === "guild" ? { "0": guild?.id ?? "0" } : { "1": user.id },
    context: guild ? 0 : 1,
    attachment_size_limit: 10_485_760,
  };
}
