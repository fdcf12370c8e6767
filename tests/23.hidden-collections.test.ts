import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../src/answer/answer.ts";
import type { TeamEngine } from "../src/engine/team.ts";
import { writeArticles } from "./support/ingest-folder.ts";
import { temporaryFolder } from "./support/ingest-inputs.ts";
import { type SampleLibrary, sampleLibrary } from "./support/sample-library.ts";

const VISIBLE = {
  "beras.txt":
    "Harga beras naik lima persen di Jakarta pada Maret. Pedagang menyebut pasokan dari Karawang berkurang.",
  "berita/banjir.txt":
    "Banjir merendam dua desa di Demak. Sebanyak 320 warga mengungsi ke balai desa sejak Minggu malam.",
  "berita/waduk.md": "# Waduk baru\n\nWaduk itu menampung 212 juta meter kubik air. Petani menyambutnya.",
};
const HIDDEN = {
  "rahasia/zambrut.txt":
    "Operasi Zambrut dipimpin Kolonel Wirasakti di Tanjung Kelapa. Anggarannya Rp77,7 miliar.",
  "rahasia/beras.txt":
    "Harga beras naik sembilan persen di Jakarta pada Maret. Pedagang menyebut pasokan dari Karawang berkurang.",
  "rahasia/banjir.txt":
    "Banjir di Demak merendam tujuh desa. Sebanyak 910 warga mengungsi ke Gedung Olahraga.",
};
const MAY_SEE = { collections: ["", "berita"] };

const QUESTIONS = [
  "Siapa yang memimpin Operasi Zambrut?",
  "Di mana Kolonel Wirasakti bertugas?",
  "Berapa anggaran Operasi Zambrut?",
  "Berapa persen harga beras naik di Jakarta?",
  "Berapa warga Demak yang mengungsi?",
  "Berapa desa yang terendam banjir di Demak?",
  "Berapa kapasitas waduk itu?",
  "Kapan Tanjung Kelapa dibuka?",
  "How many people were evacuated in Demak?",
  "Who leads Operation Zambrut?",
  "Apa itu Zambrut?",
  "zambrut",
];

const CLAIMS =
  "Operasi Zambrut dipimpin Kolonel Wirasakti. Harga beras naik empat persen di Jakarta. Sebanyak 320 warga Demak mengungsi.";

/** What of an answer is shown. */
function shownOf(answer: Answer) {
  const { question, scope, kind } = answer;
  const quotes = (answer.kind === "found" ? answer.quotes : answer.nearest).map(
    ({ text, article, answer: marked }) => ({
      text,
      path: article.path,
      marked: marked?.text ?? null,
    }),
  );
  const rest =
    answer.kind === "found"
      ? { disagreements: answer.disagreements, independent: answer.independentArticles }
      : { reason: answer.reason, missing: answer.missingTerms };
  return { question, kind, scope, quotes, ...rest };
}

describe("where some collections may not be seen", () => {
  let all: SampleLibrary;
  let without: SampleLibrary;
  beforeAll(async () => {
    const [withHidden, visibleOnly] = [temporaryFolder(afterAll), temporaryFolder(afterAll)];
    writeArticles(withHidden, { ...VISIBLE, ...HIDDEN });
    writeArticles(visibleOnly, VISIBLE);
    all = await sampleLibrary(withHidden);
    without = await sampleLibrary(visibleOnly);
  });
  afterAll(async () => {
    await all.clear();
    await without.clear();
  });

  it.each(QUESTIONS)("everything answers as though they did not exist: %s", async (question) => {
    const ask = (engine: TeamEngine) => engine.ask(question, { filter: MAY_SEE }).then(shownOf);
    expect(await ask(all.engine)).toEqual(await ask(without.engine));
    const search = async (engine: TeamEngine) => {
      const { passages } = await engine.search(question, { filter: MAY_SEE });
      return passages.map(({ text, article, why }) => ({ text, path: article.path, terms: why.terms }));
    };
    expect(await search(all.engine)).toEqual(await search(without.engine));
  });

  it("a collection without articles is as empty as a library without any", async () => {
    const [question = ""] = QUESTIONS;
    const answer = await all.engine.ask(question, { filter: { collections: ["kosong"] } });
    expect(shownOf(answer)).toMatchObject({
      kind: "notFound",
      reason: "empty-library",
      missing: [],
      quotes: [],
    });
  });

  it("nothing of them is evidence for or against what somebody wrote", async () => {
    const find = async (engine: TeamEngine) => {
      const { claims, scope, omitted } = await engine.evidence(CLAIMS, { filter: MAY_SEE });
      const said = claims.map(({ text, findings }) => ({
        text,
        findings: findings.map(({ stance, difference, quote }) => ({
          stance,
          difference,
          quote: quote.text,
        })),
      }));
      return { said, scope, omitted };
    };
    const found = await find(all.engine);
    expect(found).toEqual(await find(without.engine));
    expect(JSON.stringify(found)).not.toMatch(/77,7|sembilan persen di Jakarta|910|Gedung Olahraga/);
  });
});
