import { describe, expect, it } from "vitest";
import type { Answer } from "../src/answer/answer.ts";
import { KutipError } from "../src/errors.ts";
import { converse } from "./cli/converse.ts";
import { found, morning, reopened } from "./cli/samples.ts";
import { scriptEngine } from "./cli/scripted-engine.ts";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const PLAIN = { NO_COLOR: "1", LANG: "en_GB.UTF-8", TERM: "xterm" };

describe("a conversation", () => {
  it("greets, answers in the question's language, opens a quote, and says good-bye", async () => {
    const engine = scriptEngine();
    const talk = converse(engine, PLAIN);
    expect(await talk.until("› ")).toContain("Kutip has read 23 articles.");
    talk.type(found.question);
    const answer = await talk.until(/Kamis pagi \[2\]\s+›/);
    expect(answer).toContain("2 kutipan · 2 artikel");
    talk.type("/open 2");
    expect(await talk.until("7xq2m")).not.toContain("There is no");
    await talk.until("Upacara penyambutan");
    expect(engine.calls.find(({ method }) => method === "cite")?.args).toEqual([morning.id]);
    talk.type("/quit");
    await talk.until("Bye.");
    expect(await talk.status).toBe(0);
    expect(engine.closed).toBe(true);
  });

  it("explains what cannot be opened", async () => {
    const talk = converse(scriptEngine(), PLAIN);
    talk.type("/open 1");
    await talk.until("ask something first");
    talk.type("/nearest");
    await talk.until("Nothing has been asked yet.");
    talk.type(found.question);
    await talk.until("Kamis pagi [2]");
    talk.type("/open 9");
    await talk.until("from 1 to 2");
    talk.type("/opne 1");
    await talk.until("There is no /opne; /help lists what there is.");
    talk.type("/constructor");
    await talk.until("There is no /constructor");
    talk.press(CTRL_D);
    expect(await talk.status).toBe(0);
  });

  it("shows the closest passages when it is asked to, and opens them", async () => {
    const engine = scriptEngine({ cite: async () => reopened });
    const talk = converse(engine, PLAIN);
    talk.type("Berapa panjang Tol Getaci?");
    expect(await talk.until("/nearest")).toContain("Tidak ada artikel yang menyebut “Tol Getaci”.");
    talk.type("/nearest");
    await talk.until("(mungkin tidak menjawab)");
    talk.type("/open 1");
    await talk.until("Berkasnya masih memuat ini");
    talk.press(CTRL_D);
    expect(await talk.status).toBe(0);
  });

  it("lists and searches without answering", async () => {
    const talk = converse(scriptEngine(), PLAIN);
    talk.type("/search bertemu di Hanoi");
    await talk.until("makna 0,71");
    talk.type("/search");
    await talk.until("Say what to look for");
    talk.type("/articles");
    await talk.until("diplomasi/");
    talk.type("/help");
    await talk.until("/search WORDS");
    talk.press(CTRL_D);
    expect(await talk.status).toBe(0);
  });

  it("goes on after a question that failed", async () => {
    const failures = [new KutipError("embedding-failed", "The worker died.")];
    const talk = converse(
      scriptEngine({
        ask: async () => {
          const failure = failures.pop();
          if (failure) throw failure;
          return found;
        },
      }),
      PLAIN,
    );
    talk.type("apa?");
    await talk.until("kutip: The worker died.");
    talk.type("apa?");
    await talk.until("Rabu (19/6) malam [1]");
    talk.press(CTRL_D);
    expect(await talk.status).toBe(0);
  });

  it("stops a question with Ctrl-C and itself with the next", async () => {
    const talk = converse(
      scriptEngine({
        ask: (_question, options) =>
          new Promise<Answer>((_resolve, reject) => {
            options?.signal?.addEventListener("abort", () => reject(new KutipError("cancelled", "Stopped.")));
          }),
      }),
      PLAIN,
    );
    await talk.until("› ");
    talk.type("sebuah pertanyaan");
    await talk.until("pertanyaan");
    await new Promise((resolve) => setImmediate(resolve));
    talk.press(CTRL_C);
    await talk.until(/Stopped\.\s+›/);
    talk.press("half a line");
    await talk.until("half a line");
    talk.press(CTRL_C);
    await talk.until("› ");
    talk.press(CTRL_C);
    await talk.until("Bye.");
    expect(await talk.status).toBe(0);
  });

  it("brings back earlier questions with the arrow keys", async () => {
    const engine = scriptEngine();
    const talk = converse(engine, PLAIN);
    talk.type(found.question);
    await talk.until(/Kamis pagi \[2\]\s+›/);
    talk.press("\u001b[A\r");
    await talk.until(/Kamis pagi \[2\]\s+›/);
    expect(engine.calls.filter(({ method }) => method === "ask").map(({ args }) => args[0])).toEqual([
      found.question,
      found.question,
    ]);
    talk.press(CTRL_D);
    expect(await talk.status).toBe(0);
  });

  it("ends tidily when the process is told to", async () => {
    const engine = scriptEngine();
    const talk = converse(engine, PLAIN);
    await talk.until("› ");
    talk.interrupt();
    expect(await talk.status).toBe(130);
    expect(engine.closed).toBe(true);
  });

  it("speaks Indonesian in an Indonesian terminal", async () => {
    const talk = converse(scriptEngine(), { ...PLAIN, LC_ALL: "id_ID.UTF-8" });
    await talk.until("Kutip sudah membaca 23 artikel.");
    talk.press(CTRL_D);
    await talk.until("Sampai jumpa.");
    expect(await talk.status).toBe(0);
  });
});
