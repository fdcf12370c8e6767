import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Action } from "./custom-id.ts";
import type { BotMessage, Form } from "./message.ts";
import type { Request } from "./request.ts";

/** The values of a command's options, as Discord sent them. */
export interface Options {
  text(name: string): string | null;
  flag(name: string): boolean | null;
  /** Id of a channel. */
  channel(name: string): string | null;
  attachment(name: string): { readonly name: string; readonly size: number; readonly url: string } | null;
}

/** A choice that is offered while somebody types; both at most 100 characters. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * A slash command. Before `run`, the interaction is acknowledged (for the asker alone when `isPrivate`, or where the
 * access says so); what `run` returns takes the place of "is thinking".
 */
export interface SlashCommand {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  isPrivate(options: Options): boolean;
  /** Counts against the limits of questions. */
  readonly costly: boolean;
  /** @throws BotError, KutipError: explained to the asker alone */
  run(options: Options, request: Request): Promise<BotMessage>;
  /** Suggestions for the option that is being typed; from memory, at most 25. */
  suggest?(option: string, typed: string, options: Options, request: Request): readonly Choice[];
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly costly: boolean;
  /** Its answer is for the asker alone. */
  run(content: string, request: Request): Promise<BotMessage>;
}

/** What came with a click: values chosen in a menu, fields of a form by their names. */
export interface Given {
  readonly chosen: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Where what a click returns is shown. `update`: in place of the message that holds the component; `private`: to the
 * clicker alone; `public`: to everybody; `alike`: to the clicker alone where that message is for them alone, else to
 * everybody; `aside`: in place of a message that is for the clicker alone, else to them alone in a new one, so that nobody
 * turns the pages that others read.
 */
export type Shows = "update" | "private" | "public" | "alike" | "aside";

/** What a component or a form does; `form`: a form opens, from nothing but the action. */
export type Handler<Name extends Action["name"] = Action["name"]> =
  | {
      readonly shows: Shows;
      readonly costly: boolean;
      run(action: Extract<Action, { name: Name }>, given: Given, request: Request): Promise<BotMessage>;
    }
  | {
      readonly shows: "form";
      open(action: Extract<Action, { name: Name }>, request: Request): Form;
      /** What the form does when it is sent. */
      readonly sent: {
        readonly shows: Shows;
        readonly costly: boolean;
        run(action: Extract<Action, { name: Name }>, given: Given, request: Request): Promise<BotMessage>;
      };
    };

/** One handler for every action. */
export type Handlers = { readonly [Name in Action["name"]]: Handler<Name> };

/** A message that speaks to the bot: a mention, a direct message, a reply. */
export interface Mention {
  /** Without the mention of the bot. */
  readonly text: string;
  /** Id of what was asked in the message that this one replies to; null when it replies to none of the bot's answers. */
  readonly repliesTo: string | null;
}

/** Answers a mention; null when nothing is to be said. */
export type AnswerMention = (mention: Mention, request: Request) => Promise<BotMessage | null>;
