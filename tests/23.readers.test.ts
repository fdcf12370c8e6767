import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTeamStage, type TeamStage } from "./23.stage.ts";
import type { Person } from "./discord/people/person.ts";
import type { Place } from "./discord/people/place.ts";
import type { Shown } from "./discord/people/shown.ts";
import { everyComponent } from "./discord/wire/walk.ts";

const ARTICLE =
  "Banjir merendam dua desa di Demak. Sebanyak 320 warga mengungsi ke balai desa sejak Minggu malam.";
const QUESTION = "Berapa warga Demak yang mengungsi?";

let stage: TeamStage;
/** Where everybody reads and one writes. */
let news: Place;
let writer: Person;
let reader: Person;
let answer: Shown;

beforeAll(async () => {
  stage = await setTeamStage({ "banjir.txt": ARTICLE });
  writer = stage.team.member("Wati");
  reader = stage.team.member("Rian", { locale: "id" });
  news = stage.team.channel("news", [
    { who: "everyone", deny: ["SendMessages", "CreatePublicThreads"] },
    { who: "bot", allow: ["SendMessages", "CreatePublicThreads"] },
    { who: writer, allow: ["SendMessages", "CreatePublicThreads"] },
  ]);
  answer = await (await writer.slash("ask", { question: QUESTION }, { channel: news })).final();
}, 120_000);
afterAll(() => stage.clear());

const buttons = ({ message }: Shown) =>
  everyComponent(message.components).flatMap((part) => (part.type === 2 && part.label ? [part.label] : []));

describe("somebody who may read a channel and not write in it", () => {
  it("is answered alone, with nothing to share", async () => {
    expect(answer.ephemeral).toBe(false);
    const own = await (await reader.slash("ask", { question: QUESTION }, { channel: news })).final();
    expect(own.ephemeral).toBe(true);
    expect(own.words).toContain("320 warga");
    expect(buttons(own)).toContain("Lainnya");
    expect(buttons(own)).not.toContain("Bagikan ke kanal");
    expect(buttons(own)).not.toContain("Buka utas");
    const report = await (await reader.contextMenu("Cari bukti", answer)).final();
    expect(buttons(report)).not.toContain("Bagikan ke kanal");
  });

  it("writes nothing there by a follow-up to what others asked", async () => {
    const before = news.messages().length;
    const form = await (await reader.click(answer, "Ask a follow-up")).modal();
    const own = await (await reader.submit(form, { Pertanyaan: "dan sejak kapan? BELI AKUN MURAH" })).final();
    expect(own.ephemeral).toBe(true);
    expect(news.messages()).toHaveLength(before);
  });

  it("opens no thread there, and is told why", async () => {
    const told = await (await reader.click(answer, "Open thread")).final();
    expect(told.ephemeral).toBe(true);
    expect(told.words).toContain("Untuk itu Anda perlu izin “Buat Utas Publik (Create Public Threads)”");
    expect(news.threads()).toEqual([]);
    await (await writer.click(answer, "Open thread")).final();
    expect(news.threads()).toHaveLength(1);
  });

  it("shares nothing after that was taken from them", async () => {
    const own = await (
      await writer.slash("ask", { question: QUESTION, private: true }, { channel: news })
    ).final();
    expect(buttons(own)).toContain("Share to channel");
    news.allow([
      { who: "everyone", deny: ["SendMessages"] },
      { who: "bot", allow: ["SendMessages"] },
    ]);
    const before = news.messages().length;
    const told = await (await writer.click(own, "Share to channel")).final();
    expect(told.words).toContain("Here I answer you alone");
    expect(news.messages()).toHaveLength(before);
  });
});
