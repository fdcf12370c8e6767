import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { GatewayIntentBits } from "discord.js";
import { createChanges } from "./changes.ts";
import { createClock } from "./clock.ts";
import type { Discord, DiscordOptions } from "./discord.ts";
import { createGateway } from "./gateway/gateway.ts";
import { commandPayload } from "./payload/command.ts";
import { createPerson, createTeam } from "./people/guild.ts";
import { personOf } from "./people/person.ts";
import { createBuckets } from "./rest/buckets.ts";
import { createFaults } from "./rest/faults.ts";
import { problemsOf, type RecordedRequest } from "./rest/record.ts";
import { serveRequest } from "./rest/rest.ts";
import { createFindRoute } from "./rest/route.ts";
import { allRoutes } from "./rest/routes.ts";
import { createSnowflakes } from "./snowflake.ts";
import { tellInteraction } from "./world/interactions.ts";
import { createWorld } from "./world/world.ts";

/**
 * Starts a Discord on this machine: REST v10 and the gateway on one free port of 127.0.0.1, for the real discord.js
 * client with `rest: { api: discord.api }`.
 */
export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const clock = createClock();
  const changes = createChanges();
  const intents = options.privilegedIntents ?? [];
  const world = createWorld({
    clock,
    changes,
    nextId: createSnowflakes(clock),
    botName: options.botName ?? "Kutip",
    readsContent: intents.includes("MessageContent"),
  });
  const requests: RecordedRequest[] = [];
  const faults = createFaults();
  const buckets = createBuckets(clock);
  // A bot's token begins with its id, as the real ones do.
  let token = [Buffer.from(world.bot.id).toString("base64url"), "loopback", "0".repeat(38)].join(".");
  let port = 0;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}`;
  const { gateway, upgrade, end } = createGateway(world, {
    heartbeatMs: options.heartbeatMs ?? 41_250,
    privileged: intents.reduce((bits, name) => bits | GatewayIntentBits[name], 0),
    token: () => token,
    url: gatewayUrl,
  });
  const findRoute = createFindRoute(
    allRoutes({
      url: gatewayUrl,
      identifies: () => gateway.counts.identifies,
      shards: options.shards ?? 1,
    }),
  );
  const broken: unknown[] = [];
  const failed = (error: unknown): void => {
    broken.push(error);
  };
  const rest = { world, findRoute, faults, buckets, requests, token: () => token, judged: new Map(), failed };

  const server = createServer((request, response) => {
    serveRequest(rest, request, response).catch((error: unknown) => {
      failed(error);
      response.writeHead(500).end();
    });
  });
  server.on("upgrade", upgrade);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  world.cdn = `http://127.0.0.1:${port}/cdn`;

  const assertWorks = (): void => {
    if (broken.length > 0) throw new Error("The loopback server itself failed.", { cause: broken[0] });
  };
  const close = async (): Promise<void> => {
    changes.end();
    end();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    assertWorks();
  };

  return {
    api: `http://127.0.0.1:${port}/api`,
    get token() {
      return token;
    },
    botId: world.bot.id,
    applicationId: world.application.id,
    clock,
    gateway,
    world,
    guild: (given = {}) => createTeam(world, given),
    person: (name, given = {}) => personOf(world, createPerson(world, name, given), undefined),
    fault: faults.add,
    clearFaults: faults.clear,
    limit: buckets.limit,
    replay(reply) {
      tellInteraction(world, reply.interaction);
    },
    changeToken() {
      token = `${token}x`;
    },
    commands: () => world.commands.map((command) => commandPayload(world.application.id, command, true)),
    requests: (on) => requests.filter((request) => on === undefined || request.on === on),
    acknowledgements: () =>
      [...world.interactions.values()].map(({ id, label, acknowledgement }) => ({
        id,
        label,
        ...acknowledgement,
      })),
    problems: () => problemsOf(requests),
    assertNoProblems() {
      assertWorks();
      const problems = problemsOf(requests);
      if (problems.length === 0) return;
      const lines = problems.map(
        ({ request, path, rule, message }) => `${request} ${path} (${rule}): ${message}`,
      );
      throw new Error(`The bot sent what Discord or this project refuses:\n${lines.join("\n")}`);
    },
    until: changes.until,
    async idle(quietMs = 50) {
      let seen: number;
      do {
        seen = requests.length;
        await wait(quietMs);
      } while (requests.length !== seen || requests.some((request) => request.status === undefined));
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
