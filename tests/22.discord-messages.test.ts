import { describe, expect, it } from "vitest";
import { formText, label, optionText } from "../src/discord/budget.ts";
import { COMMANDS, MESSAGE_COMMANDS } from "../src/discord/commands/all.ts";
import type { Row } from "../src/discord/message.ts";
import { formBody, messageBody } from "../src/discord/payload.ts";
import { commandDefinitions } from "../src/discord/register.ts";
import { onBotStage, say } from "./22.stage.ts";

const ROWS: readonly Row[] = [
  [
    {
      kind: "button",
      action: { name: "more", asked: "aaaaa" },
      label: label("More"),
      emoji: "👍",
      style: "danger",
    },
    { kind: "button", action: { name: "good", asked: "aaaaa" }, label: label("Off"), disabled: true },
    { kind: "link", url: "https://example.org/a", label: label("Source") },
  ],
  {
    kind: "menu",
    action: { name: "right", asked: "aaaaa" },
    placeholder: optionText("Which?"),
    options: [
      { value: "1", label: optionText("First"), description: optionText("of two"), chosen: true },
      { value: "2", label: optionText("Second") },
    ],
    count: [0, 2],
  },
  { kind: "channels", action: { name: "rule" }, placeholder: optionText("Channel"), chosen: [] },
  {
    kind: "roles",
    action: { name: "feeder-roles", channel: "everywhere" },
    placeholder: optionText("Roles"),
    chosen: ["123456789012345678"],
    count: [0, 25],
  },
  {
    kind: "members",
    action: { name: "feeder-members", channel: "everywhere" },
    placeholder: optionText("Members"),
    chosen: ["123456789012345678", "123456789012345679"],
    count: [0, 25],
  },
];

describe("a message of the bot", () => {
  it(
    "may hold every kind of row, and Discord takes them",
    onBotStage(async (stage) => {
      stage.work = async (_question, { here }) => {
        await here.post({ ...say("all of them"), rows: ROWS });
        return say("done");
      };
      await (await stage.ana.slash("ask", { question: "q" })).final();
      const shown = await stage.team.channel("research").until(({ content }) => content === "all of them");
      expect(shown.screen).toMatchInlineSnapshot(`
        "── Kutip ──
        all of them
        [👍 More] (Off) [Source ↗ https://example.org/a]
        [▾ Which?: ◉ First (of two) | Second]
        [▾ Channel]
        [▾ Roles]
        [▾ Members]"
      `);
    }),
  );

  it("notifies nobody, shows no previews, and is ephemeral only where it is said", () => {
    for (const visibility of ["public", "ephemeral"] as const) {
      expect(messageBody(say("@everyone"), visibility)).toMatchObject({
        allowed_mentions: { parse: [], replied_user: false },
        flags: visibility === "ephemeral" ? 64 | 4 : 4,
      });
    }
  });
});

describe("a form of the bot", () => {
  it("has its fields in labels", () => {
    const form = formBody({
      kind: "form",
      action: { name: "follow", asked: "aaaaa" },
      title: formText("Ask"),
      fields: [
        {
          name: "q",
          label: formText("Question"),
          long: true,
          value: "dan?",
          required: false,
          maxLength: 300,
        },
      ],
    });
    expect(form).toEqual({
      custom_id: "k1|follow|asked=aaaaa",
      title: "Ask",
      components: [
        {
          type: 18,
          label: "Question",
          component: { type: 4, custom_id: "q", style: 2, required: false, max_length: 300, value: "dan?" },
        },
      ],
    });
  });
});

describe("the bot's commands", () => {
  it("are offered in servers, in direct messages and wherever people bring the bot, in both languages", () => {
    const definitions = commandDefinitions({ commands: COMMANDS, messageCommands: MESSAGE_COMMANDS });
    expect(definitions.length).toBe(COMMANDS.length + MESSAGE_COMMANDS.length);
    for (const definition of definitions) {
      const words =
        "description" in definition ? definition.description_localizations : definition.name_localizations;
      expect(Object.keys(words ?? {})).toContain("id");
      expect(definition.contexts).toContain(0);
      expect(definition.integration_types).toContain(0);
    }
  });
});

describe("outside servers", () => {
  it(
    "people see what the servers show that they share with the bot, and strangers nothing",
    onBotStage(async (stage) => {
      const seen: unknown[] = [];
      stage.work = async (_question, { access, isPrivate }) => {
        seen.push([access.collections, access.alwaysPrivate, isPrivate]);
        return say("done");
      };
      await (await stage.ana.slash("ask", { question: "q" }, { channel: stage.ana.dm })).final();
      const stranger = stage.discord.person("Stranger");
      await (await stranger.slash("ask", { question: "q" })).final();
      expect(seen).toEqual([
        [null, false, false],
        [[], false, false],
      ]);
      const elsewhere = stage.discord.guild({ name: "Elsewhere", botIsMember: false });
      elsewhere.member(stage.ana);
      const reply = await stage.ana.slash(
        "ask",
        { question: "q" },
        { channel: elsewhere.channel("research") },
      );
      expect((await reply.final()).ephemeral).toBe(true);
      expect(seen.at(-1)).toEqual([null, true, true]);
    }),
  );

  it(
    "a server is asked once whether somebody is a member, however fast they type",
    onBotStage(async (stage) => {
      const dm = stage.ana.dm;
      stage.discord.fault(MEMBER, { delayMs: 300 });
      const typed = ["p", "pu", "put", "puti", "putin"];
      await Promise.all(
        typed.map((text) => stage.ana.type("ask", "in", text, { question: "q" }, { channel: dm })),
      );
      await stage.discord.idle(400);
      expect(stage.discord.requests(MEMBER)).toHaveLength(1);
    }),
  );

  it(
    "a server that could not tell is asked again",
    onBotStage(async (stage) => {
      const seen: unknown[] = [];
      stage.work = async (_question, { access }) => {
        seen.push(access.collections);
        return say("done");
      };
      const restore = stage.discord.fault(MEMBER, { status: 502, times: 100 });
      await (await stage.ana.slash("ask", { question: "q" }, { channel: stage.ana.dm })).final();
      restore();
      await (await stage.ana.slash("ask", { question: "q" }, { channel: stage.ana.dm })).final();
      expect(seen).toEqual([[], null]);
    }),
  );

  it(
    "is where a server is that the bot has left, though its buttons can still be pressed",
    onBotStage(async (stage) => {
      const seen: unknown[] = [];
      stage.work = async (_question, { access, isPrivate }) => {
        seen.push([access.collections, access.maySettle, isPrivate]);
        return say("done");
      };
      const answer = await (await stage.budi.slash("ask", { question: "q" })).final();
      stage.team.removeBot();
      // Discord tells of the click as of one in a server that the application was added to.
      stage.team.guild.botIsMember = true;
      await (await stage.budi.click(answer, "Context")).final();
      expect(seen).toEqual([
        [null, true, false],
        [[], false, true],
      ]);
    }),
  );
});

const MEMBER = "GET /guilds/:guild/members/:user";
