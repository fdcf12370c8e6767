import * as spec from "discord-api-spec/zod";
import { array } from "zod/mini";
import { commandPayload } from "../payload/command.ts";
import { type CommandBody, commandBodySchema } from "../wire/command.ts";
import type { StoredCommand, World } from "../world/world.ts";
import { type Answer, created, done, failure, ok } from "./answer.ts";
import type { Call, Route } from "./route.ts";

const GLOBAL = "/applications/:application/commands" as const;
const OF_GUILD = "/applications/:application/guilds/:guild/commands" as const;

export const commandRoutes: readonly Route[] = ([GLOBAL, OF_GUILD] as const).flatMap((path): Route[] => [
  {
    on: `GET ${path}`,
    auth: "bot",
    says: array(spec.ApplicationCommandResponseSchema),
    answer: (call) => within(call, () => ok(commandsOf(call).map((command) => shown(call, command)))),
  },
  {
    on: `PUT ${path}`,
    says: array(spec.ApplicationCommandResponseSchema),
    auth: "bot",
    body: "commands",
    answer: (call) => within(call, () => replaceAll(call)),
  },
  {
    on: `POST ${path}`,
    auth: "bot",
    body: "command",
    says: spec.ApplicationCommandResponseSchema,
    answer: (call) =>
      within(call, () => {
        const command = stored(call, commandBodySchema.parse(call.body));
        keep(call, [...commandsOf(call).filter((other) => other.id !== command.id), command]);
        return created(shown(call, command));
      }),
  },
  {
    on: `GET ${path}/:command`,
    auth: "bot",
    says: spec.ApplicationCommandResponseSchema,
    answer: (call) => withCommand(call, (command) => ok(shown(call, command))),
  },
  {
    on: `PATCH ${path}/:command`,
    auth: "bot",
    body: "command-edit",
    says: spec.ApplicationCommandResponseSchema,
    answer: (call) =>
      withCommand(call, (command) => {
        const body = commandBodySchema.parse(Object.assign({}, command.body, call.body));
        const changed = { ...command, body, version: call.world.nextId() };
        keep(
          call,
          commandsOf(call).map((other) => (other.id === command.id ? changed : other)),
        );
        return ok(shown(call, changed));
      }),
  },
  {
    on: `DELETE ${path}/:command`,
    auth: "bot",
    answer: (call) =>
      withCommand(call, (command) => {
        keep(
          call,
          commandsOf(call).filter((other) => other.id !== command.id),
        );
        return done;
      }),
  },
]);

// --- internal ---

function within(call: Call, answer: () => Answer): Answer {
  const guild = call.params("guild");
  if (call.params("application") !== call.world.application.id) return failure(50001);
  return guild === "" || call.world.guilds.get(guild)?.botIsMember === true ? answer() : failure(50001);
}

function withCommand(call: Call, answer: (command: StoredCommand) => Answer): Answer {
  return within(call, () => {
    const command = commandsOf(call).find(({ id }) => id === call.params("command"));
    return command ? answer(command) : failure(10063);
  });
}

function place(call: Call): string | undefined {
  return call.params("guild") || undefined;
}

function commandsOf(call: Call): StoredCommand[] {
  return call.world.commands.filter((command) => command.guildId === place(call));
}

function keep(call: Call, commands: readonly StoredCommand[]): void {
  const others = call.world.commands.filter((command) => command.guildId !== place(call));
  call.world.commands = [...others, ...commands];
  call.world.changes.changed();
}

function replaceAll(call: Call): Answer {
  const bodies = commandBodySchema.array().parse(call.body);
  const commands = bodies.map((body) => stored(call, body));
  keep(call, commands);
  return ok(commands.map((command) => shown(call, command)));
}

// A command keeps its id for as long as its name and type stay.
function stored(call: Call, body: CommandBody): StoredCommand {
  const known = commandsOf(call).find(
    (command) => command.body.name === body.name && (command.body.type ?? 1) === (body.type ?? 1),
  );
  return { id: known?.id ?? call.world.nextId(), version: call.world.nextId(), guildId: place(call), body };
}

function shown(call: Call, command: StoredCommand): object {
  const reads = call.query.get("with_localizations") === "true" || call.body !== undefined;
  return commandPayload(applicationId(call.world), command, reads);
}

function applicationId(world: World): string {
  return world.application.id;
}
