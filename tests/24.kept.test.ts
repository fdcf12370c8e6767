import { describe, expect, it } from "vitest";
import { answerQuestion } from "../src/discord/asking.ts";
import { follow, more, nearest } from "../src/discord/components/answer.ts";
import { context, page, read } from "../src/discord/components/reading.ts";
import { share } from "../src/discord/components/sharing.ts";
import { thread } from "../src/discord/components/thread.ts";
import { answerMention } from "../src/discord/mention.ts";
import { keepPassages, showPassages } from "../src/discord/passages.ts";
import { readPageThatFits } from "../src/discord/reading.ts";
import { FOLLOW_UP_FIELD } from "../src/discord/render/follow-up.ts";
import { askedIn, type Circumstances, click, OPENED_THREAD, requestTo } from "./24.request.ts";
import { writeArticles } from "./support/ingest-folder.ts";
import { teamWorld } from "./support/team-engine.ts";

const WADUK =
  "Waduk Sukawana diresmikan Bupati Wirasakti pada 3 Mei 2024. Waduk itu menampung 212 juta meter kubik air. Petani Sukawana menyambutnya.";
const PANEN =
  "Waduk Sukawana diresmikan Bupati Wirasakti pada 7 Juli 2024, kata petani. Panen di Sukawana naik dua kali lipat.";
const QUESTION = "Kapan Waduk Sukawana diresmikan Bupati Wirasakti?";
const FILES = { "waduk.txt": WADUK, "tani/panen.txt": PANEN };

const gone = expect.objectContaining({ code: "answer-gone" });

/** A world in which the question was asked. */
async function asked(circumstances: Circumstances = {}) {
  const world = await teamWorld(FILES);
  const here = await requestTo(world.engine, circumstances);
  const question = { text: QUESTION, askedAs: null, context: null, chosen: {} };
  const answer = await answerQuestion(question, here.request);
  expect(answer.content).toContain("3 Mei 2024");
  return { ...world, here, answer, id: askedIn(answer) };
}

async function change(
  world: { articlesFolder: string; engine: { ingest(): Promise<unknown> } },
  files: Record<string, string | null>,
) {
  writeArticles(world.articlesFolder, files);
  await world.engine.ingest();
}

describe("a kept answer", () => {
  it("is shared with what of it still stands, and nothing else", async () => {
    const world = await asked({ isPrivate: true });
    await change(world, { "waduk.txt": WADUK.replace("3 Mei", "4 Mei") });
    await click(share, { name: "share", asked: world.id }, world.here);
    const [posted] = world.here.posted;
    expect(posted?.content).toContain("7 Juli 2024");
    expect(posted?.content).not.toContain("3 Mei");
    expect(posted?.content).not.toContain("differ");
  });

  it("is explained as gone when none of its quotes stands any more", async () => {
    const world = await asked({ isPrivate: true });
    await change(world, { "waduk.txt": null, "tani/panen.txt": "Panen batal." });
    await expect(click(share, { name: "share", asked: world.id }, world.here)).rejects.toEqual(gone);
    expect(world.here.posted).toEqual([]);
  });

  it("is shared as far as the channel may see it then", async () => {
    const world = await asked({ isPrivate: true });
    const narrowed = await requestTo(world.engine, { isPrivate: true, access: { collections: [""] } });
    await click(share, { name: "share", asked: world.id }, narrowed);
    expect(narrowed.posted[0]?.content).toContain("3 Mei 2024");
    expect(narrowed.posted[0]?.content).not.toContain("7 Juli");
    const closed = await requestTo(world.engine, { isPrivate: true, access: { alwaysPrivate: true } });
    await expect(click(share, { name: "share", asked: world.id }, closed)).rejects.toMatchObject({
      code: "for-you-alone",
    });
  });

  it("is nobody else's when it was private, nor another server's", async () => {
    const world = await asked({ isPrivate: true });
    for (const circumstances of [{ userId: "9" }, { guildId: "9" }]) {
      const other = await requestTo(world.engine, circumstances);
      for (const work of [
        click(share, { name: "share", asked: world.id }, other),
        click(more, { name: "more", asked: world.id }, other),
        click(follow, { name: "follow", asked: world.id }, other, { [FOLLOW_UP_FIELD]: "dan siapa?" }),
      ]) {
        await expect(work).rejects.toEqual(gone);
      }
    }
  });

  it.each([null, {}, [], { kind: "found" }, { kind: "found", quotes: [{ id: 3 }] }, "text"])(
    "that another program kept as %j is explained as gone",
    async (result) => {
      const { engine } = await teamWorld(FILES);
      const here = await requestTo(engine);
      const { id } = await engine.team.remember({
        kind: "ask",
        text: QUESTION,
        askedAs: null,
        filter: {},
        private: false,
        result,
        ...here.request.asker,
      });
      for (const work of [
        click(share, { name: "share", asked: id }, here),
        click(thread, { name: "thread", asked: id }, here),
        click(nearest, { name: "nearest", asked: id }, here),
        click(more, { name: "more", asked: id }, here),
      ]) {
        await expect(work).rejects.toEqual(gone);
      }
    },
  );

  it("that is no longer kept is explained by every button, and not missed by a mention", async () => {
    const { engine } = await teamWorld(FILES);
    const here = await requestTo(engine);
    for (const work of [
      click(more, { name: "more", asked: "zzzzz" }, here),
      click(page, { name: "page", asked: "zzzzz", page: 1 }, here),
      click(thread, { name: "thread", asked: "zzzzz" }, here),
      click(follow, { name: "follow", asked: "zzzzz" }, here, { [FOLLOW_UP_FIELD]: QUESTION }),
    ]) {
      await expect(work).rejects.toEqual(gone);
    }
    const answer = await answerMention({ text: QUESTION, repliesTo: "zzzzz" }, here.request);
    expect(answer?.content).toContain("3 Mei 2024");
  });
});

describe("a citation's context", () => {
  const citationOf = (content: string) => /`([0-9a-z]{5,})`/.exec(content)?.[1] ?? "";

  it("says whether the article still has the words, has them elsewhere, or not at all", async () => {
    const world = await asked();
    const citation = citationOf(world.answer.content);
    const shown = async () => (await click(context, { name: "context", citation }, world.here)).content;
    expect(await shown()).toContain("still says this");
    const prefix = "Kata pengantar yang baru.\n\n";
    await change(world, { "waduk.txt": prefix + WADUK, "tani/panen.txt": prefix + PANEN });
    expect(await shown()).toContain("has changed since");
    await change(world, { "waduk.txt": "Kosong saja.", "tani/panen.txt": "Kosong juga." });
    expect(await shown()).toContain("No file says this any more");
  });

  it("is not found where its article may not be shown, as though it had never been given", async () => {
    const world = await asked();
    const citation = citationOf(world.answer.content);
    const hidden = await requestTo(world.engine, { access: { collections: ["nirwana"] } });
    await expect(click(context, { name: "context", citation }, hidden)).rejects.toMatchObject({
      code: "citation-not-found",
    });
  });
});

describe("kept passages", () => {
  it("are left out once the library says otherwise, or they may not be shown", async () => {
    const world = await teamWorld(FILES);
    const here = await requestTo(world.engine);
    const { passages } = await world.engine.search("waduk Sukawana panen", { limit: 10 });
    const askedId = await keepPassages(passages, { text: "waduk", chosen: {} }, here.request);
    const s = { query: "waduk", askedId, page: 0 };
    expect((await showPassages(passages, s, here.request)).content).toContain("dua kali lipat");
    const top = await requestTo(world.engine, { access: { collections: [""] } });
    expect((await showPassages(passages, s, top.request)).content).not.toContain("dua kali lipat");
    await change(world, { "waduk.txt": WADUK.replace("212", "312") });
    const content = (await showPassages(passages, s, here.request)).content;
    expect(content).not.toContain("212");
    expect(content).toContain("dua kali lipat");
    await change(world, { "tani/panen.txt": null });
    expect((await showPassages(passages, s, here.request)).content).not.toContain("dua kali lipat");
  });

  it("have a last page, which every page beyond it is", async () => {
    const world = await teamWorld(FILES);
    const here = await requestTo(world.engine);
    const { passages } = await world.engine.search("waduk", { limit: 10 });
    const message = await showPassages(
      passages,
      { query: "waduk", askedId: "aaaaa", page: 99 },
      here.request,
    );
    expect(message.content).toContain("Sukawana");
  });
});

describe("an article", () => {
  it("is read in pages that need not be shortened, however much of it must be escaped", async () => {
    const hostile = `${"*_`~|[x](y)<@1>@everyone> # ".repeat(200)}\n\n${"Kalimat biasa saja di sini. ".repeat(80)}`;
    const { engine } = await teamWorld({ "aneh.txt": hostile });
    const here = await requestTo(engine);
    const [article] = await engine.articles();
    const text: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const found = await readPageThatFits(article?.id ?? "", from, here.request);
      const shown = await click(read, { name: "read", article: found.article.id, from }, here);
      expect(shown.content).not.toContain("[…]");
      text.push(found.text);
      from = found.next;
    }
    expect(text.join(" ").replace(/\s+/g, "")).toBe(hostile.replace(/\s+/g, ""));
  });

  it("is not found where it may not be shown", async () => {
    const { engine } = await teamWorld(FILES);
    const [article] = await engine.articles({ collections: ["tani"] });
    const hidden = await requestTo(engine, { access: { collections: [""] } });
    const reading = click(read, { name: "read", article: article?.id ?? "", from: 0 }, hidden);
    await expect(reading).rejects.toMatchObject({ code: "article-not-found" });
  });
});

describe("a thread", () => {
  it("goes on from its question without a reply for half an hour, and not in the channel", async () => {
    const { engine, here, id } = await asked();
    await click(thread, { name: "thread", asked: id }, here);
    expect(here.threads[0]?.name).toBe(QUESTION);
    expect(here.threads[0]?.first.content).toContain("3 Mei 2024");
    const within = await requestTo(engine, { isThread: true, channelId: OPENED_THREAD });
    const followed = await answerMention({ text: "dan siapa dia?", repliesTo: null }, within.request);
    expect(followed?.content).toContain("asked as");
    const outside = await requestTo(engine);
    const alone = await answerMention({ text: "dan siapa dia?", repliesTo: null }, outside.request);
    expect(alone?.content).not.toContain("asked as");
  });

  it("says nothing where mentions are not answered", async () => {
    const { engine } = await teamWorld(FILES);
    const quiet = await requestTo(engine, { access: { mentions: false } });
    expect(await answerMention({ text: QUESTION, repliesTo: null }, quiet.request)).toBeNull();
  });
});
