import { Routes } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMAND_LIMITS } from "./discord/samples/command-limits.ts";
import { INTERACTION_LIMITS } from "./discord/samples/interaction-limits.ts";
import { MESSAGE_LIMITS } from "./discord/samples/message-limits.ts";
import { command, quiet, text, V2, v2, x } from "./discord/samples/parts.ts";
import { type Stage, setStage } from "./discord/stage.ts";
import { validate } from "./discord/validate/validate.ts";

const limits = [MESSAGE_LIMITS, INTERACTION_LIMITS, COMMAND_LIMITS].flatMap((table) => Object.entries(table));

describe("the judge of bodies", () => {
  it.each(limits)("asks for %s", (_name, [rule, kind, allowed, refused]) => {
    expect(validate(kind, allowed, undefined)).toEqual([]);
    expect(validate(kind, refused, undefined).map((finding) => finding.rule)).toContain(rule);
  });

  it("knows what an edit leaves of the message", () => {
    const was = { flags: 0, content: "before", embeds: [] };
    const body = v2(text("t"));
    expect(validate("message-edit", body, was)).toMatchObject([{ rule: "v2-excludes", path: "content" }]);
    expect(validate("message-edit", { ...body, content: null }, was)).toEqual([]);
    const wasV2 = { flags: V2, content: "", embeds: [] };
    expect(validate("message-edit", { ...quiet, content: "c" }, wasV2)).toMatchObject([
      { rule: "v2-excludes" },
    ]);
  });

  it("lets a deferral carry nothing but its flags", () => {
    expect(validate("callback", { type: 5, data: { flags: 64 } }, undefined)).toEqual([]);
    expect(validate("callback", { type: 6 }, undefined)).toEqual([]);
    expect(validate("callback", { type: 99 }, undefined)).toMatchObject([{ path: "type", refused: true }]);
  });

  it("bears with what discord.js adds to every body", () => {
    const padded = { ...quiet, content: "c", tts: false, enforce_nonce: false, nonce: "1" };
    expect(validate("message-edit", padded, undefined)).toEqual([]);
    expect(validate("commands", command({ default_member_permissions: "32" }), undefined)).toEqual([]);
  });
});

describe("a server that judges what it is sent", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
    await stage.login();
  });

  afterAll(async () => {
    await stage.bot.client.destroy();
    await stage.discord.close();
  });

  it("refuses what Discord refuses, and says where and why", async () => {
    const before = stage.discord.problems().length;
    const row = { type: 1, components: [{ type: 2, style: 2, label: x(81), custom_id: "b" }] };
    await expect(stage.send("c", { components: [row] })).rejects.toMatchObject({
      code: 50035,
      status: 400,
      rawError: {
        errors: { components: { 0: { components: { 0: { label: { _errors: [{ code: "SCHEMA" }] } } } } } },
      },
    });
    expect(stage.discord.problems().slice(before)).toMatchObject([
      { path: "components[0].components[0].label", rule: "schema", refused: true },
    ]);
    expect(stage.team.channel("research").messages()).toEqual([]);
  });

  it("takes what Discord takes, and remembers what this project does not", async () => {
    await stage.send("@everyone", { allowed_mentions: { parse: ["everyone"] } });
    expect(stage.discord.problems().at(-1)).toMatchObject({ rule: "mentions", refused: false });
    expect(stage.team.channel("research").messages()).toHaveLength(1);
    expect(() => stage.discord.assertNoProblems()).toThrow(
      /The bot sent what Discord or this project refuses:\n.*label \(schema\).*\n.*allowed_mentions \(mentions\)/,
    );
  });

  it("knows routes that it does not have", async () => {
    await expect(stage.bot.client.rest.get("/voice/regions")).rejects.toMatchObject({ status: 404 });
    expect(stage.discord.problems().at(-1)).toMatchObject({
      request: expect.stringContaining("GET /voice/regions"),
      rule: "no-route",
    });
  });

  it("refuses messages that show nothing", async () => {
    await expect(stage.send(" ")).rejects.toMatchObject({ code: 50006 });
    const answer = await (await stage.ana.slash("ask", { question: "q" })).final();
    const edit = stage.bot.client.rest.patch(Routes.channelMessage(answer.channelId, answer.id), {
      body: { ...quiet, content: "", components: [] },
    });
    await expect(edit).rejects.toMatchObject({ code: 50006 });
  });
});
