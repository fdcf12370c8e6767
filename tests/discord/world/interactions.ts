import { randomBytes } from "node:crypto";
import { interactionPayload } from "../payload/interaction.ts";
import type { Channel, Interaction, Message, User } from "./model.ts";
import { guildOf, type World } from "./world.ts";

export interface NewInteraction {
  readonly type: Interaction["type"];
  readonly label: string;
  readonly contextMenu?: boolean;
  readonly user: User;
  readonly channel: Channel;
  readonly data: object;
  readonly source?: Message | undefined;
  /** What opened the form that is sent. */
  readonly trigger?: Interaction;
}

/** Sends an interaction to the bot, and keeps it for what the bot answers. */
export function sendInteraction(world: World, draft: NewInteraction): Interaction {
  const { type, label, user, channel, source } = draft;
  const guild = guildOf(world, channel);
  const installedBy = guild?.botIsMember === false ? "user" : "guild";
  const id = world.nextId();
  const token = randomBytes(96).toString("base64url");
  const interaction: Interaction = {
    id,
    token,
    type,
    label,
    contextMenu: draft.contextMenu ?? false,
    user,
    guildId: channel.guildId,
    channelId: channel.id,
    createdAt: world.clock.now(),
    source,
    trigger: draft.trigger,
    installedBy,
    payload: interactionPayload(world, {
      id,
      token,
      type,
      user,
      channel,
      data: draft.data,
      source,
      installedBy,
    }),
    acknowledgement: undefined,
    original: undefined,
    updated: false,
    followUps: [],
    modal: undefined,
    choices: undefined,
  };
  world.interactions.set(token, interaction);
  tellInteraction(world, interaction);
  return interaction;
}

/** Sends an interaction's payload: for the first time, or once more as a gateway that stutters does. */
export function tellInteraction(world: World, interaction: Interaction): void {
  world.publish({
    name: "INTERACTION_CREATE",
    intents: 0,
    guildId: interaction.guildId,
    payload: () => interaction.payload,
  });
  world.changes.changed();
}
