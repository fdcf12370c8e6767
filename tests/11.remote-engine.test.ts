import { MessageChannel, type MessagePort } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { createRemoteEngine, type EngineChannel } from "../src/engine/remote-engine.ts";
import { serveEngine } from "../src/engine/serve-engine.ts";
import type { TeamCalls, TeamEngine } from "../src/engine/team.ts";
import { KutipError } from "../src/errors.ts";
import { MISSING_CALLS } from "./support/missing-calls.ts";

// A channel to an engine served at the other end of a message channel: the protocol without the thread.
function channelTo(open: Parameters<typeof serveEngine>[1], opened: MessagePort[] = []): EngineChannel {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  void serveEngine(port2, open);
  return {
    postMessage: (message) => port1.postMessage(message),
    on: (event: "message" | "error" | "exit", listener: (value: never) => void) => {
      if (event === "message") port1.on("message", (message) => listener(message as never));
      if (event === "exit") port1.on("close", () => listener(0 as never));
    },
    terminate: async () => {
      port1.close();
      port2.close();
    },
  };
}

function engineOf(calls: Partial<TeamEngine>, teamCalls: Partial<TeamCalls> = {}): TeamEngine {
  return { ...MISSING_CALLS, team: { ...MISSING_CALLS.team, ...teamCalls }, ...calls };
}

const report = {
  added: ["a.txt"],
  changed: [],
  unchanged: 0,
  removed: [],
  skipped: [],
  warnings: [],
  passages: 3,
  elapsedMs: 1,
};

describe("an engine in another thread", () => {
  it("passes arguments and results, and keeps concurrent calls apart", async () => {
    const engine = engineOf({
      articles: async (filter) => {
        await new Promise((resolve) => setTimeout(resolve, filter?.since === "slow" ? 20 : 0));
        return [{ id: filter?.since } as never];
      },
    });
    const remote = createRemoteEngine(() => channelTo(async () => engine));
    const [slow, quick] = await Promise.all([
      remote.articles({ since: "slow" }),
      remote.articles({ since: "quick" }),
    ]);
    expect([slow[0]?.id, quick[0]?.id]).toEqual(["slow", "quick"]);
    await remote.close();
  });

  it("passes what an ingest may do", async () => {
    const given: unknown[] = [];
    const engine = engineOf({
      ingest: async (options) => {
        given.push(options?.allowEmpty);
        return report;
      },
    });
    const remote = createRemoteEngine(() => channelTo(async () => engine));
    await remote.ingest({ allowEmpty: true });
    await remote.ingest();
    expect(given).toEqual([true, undefined]);
    await remote.close();
  });

  it("passes a team's calls beside the others, bytes included", async () => {
    const engine = engineOf(
      { read: async (articleId, offset) => ({ articleId, start: offset }) as never },
      { stage: async ({ bytes, fileName }) => ({ path: fileName, characters: bytes.length }) as never },
    );
    const remote = createRemoteEngine(() => channelTo(async () => engine));
    expect(await remote.read("a1b2c3d4", 7, 100)).toEqual({ articleId: "a1b2c3d4", start: 7 });
    const bytes = new Uint8Array([1, 2, 3]);
    const staged = await remote.team.stage({ fileName: "a.txt", collection: "", bytes });
    expect(staged).toEqual({ path: "a.txt", characters: 3 });
    await remote.close();
  });

  it("passes progress before the result", async () => {
    const engine = engineOf({
      ingest: async (options) => {
        options?.onProgress?.({ phase: "read", done: 1, total: 2 });
        options?.onProgress?.({ phase: "read", done: 2, total: 2 });
        return report;
      },
    });
    const remote = createRemoteEngine(() => channelTo(async () => engine));
    const seen: number[] = [];
    expect(await remote.ingest({ onProgress: ({ done }) => seen.push(done) })).toEqual(report);
    expect(seen).toEqual([1, 2]);
    await remote.close();
  });

  it("keeps the code of a failure", async () => {
    const engine = engineOf({
      cite: () => Promise.reject(new KutipError("citation-not-found", 'No citation is called "x".')),
      status: () => Promise.reject(new TypeError("broken")),
    });
    const remote = createRemoteEngine(() => channelTo(async () => engine));
    await expect(remote.cite("x")).rejects.toMatchObject({ name: "KutipError", code: "citation-not-found" });
    await expect(remote.status()).rejects.toThrowError("broken");
    await remote.close();
  });

  it("passes on what the engine warns of, when it is opened and later", async () => {
    const told: string[] = [];
    const start = () =>
      channelTo(async (onWarning) => {
        onWarning("The file is damaged.");
        return engineOf({
          articles: async () => {
            onWarning("The file is damaged again.");
            return [];
          },
        });
      });
    const remote = createRemoteEngine(start, (warning) => told.push(warning));
    await remote.articles();
    expect(told).toEqual(["The file is damaged.", "The file is damaged again."]);
    await remote.close();
  });

  it("cancels by a signal", async () => {
    const engine = engineOf({
      ingest: (options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener("abort", () => reject(new KutipError("cancelled", "Cancelled.")));
        }),
    });
    const remote = createRemoteEngine(() => channelTo(async () => engine));
    const controller = new AbortController();
    const ingest = remote.ingest({ signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await expect(ingest).rejects.toMatchObject({ code: "cancelled" });
    await remote.close();
  });

  it("rejects what was under way when the thread ends, and starts a new one for the next call", async () => {
    const ports: MessagePort[] = [];
    let starts = 0;
    const engine = engineOf({
      ask: () => new Promise(() => {}),
      articles: async () => [],
    });
    const remote = createRemoteEngine(() => {
      starts += 1;
      return channelTo(async () => engine, ports);
    });
    const lost = remote.ask("Kapan?");
    setTimeout(() => ports[1]?.close(), 5);
    await expect(lost).rejects.toMatchObject({ code: "internal" });
    expect(await remote.articles()).toEqual([]);
    expect(starts).toBe(2);
    await remote.close();
  });

  it("tells why an engine could not be opened", async () => {
    const remote = createRemoteEngine(() =>
      channelTo(() =>
        Promise.reject(new KutipError("library-newer", "The library was made by a newer Kutip.")),
      ),
    );
    await expect(remote.articles()).rejects.toMatchObject({ code: "library-newer" });
    await remote.close();
  });

  it("refuses calls after it was closed", async () => {
    const remote = createRemoteEngine(() => channelTo(async () => engineOf({})));
    await remote.close();
    await expect(remote.status()).rejects.toMatchObject({ code: "cancelled" });
  });
});
