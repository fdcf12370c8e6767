import {
  type APIActionRowComponent,
  type APIAllowedMentions,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuDefaultValue,
  ButtonStyle,
  ChannelType,
  ComponentType,
  MessageFlags,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from "discord.js";
import { encodeAction } from "./custom-id.ts";
import type { BotMessage, Button, Form, LinkButton, Menu, Row } from "./message.ts";

/** The JSON of a message: links get no preview, and no mention in it notifies anybody. */
export interface MessageBody {
  readonly content: string;
  readonly components: APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly flags: MessageFlags;
  readonly allowed_mentions: APIAllowedMentions;
}

/** The body that creates or edits a message; `ephemeral` where it is a response that one person sees. */
export function messageBody({ content, rows }: BotMessage, visibility: "public" | "ephemeral"): MessageBody {
  return {
    content,
    components: rows.map(rowBody),
    flags:
      visibility === "ephemeral"
        ? MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral
        : MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [], replied_user: false },
  };
}

/** The flags of a deferred response. */
export function deferralFlags(visibility: "public" | "ephemeral"): number {
  return visibility === "ephemeral" ? MessageFlags.Ephemeral : 0;
}

/** The body that opens a form. */
export function formBody({ action, title, fields }: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeAction(action),
    title,
    components: fields.map((field) => ({
      type: ComponentType.Label,
      label: field.label,
      component: {
        type: ComponentType.TextInput,
        custom_id: field.name,
        style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required: field.required,
        max_length: field.maxLength,
        ...(field.value !== undefined && { value: field.value }),
        ...(field.placeholder !== undefined && { placeholder: field.placeholder }),
      },
    })),
  };
}

// --- internal ---

function rowBody(row: Row): APIActionRowComponent<APIComponentInMessageActionRow> {
  return {
    type: ComponentType.ActionRow,
    components: isMenu(row) ? [menuBody(row)] : row.map(buttonBody),
  };
}

function isMenu(row: Row): row is Menu {
  return "kind" in row;
}

function buttonBody(button: Button | LinkButton): APIButtonComponent {
  const { label } = button;
  if (button.kind === "link") {
    return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url };
  }
  return {
    type: ComponentType.Button,
    style: STYLE[button.style ?? "secondary"],
    label,
    custom_id: encodeAction(button.action),
    ...(button.emoji !== undefined && { emoji: { name: button.emoji } }),
    ...(button.disabled !== undefined && { disabled: button.disabled }),
  };
}

function menuBody(menu: Menu): APIComponentInMessageActionRow {
  const [min_values, max_values] = menu.count ?? [1, 1];
  const common = {
    custom_id: encodeAction(menu.action),
    placeholder: menu.placeholder,
    min_values,
    max_values,
  };
  const chosen = menu.chosen ?? [];
  switch (menu.kind) {
    case "menu":
      return {
        ...common,
        type: ComponentType.StringSelect,
        options: (menu.options ?? []).map(({ value, label, description, chosen: isChosen }) => ({
          value,
          label,
          ...(description !== undefined && { description }),
          ...(isChosen !== undefined && { default: isChosen }),
        })),
      };
    case "channels":
      return {
        ...common,
        type: ComponentType.ChannelSelect,
        channel_types: [...SPOKEN_IN],
        default_values: defaults(chosen, SelectMenuDefaultValueType.Channel),
      };
    case "roles":
      return {
        ...common,
        type: ComponentType.RoleSelect,
        default_values: defaults(chosen, SelectMenuDefaultValueType.Role),
      };
    case "members":
      return {
        ...common,
        type: ComponentType.UserSelect,
        default_values: defaults(chosen, SelectMenuDefaultValueType.User),
      };
  }
}

/** What messages and threads are in. */
const SPOKEN_IN = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
] as const;

function defaults<Type extends SelectMenuDefaultValueType>(
  ids: readonly string[],
  type: Type,
): APISelectMenuDefaultValue<Type>[] {
  return ids.map((id) => ({ id, type }));
}

const STYLE = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;
