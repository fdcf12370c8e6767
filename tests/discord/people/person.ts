import { messagePayload } from "../payload/message.ts";
import { memberPayload, userPayload } from "../payload/user.ts";
import { directMessages } from "../world/channels.ts";
import { type NewInteraction, sendInteraction } from "../world/interactions.ts";
import type { Channel, Choice, Message, User } from "../world/model.ts";
import { may } from "../world/permissions.ts";
import { guildOf, type World } from "../world/world.ts";
import { fillOptions, type OptionValue } from "./command-options.ts";
import { findCommand, offeredCommands } from "./commands.ts";
import { findButton, findMenu, valuesOf } from "./find-component.ts";
import { fillModal, type Modal, type ModalAnswer } from "./modal.ts";
import { type Place, placeOf } from "./place.ts";
import { type Reply, replyTo } from "./reply.ts";
import { type Said, type SayOptions, say } from "./say.ts";
import type { Shown } from "./shown.ts";

/** Where something is done; without a channel, in the one where the person is at home. */
export interface Where {
  readonly channel?: Place;
}

export interface CommandWhere extends Where {
  /** Sends the command although Discord would not offer it to this person here. */
  readonly evenIfHidden?: boolean;
}

/** Somebody at their Discord. What they cannot do there throws an Error that says why. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mention: string;
  /** Their settings, which may be changed: `ana.user.locale = "id"`. */
  readonly user: User;
  /** Their direct messages with the bot. */
  readonly dm: Place;
  /** The names of the chat commands that they are offered. */
  offered(where?: Where): readonly string[];
  /** A chat command; subcommands after a space: `ana.slash("articles list")`. */
  slash(
    command: string,
    options?: Readonly<Record<string, OptionValue>>,
    where?: CommandWhere,
  ): Promise<Reply>;
  /** What is suggested while they type into an option. */
  type(
    command: string,
    option: string,
    typed: string,
    others?: Readonly<Record<string, OptionValue>>,
    where?: CommandWhere,
  ): Promise<readonly Choice[]>;
  /** A command of the context menu of a message or of a person. */
  contextMenu(command: string, target: Shown | Person, where?: CommandWhere): Promise<Reply>;
  /** Presses a button, named by its label; the `nth` of several that are called so, from 0. */
  click(message: Shown, button: string, nth?: number): Promise<Reply>;
  /** Chooses options of a menu, named by label; the menu by its placeholder when there are several. */
  choose(message: Shown, options: string | readonly string[], menu?: string): Promise<Reply>;
  /** Sends a form, its answers by label. */
  submit(modal: Modal, answers: Readonly<Record<string, ModalAnswer>>): Promise<Reply>;
  say(text: string, options?: SayOptions & Where): Promise<Said>;
}

export function personOf(world: World, user: User, home: Channel | undefined): Person {
  const here = (where: Where | undefined): Channel =>
    where?.channel?.channel ?? home ?? directMessages(world, user);
  const send = (draft: Omit<NewInteraction, "user">): Reply =>
    replyTo(world, sendInteraction(world, { ...draft, user }));

  return {
    id: user.id,
    name: user.displayName,
    mention: `<@${user.id}>`,
    user,
    get dm() {
      return placeOf(world, directMessages(world, user));
    },
    offered: (where) => offeredCommands(world, user, here(where), 1).map(({ body }) => body.name),

    async slash(line, options = {}, where = {}) {
      const channel = here(where);
      return send({ type: 2, label: `/${line}`, channel, data: chatData(line, options, channel, where) });
    },

    async type(line, option, typed, others = {}, where = {}) {
      const channel = here(where);
      const data = chatData(line, { ...others, [option]: typed }, channel, where, option);
      const { interaction } = send({ type: 4, label: `typing into ${option} of /${line}`, channel, data });
      const choices = await world.changes.until(
        () => interaction.choices,
        `suggestions for "${typed}" in ${option} of /${line}`,
        4000,
      );
      return choices.map((choice) => ({
        ...choice,
        name: choice.name_localizations?.[user.locale] ?? choice.name,
      }));
    },

    async contextMenu(name, target, where = {}) {
      const isMessage = "message" in target;
      const channel = where.channel?.channel ?? (isMessage ? channelSeen(target.message) : here(where));
      const type = isMessage ? 3 : 2;
      const command = findCommand(world, user, channel, type, name, where.evenIfHidden === true);
      const data = {
        id: command.id,
        name: command.body.name,
        type,
        target_id: target.id,
        resolved: isMessage
          ? { messages: { [target.id]: messagePayload(world, target.message) } }
          : resolvedPerson(target.user, channel),
      };
      return send({ type: 2, label: `the menu command ${name}`, contextMenu: true, channel, data });
    },

    async click(message, wanted, nth = 0) {
      const channel = channelSeen(message.message);
      const button = findButton(message.message, wanted, nth);
      const data = { component_type: 2, id: button.id, custom_id: button.custom_id };
      return send({ type: 3, label: `the button ${wanted}`, channel, data, source: message.message });
    },

    async choose(message, options, wanted) {
      const channel = channelSeen(message.message);
      const menu = findMenu(message.message, wanted);
      const values = valuesOf(menu, [options].flat());
      const data = {
        component_type: menu.type,
        id: menu.id,
        custom_id: menu.custom_id,
        values,
        ...(menu.type === 3 ? {} : { resolved: resolvedValues(values, channel) }),
      };
      return send({
        type: 3,
        label: `the choice of ${values.join(", ")}`,
        channel,
        data,
        source: message.message,
      });
    },

    async submit(modal, answers) {
      if (modal.interaction.user !== user)
        throw new Error(`The form "${modal.title}" is open for somebody else.`);
      const channel = world.channels.get(modal.interaction.channelId);
      if (channel === undefined) throw new Error(`The channel of the form "${modal.title}" is gone.`);
      const data = fillModal(world, modal, answers);
      return send({
        type: 5,
        label: `the form ${modal.title}`,
        channel,
        data,
        source: modal.interaction.source,
        trigger: modal.interaction,
      });
    },

    say: async (text, options = {}) => say(world, user, here(options), text, options),
  };

  function chatData(
    line: string,
    options: Readonly<Record<string, OptionValue>>,
    channel: Channel,
    where: CommandWhere,
    focused?: string,
  ): object {
    const [name = "", ...path] = line.split(" ");
    const command = findCommand(world, user, channel, 1, name, where.evenIfHidden === true);
    const guild = guildOf(world, channel);
    const filled = fillOptions(world, { guild, channel }, command.body.options ?? [], path, options, focused);
    return {
      id: command.id,
      name: command.body.name,
      type: 1,
      ...(command.guildId === undefined ? {} : { guild_id: command.guildId }),
      options: filled.options,
      resolved: filled.resolved,
    };
  }

  function channelSeen(message: Message): Channel {
    const channel = world.channels.get(message.channelId);
    const gone = channel === undefined || message.deleted;
    const hidden = message.viewerId !== undefined && message.viewerId !== user.id;
    if (gone || hidden || !may(world, channel, user.id, "ViewChannel")) {
      throw new Error(`${user.displayName} does not see that message.`);
    }
    return channel;
  }

  function resolvedPerson(target: User, channel: Channel): object {
    const member = guildOf(world, channel)?.members.get(target.id);
    return {
      users: { [target.id]: userPayload(target) },
      ...(member ? { members: { [target.id]: { ...memberPayload(member), permissions: "0" } } } : {}),
    };
  }

  function resolvedValues(values: readonly string[], channel: Channel): object {
    const given = Object.fromEntries(values.map((id) => [id, { id }]));
    const options = values.map((name) => ({ type: 7, name }));
    return fillOptions(world, { guild: guildOf(world, channel), channel }, options, [], given).resolved;
  }
}
