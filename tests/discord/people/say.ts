import { createMessage } from "../world/messages.ts";
import type { Channel, Message, User } from "../world/model.ts";
import { may } from "../world/permissions.ts";
import { guildOf, type World } from "../world/world.ts";
import type { Attached } from "./command-options.ts";
import { Shown } from "./shown.ts";

export interface SayOptions {
  readonly replyTo?: Shown;
  /** Whether the reply notifies the author it replies to, as it does unless a person turns it off. @default true */
  readonly ping?: boolean;
  readonly files?: readonly Attached[];
}

/** Something that a person said. */
export class Said extends Shown {
  /** What the bot says to it: the first message that replies to it, or that follows it and replies to nothing. */
  answer(withinMs?: number): Promise<Shown> {
    const { world, message: said } = this;
    const answers = (message: Message): boolean =>
      message.author.id === world.bot.id &&
      message.channelId === said.channelId &&
      !message.deleted &&
      BigInt(message.id) > BigInt(said.id) &&
      (message.reference === undefined || message.reference.messageId === said.id);
    return world.changes.until(
      () => {
        const found = [...world.messages.values()].find(answers);
        return found && new Shown(world, found);
      },
      () => `the answer to "${said.content}"`,
      withinMs,
    );
  }
}

/**
 * Writes a message as a person does. `@Name` of the bot, a person or a role of the guild becomes a mention.
 *
 * @throws Error when the person may not write there
 */
export function say(world: World, user: User, channel: Channel, text: string, options: SayOptions): Said {
  if (
    !may(world, channel, user.id, channel.thread ? "SendMessagesInThreads" : "SendMessages") &&
    channel.type !== 1
  ) {
    throw new Error(`${user.displayName} may not write in ${channel.name}.`);
  }
  const { replyTo } = options;
  // Discord counts a reply as a mention of the author, but not when it answers the response to an interaction.
  const notifies = replyTo && options.ping !== false && replyTo.message.interaction === undefined;
  const message = createMessage(world, {
    channel,
    author: user,
    body: { content: withMentions(world, channel, text) },
    files: (options.files ?? []).map((file, index) => ({
      index: String(index),
      name: file.name,
      contentType: file.contentType ?? "text/plain; charset=utf-8",
      bytes: typeof file.content === "string" ? Buffer.from(file.content) : file.content,
    })),
    type: replyTo ? 19 : 0,
    reference: replyTo && { messageId: replyTo.id, channelId: replyTo.channelId },
    alsoMentions: notifies ? [replyTo.message.author.id] : [],
  });
  return new Said(world, message);
}

// --- internal ---

function withMentions(world: World, channel: Channel, text: string): string {
  const names = [
    ...[...world.users.values()].map((user) => ({ name: user.displayName, mention: `<@${user.id}>` })),
    ...[...(guildOf(world, channel)?.roles.values() ?? [])].map((role) => ({
      name: role.name,
      mention: `<@&${role.id}>`,
    })),
  ].filter(({ name }) => name !== "@everyone");
  return names
    .toSorted((one, other) => other.name.length - one.name.length)
    .reduce((written, { name, mention }) => written.replaceAll(`@${name}`, mention), text);
}
