import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GoldenQuestion } from "../src/library/team.ts";
import { setTeamStage, type TeamStage } from "./23.stage.ts";
import type { Person } from "./discord/people/person.ts";

const RICE = "Harga beras naik lima persen di Jakarta. Pedagang menyebut pasokan dari Karawang berkurang.";
const FLOOD =
  "Banjir merendam dua desa di Demak sejak Minggu malam. Sebanyak 320 warga mengungsi ke balai desa. Bupati meninjau tanggul yang jebol di Sungai Wulan.";

let stage: TeamStage;
let ana: Person;
let budi: Person;

beforeAll(async () => {
  stage = await setTeamStage({ "a.txt": RICE, "berita/b.txt": FLOOD });
  ana = stage.team.member("Ana", { locale: "id" });
  budi = stage.team.member("Budi");
});
afterAll(() => stage.clear());

const golden = (): GoldenQuestion[] => {
  const file = join(stage.library, "feedback", "queries.jsonl");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
};
const ask = async (who: Person, question: string) => (await who.slash("ask", { question })).final();

describe("what people think of an answer", () => {
  it("is thanked for in private, and a good one is a golden question", async () => {
    const answer = await ask(ana, "Berapa warga yang mengungsi di Demak?");
    const thanks = await (await ana.click(answer, "👍")).final();
    expect(thanks.ephemeral).toBe(true);
    expect(thanks.words).toContain("Terima kasih");
    expect(golden()).toMatchObject([
      { question: "Berapa warga yang mengungsi di Demak?", doc: "berita/b.txt", answerable: true },
    ]);
    expect(FLOOD).toContain(golden()[0]?.answers[0]);
  });

  it("when it is bad, is asked which passage would have been right: one of those, or none", async () => {
    const answer = await ask(budi, "Which village was flooded?");
    const which = await (await budi.click(answer, "👎")).final();
    expect(which.ephemeral).toBe(true);
    expect(which.words).toContain("Which passage would have been right?");
    const before = golden().length;
    const [option] = optionsOf(which.json);
    await (await budi.choose(which, option ?? "")).final();
    expect(which.words).toContain("Thank you");
    expect(golden()).toHaveLength(before + 1);
    expect(golden().at(-1)).toMatchObject({ question: "Which village was flooded?", answerable: true });
    const again = await (await budi.click(answer, "👎")).final();
    await (await budi.choose(again, "Not in the articles")).final();
    expect(golden()).toHaveLength(before + 1);
    expect(golden().at(-1)).toMatchObject({ question: "Which village was flooded?", answerable: false });
  });

  it("is put in words of an article, which must stand there exactly so", async () => {
    const answer = await ask(ana, "Di mana tanggul jebol?");
    const which = await (await ana.click(answer, "👎")).final();
    const tell = async (words: string) => {
      const form = await (await ana.click(which, "Penggalan lain")).modal();
      await (await ana.submit(form, { "Bunyi penggalannya": words })).final();
    };
    await tell("Bupati meninjau tanggul yang roboh");
    expect(which.words).toContain("Tidak ada artikel yang memuat persis kata-kata ini");
    await tell("> Bupati meninjau tanggul   yang jebol di Sungai Wulan.");
    expect(which.words).toContain("Terima kasih");
    expect(golden().at(-1)).toMatchObject({
      question: "Di mana tanggul jebol?",
      answers: ["Bupati meninjau tanggul yang jebol di Sungai Wulan."],
      doc: "berita/b.txt",
    });
  });

  it("about a refusal says that it is in the articles all the same", async () => {
    const refusal = await ask(budi, "Who won the badminton final in Kudus?");
    expect(refusal.screen).not.toContain("👍");
    const button = /It is in the articles|👎/.exec(refusal.screen)?.[0] ?? "";
    const which = await (await budi.click(refusal, button)).final();
    await (await budi.choose(which, "Not in the articles")).final();
    expect(golden().at(-1)).toMatchObject({ answerable: false, answers: [], doc: null });
  });
});

/** Labels of a message's menu. */
function optionsOf(json: Readonly<Record<string, unknown>>): string[] {
  const [, menu = ""] = /"options":(\[.*?\}\])/.exec(JSON.stringify(json)) ?? [];
  return [...menu.matchAll(/"label":"((?:[^"\\]|\\.)*)"/g)].map(([, label]) => JSON.parse(`"${label}"`));
}
