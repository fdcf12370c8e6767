import { BotError } from "./bot-error.ts";
import type { Choice, Handler, Handlers, MessageCommand, Shows, SlashCommand } from "./command.ts";
import { type Action, decodeAction } from "./custom-id.ts";
import type { Mode } from "./deliver.ts";
import type { Deed, HoldingMessage } from "./incoming.ts";
import type { BotMessage, Form } from "./message.ts";
import type { Request } from "./request.ts";

/** Everything that the bot does when it is asked to. */
export interface Tables {
  readonly commands: readonly SlashCommand[];
  readonly messageCommands: readonly MessageCommand[];
  readonly handlers: Handlers;
}

/** What an interaction asks for; `name` is for the log. */
export type Job =
  | {
      readonly kind: "answer";
      readonly name: string;
      readonly mode: Mode;
      readonly isPrivate: boolean;
      readonly costly: boolean;
      run(request: Request): Promise<BotMessage>;
    }
  | { readonly kind: "form"; readonly name: string; open(request: Request): Form }
  | { readonly kind: "suggest"; readonly name: string; suggest(request: Request): readonly Choice[] };

/**
 * Finds what is to be done. Takes no time, since the acknowledgement waits for it.
 *
 * @param alwaysPrivate nothing may be shown to others than the asker
 * @throws BotError `button-unknown`
 */
export function jobFor(deed: Deed, tables: Tables, alwaysPrivate: boolean): Job {
  switch (deed.kind) {
    case "command": {
      const command = named(tables.commands, deed.command);
      const isPrivate = alwaysPrivate || command.isPrivate(deed.options);
      return {
        kind: "answer",
        name: `/${deed.command}`,
        mode: isPrivate ? "private" : "public",
        isPrivate,
        costly: command.costly,
        run: (request) => command.run(deed.options, request),
      };
    }
    case "message-command": {
      const command = named(tables.messageCommands, deed.command);
      return {
        kind: "answer",
        name: deed.command,
        mode: "private",
        isPrivate: true,
        costly: command.costly,
        run: (request) => command.run(deed.content, request),
      };
    }
    case "suggest": {
      const command = named(tables.commands, deed.command);
      const { option, typed, options } = deed;
      return {
        kind: "suggest",
        name: `/${deed.command} ${option}`,
        suggest: (request) => command.suggest?.(option, typed, options, request) ?? [],
      };
    }
    default: {
      const action = decodeAction(deed.customId);
      if (action === null) throw new BotError("button-unknown");
      return jobOfAction(action.name, action, tables.handlers, deed, alwaysPrivate);
    }
  }
}

// --- internal ---

type Click = Extract<Deed, { kind: "click" | "form" }>;
type Answering<Name extends Action["name"]> = Exclude<Handler<Name>, { shows: "form" }>;
type Actions = { readonly [Name in Action["name"]]: Extract<Action, { name: Name }> };

function jobOfAction<Name extends Action["name"]>(
  name: Name,
  action: Actions[Name],
  handlers: Pick<Handlers, Name>,
  deed: Click,
  alwaysPrivate: boolean,
): Job {
  const handler: Handler<Name> = handlers[name];
  if (handler.shows === "form" && deed.kind === "click") {
    return { kind: "form", name, open: (request) => handler.open(action, request) };
  }
  const work: Answering<Name> = handler.shows === "form" ? handler.sent : handler;
  const mode = modeOf(work.shows, deed.message, alwaysPrivate);
  return {
    kind: "answer",
    name: deed.kind === "form" ? `${name} sent` : name,
    mode,
    isPrivate: mode === "private" || (mode === "update" && deed.message?.isEphemeral === true),
    costly: work.costly,
    run: (request) => work.run(action, deed.given, request),
  };
}

function modeOf(shows: Shows, message: HoldingMessage | null, alwaysPrivate: boolean): Mode {
  const isEphemeral = message?.isEphemeral === true;
  switch (shows) {
    case "update":
      return message === null ? "private" : "update";
    case "private":
      return "private";
    case "public":
      return alwaysPrivate ? "private" : "public";
    case "alike":
      return alwaysPrivate || isEphemeral ? "private" : "public";
    case "aside":
      return isEphemeral ? "update" : "private";
  }
}

/** A command that is registered, and unknown here, is another version's. */
function named<Command extends SlashCommand | MessageCommand>(
  commands: readonly Command[],
  name: string,
): Command {
  const found = commands.find(({ definition }) => definition.name === name);
  if (found === undefined) throw new BotError("button-unknown");
  return found;
}
