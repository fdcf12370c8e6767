import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { configVariables } from "../src/config.ts";
import { describeError } from "../src/discord/log.ts";
import { renderLogLine } from "../src/discord/log-line.ts";
import { clientIdOf, parseDiscordConfig } from "../src/discord-config.ts";

const ID = "123456789012345678";
const TOKEN = `${Buffer.from(ID).toString("base64url")}.Gabcde.abcdefghijklmnopqrstuvwxyz`;

describe("the bot's configuration", () => {
  it("needs a token and has a default for everything else", () => {
    expect(parseDiscordConfig({ DISCORD_TOKEN: ` Bot ${TOKEN} ` })).toMatchObject({
      token: TOKEN,
      api: "https://discord.com/api",
      ownApi: false,
      health: null,
      logLevel: "info",
      limits: { perUser: 10, perGuild: 120 },
      connectMs: 30_000,
    });
  });

  it.each([
    [undefined, /^DISCORD_TOKEN is missing: .*\.$/],
    ["  ", /^DISCORD_TOKEN is missing: .*\.$/],
    ["your-token", /^DISCORD_TOKEN is not a bot's token .*\.$/],
  ])("explains the token %s in one sentence", (token, why) => {
    expect(() => parseDiscordConfig({ DISCORD_TOKEN: token })).toThrow(why);
  });

  it("never shows what stands where the token belongs", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (secret) => {
        fc.pre(secret.trim() !== "" && !"DISCORD_TOKEN is not a bot's token".includes(secret.trim()));
        try {
          parseDiscordConfig({ DISCORD_TOKEN: secret });
        } catch (error) {
          expect(String(error)).not.toContain(secret);
        }
      }),
    );
  });

  it.each([
    ["KUTIP_DISCORD_API", "discord", /address such as/],
    ["KUTIP_DISCORD_API", "ftp://discord.com/api", /address such as/],
    ["KUTIP_HEALTH_PORT", "65536", /1 to 65535/],
    ["KUTIP_LOG_LEVEL", "loud", /trace, debug/],
    ["KUTIP_QUESTIONS_PER_USER", "0", /1 to 1000/],
    ["DISCORD_CLIENT_ID", "kutip", /15 to 20 digits/],
  ])("explains %s=%s in one sentence", (name, value, why) => {
    expect(() => parseDiscordConfig({ DISCORD_TOKEN: TOKEN, [name]: value })).toThrow(why);
    expect(configVariables()).toContain(name);
  });

  it.each(["http://127.0.0.1:8080/api/", "http://127.0.0.1:8080/api/v10", "http://127.0.0.1:8080/api"])(
    "takes the REST base %s without a version",
    (api) => {
      expect(parseDiscordConfig({ DISCORD_TOKEN: TOKEN, KUTIP_DISCORD_API: api })).toMatchObject({
        api: "http://127.0.0.1:8080/api",
        ownApi: true,
      });
    },
  );

  it("finds the application's id in the token, unless it is given", () => {
    expect(clientIdOf({})).toBeNull();
    expect(clientIdOf({ DISCORD_TOKEN: TOKEN })).toEqual({ id: ID, from: "DISCORD_TOKEN" });
    expect(clientIdOf({ DISCORD_TOKEN: TOKEN, DISCORD_CLIENT_ID: "999999999999999" })).toEqual({
      id: "999999999999999",
      from: "DISCORD_CLIENT_ID",
    });
  });
});

describe("the log", () => {
  it("is for people where it is a terminal", () => {
    const line = { level: "warn", time: new Date().toISOString(), request: "x", why: "taken", msg: "lost" };
    expect(renderLogLine(JSON.stringify(line))).toMatch(/^\d\d:\d\d:\d\d ⚠ lost {2}why taken$/);
    const failed = { ...line, level: "error", why: undefined, error: { message: "Broken." } };
    expect(renderLogLine(JSON.stringify(failed))).toMatch(/^\d\d:\d\d:\d\d ✗ lost: Broken\.$/);
    expect(renderLogLine("no JSON")).toBe("no JSON");
  });

  it("strikes out secrets wherever an error carries them", () => {
    const cause = new Error(`at /webhooks/1/secret-of-an-interaction/messages/@original with ${TOKEN}`);
    const described = JSON.stringify(
      describeError(new Error(`POST /interactions/12/other-secret/callback`, { cause }), TOKEN),
    );
    expect(described).not.toMatch(/secret-of|other-secret/);
    expect(described).not.toContain(TOKEN);
    expect(described).toContain("/callback");
  });
});
