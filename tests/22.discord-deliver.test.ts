import { describe, expect, it } from "vitest";
import type { BotError } from "../src/discord/bot-error.ts";
import { type BotStage, explained, onBotStage, say, seen } from "./22.stage.ts";
import { openThread } from "./discord/world/channels.ts";
import { storeFile } from "./discord/world/files.ts";

const EDIT = "PATCH /webhooks/:application/:token/messages/:message";
const POST = "POST /channels/:channel/messages";
const OVER_MS = 16 * 60_000;

/** Lets the 15 minutes of every interaction pass while it is worked on. */
function slowly(stage: BotStage): void {
  stage.work = async (question) => {
    stage.discord.clock.advance(OVER_MS);
    return say(`Answer: ${question}`);
  };
}

describe("an answer", () => {
  it.concurrent.each([
    ["server errors", { status: 502, times: 2 }],
    ["a server error after it was shown", { status: 502, after: true }],
    ["more server errors than the client retries", { status: 503, times: 5 }],
    ["a rate limit of its route", { rateLimit: 0.4 }],
    ["a global rate limit", { rateLimit: 0.4, global: true }],
    ["a slow server", { delayMs: 700 }],
    ["a broken connection", { cut: true, times: 2 }],
    ["a broken connection after it was shown", { cut: true, after: true }],
  ])("survives %s", (_name, fault) =>
    onBotStage(async (stage) => {
      stage.discord.fault(EDIT, fault);
      const reply = await stage.ana.slash("ask", { question: "q" });
      expect((await reply.final()).content).toBe("Answer: q");
      await stage.discord.idle();
      expect(reply.messages()).toHaveLength(1);
      expect(stage.worked).toEqual(["q"]);
    })(),
  );

  it.concurrent(
    "is not held up by a global rate limit of the bot's other requests",
    onBotStage(async (stage) => {
      stage.discord.fault(POST, { rateLimit: 2, global: true });
      await stage.budi.say("@Kutip hello");
      await stage.discord.until(() => stage.discord.requests(POST)[0], "the mention's answer to be tried");
      const reply = await stage.ana.slash("ask", { question: "q" });
      expect((await reply.final()).content).toBe("Answer: q");
      const research = stage.team.channel("research");
      expect(research.messages().map(({ content }) => content)).not.toContain("Answer: hello");
      await research.until(({ content }) => content === "Answer: hello");
    }),
  );

  it.concurrent.each([
    ["is sent to the channel", {}],
    ["is sent once although nobody knows whether it arrived", { status: 502, after: true }],
    ["is sent once although the connection broke", { cut: true, after: true, times: 2 }],
  ])("%s when the interaction is over", (_name, fault) =>
    onBotStage(async (stage) => {
      slowly(stage);
      if (Object.keys(fault).length > 0) stage.discord.fault(POST, fault);
      const reply = await stage.ana.slash("ask", { question: "q" });
      const research = stage.team.channel("research");
      expect(seen(await research.until(({ content }) => content === "Answer: q"))).toMatchObject({
        ephemeral: false,
      });
      await stage.discord.idle();
      // No message is left that is thinking for ever.
      expect(research.messages()).toHaveLength(1);
      expect(reply.messages()).toEqual([]);
    })(),
  );

  it.concurrent(
    "for the asker alone is a direct message when the interaction is over",
    onBotStage(async (stage) => {
      slowly(stage);
      await stage.ana.slash("ask", { question: "q", private: true });
      await stage.ana.dm.until(({ content }) => content === "Answer: q");
      await stage.discord.idle();
      expect(
        stage.team
          .channel("research")
          .messages()
          .filter(({ ephemeral }) => !ephemeral),
      ).toEqual([]);
    }),
  );

  it.concurrent(
    "that updates a message edits it when the interaction is over",
    onBotStage(async (stage) => {
      const answer = await (await stage.ana.slash("ask", { question: "q" })).final();
      slowly(stage);
      await stage.ana.click(answer, "More");
      await stage.discord.until(() => (answer.content === "Answer: more" ? true : undefined), "the edit");
    }),
  );

  it.concurrent(
    "is dropped when somebody has deleted the message that was thinking",
    onBotStage(async (stage) => {
      stage.work = async () => {
        const { original } = [...stage.discord.world.interactions.values()][0] ?? {};
        if (original) original.deleted = true;
        return say("too late");
      };
      await stage.ana.slash("ask", { question: "q" });
      const line = await stage.discord.until(
        () => stage.log().find(({ msg }) => msg === "answered"),
        "the log",
      );
      expect(line).toMatchObject({ delivered: "gone" });
      await stage.discord.idle();
      expect(stage.team.channel("research").messages()).toEqual([]);
    }),
  );

  it.concurrent(
    "that Discord refuses is explained instead",
    onBotStage(async (stage) => {
      stage.discord.fault(EDIT, { error: 50035 });
      const reply = await stage.budi.slash("ask", { question: "q" });
      expect((await reply.final()).ephemeral).toBe(true);
    }),
  );
});

describe("in a channel", () => {
  it.concurrent(
    "a thread is opened under the message that was clicked, and found when it exists",
    onBotStage(async (stage) => {
      const answer = await (await stage.ana.slash("ask", { question: "q" })).final();
      stage.work = async (_question, { here }) => {
        const { mention } = await here.openThread("Putin di Hanoi", say("first"));
        return say(`opened ${mention}`);
      };
      const opened = await (await stage.ana.click(answer, "Context")).final();
      const [thread] = stage.team.channel("research").threads();
      expect(opened.content).toBe(`opened ${thread?.mention}`);
      expect(thread?.messages().map(({ content }) => content)).toContain("first");
      const again = await (await stage.ana.click(answer, "Context")).final();
      expect(again.content).toBe(explained("thread-exists", "id"));
    }),
  );

  it.concurrent.each([
    ["was carried out before the server failed", { status: 502, after: true }],
    ["was carried out before the connection broke", { cut: true, after: true }],
    ["was not carried out", { status: 500 }],
  ])("a thread without a message is opened once when an attempt %s", async (_, fault) => {
    await onBotStage(async (stage) => {
      stage.work = async (_question, { here }) => say((await here.openThread(" t ", say("first"))).mention);
      stage.discord.fault("POST /channels/:channel/threads", fault);
      const opened = await (await stage.ana.slash("ask", { question: "q" })).final();
      const [thread, ...others] = stage.team.channel("research").threads();
      expect(others).toEqual([]);
      expect(opened.content).toBe(thread?.mention);
      expect(thread?.messages().filter(({ content }) => content === "first")).toHaveLength(1);
    })();
  });

  it.concurrent(
    "a thread without a message is never an empty one of that name from before",
    onBotStage(async (stage) => {
      stage.work = async (_question, { here }) => say((await here.openThread("t", say("first"))).mention);
      const research = stage.team.channel("research");
      const { world } = stage.discord;
      const before = openThread(world, research.channel, { name: "t", owner: world.bot });
      stage.discord.fault("POST /channels/:channel/threads", { status: 502 });
      const opened = await (await stage.ana.slash("ask", { question: "q" })).final();
      expect(opened.content).not.toContain(before.id);
      expect(research.threads()).toHaveLength(2);
    }),
  );

  it.concurrent(
    "a thread is opened once although nobody knows whether it was",
    onBotStage(async (stage) => {
      const answer = await (await stage.ana.slash("ask", { question: "q" })).final();
      stage.work = async (_question, { here }) => say((await here.openThread("t", say("first"))).mention);
      stage.discord.fault("POST /channels/:channel/messages/:message/threads", { status: 502, after: true });
      stage.discord.fault(POST, { status: 502, after: true });
      const opened = await (await stage.ana.click(answer, "Context")).final();
      const [thread, ...others] = stage.team.channel("research").threads();
      expect(others).toEqual([]);
      expect(opened.content).toBe(thread?.mention);
      expect(thread?.messages().filter(({ content }) => content === "first")).toHaveLength(1);
    }),
  );

  it.concurrent(
    "what the bot may not do is named",
    onBotStage(async (stage) => {
      const closed = stage.team.channel("closed", [
        { who: "everyone", deny: ["SendMessages", "CreatePublicThreads"] },
      ]);
      stage.work = async (question, { here }) => {
        if (question === "thread") await here.openThread("t", say("first"));
        else await here.post(say("shared"));
        return say("done");
      };
      const ask = async (question: string) =>
        (await (await stage.budi.slash("ask", { question, private: true }, { channel: closed })).final())
          .content;
      expect(await ask("thread")).toBe(explained("missing-permission", "en", "Create Public Threads"));
      expect(await ask("share")).toBe(explained("missing-permission", "en", "Send Messages"));
    }),
  );

  it.concurrent(
    "something is shared once, whatever Discord says to it",
    onBotStage(async (stage) => {
      stage.work = async (_question, { here }) => {
        await here.post(say("shared"));
        return say("done");
      };
      stage.discord.fault(POST, { status: 502, after: true });
      await (await stage.budi.slash("ask", { question: "q", private: true })).final();
      const shared = stage.team
        .channel("research")
        .messages()
        .filter(({ content }) => content === "shared");
      expect(shared).toHaveLength(1);
    }),
  );

  it.concurrent(
    "an attachment is downloaded from Discord alone, and not beyond its limit",
    onBotStage(
      async (stage) => {
        const { origin } = new URL(stage.discord.api);
        const outcome: unknown[] = [];
        stage.work = async (question, { here }) => {
          outcome.push(
            await here.download({ url: question, size: 0 }).then(
              (bytes) => Buffer.from(bytes).toString(),
              (error: BotError) => error.code,
            ),
          );
          return say("done");
        };
        const channelId = stage.team.channel("research").id;
        const files = ["ten bytes!", "eleven byte"].map((text) => {
          const { id } = storeFile(
            stage.discord.world,
            { channelId, ephemeral: true },
            { name: "a.txt", contentType: "text/plain", bytes: Buffer.from(text), description: undefined },
          );
          return `${origin}/cdn/attachments/${channelId}/${id}/a.txt`;
        });
        const hostile = [
          "http://127.0.0.1:1/a.txt",
          "file:///etc/passwd",
          "https://cdn.discordapp.com.example.org/a",
          "x",
        ];
        for (const question of [...files, `${origin}/cdn/attachments/1/9/a.txt`, ...hostile]) {
          await (await stage.ana.slash("ask", { question })).final();
        }
        expect(outcome).toEqual(["ten bytes!", "file-too-large", ...Array(5).fill("download-failed")]);
      },
      { config: { maxAttachmentBytes: 10 } },
    ),
  );
});
