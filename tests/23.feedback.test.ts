import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openTeamEngine } from "../src/compose.ts";
import { evaluateFolder } from "../src/compose-evaluation.ts";
import { parseConfig } from "../src/config.ts";
import type { AskedInput, GoldenQuestion } from "../src/library/team.ts";
import { writeArticles } from "./support/ingest-folder.ts";
import { temporaryFolder } from "./support/ingest-inputs.ts";
import { type TeamWorld, teamWorld } from "./support/team-engine.ts";

const HANOI =
  "Presiden Rusia tiba di Hanoi pada Kamis pagi. Ia disambut di bandara oleh wakil perdana menteri.";
const RICE = "Harga beras naik lima persen di Jakarta. Pedagang menyebut pasokan dari Karawang berkurang.";
const ANA = "700000000000000001";
const BUDI = "700000000000000002";

async function ask({ engine }: Pick<TeamWorld, "engine">, text: string, rest: Partial<AskedInput> = {}) {
  const result = rest.result ?? (await engine.ask(text));
  return engine.team.remember({
    kind: "ask",
    text,
    askedAs: null,
    filter: {},
    private: false,
    userId: ANA,
    guildId: "9",
    channelId: "8",
    ...rest,
    result,
  });
}

const golden = ({ libraryFolder }: Pick<TeamWorld, "libraryFolder">): GoldenQuestion[] =>
  readFileSync(join(libraryFolder, "feedback", "queries.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const foundAnswer = (articleId: string, text: string, answer: string | null) => ({
  kind: "found",
  language: "id",
  quotes: [{ text, answer: answer === null ? null : { text: answer }, article: { id: articleId } }],
});

test("a good answer is a golden question whose answer is what was marked in its first quote", async () => {
  const world = await teamWorld({ "a.txt": HANOI, "b.txt": RICE });
  const id = world.library.articleByPath("a.txt")?.id ?? "";
  const [sentence = ""] = HANOI.split(/(?<=\.) /);
  const asked = await ask(world, "kapan dia tiba?", {
    askedAs: "Kapan Putin tiba di Hanoi?",
    result: foundAnswer(id, sentence, "Kamis pagi"),
  });
  await world.engine.team.feedback({ askedId: asked.id, userId: ANA, verdict: "good", right: null });
  expect(golden(world)).toEqual([
    {
      id: asked.id,
      question: "Kapan Putin tiba di Hanoi?",
      lang: "id",
      answers: ["Kamis pagi"],
      doc: "a.txt",
      answerable: true,
    },
  ]);
  // Too short a part to know a right sentence by.
  const short = await ask(world, "Pukul berapa?", { result: foundAnswer(id, sentence, "di") });
  await world.engine.team.feedback({ askedId: short.id, userId: ANA, verdict: "good", right: null });
  expect(golden(world)[1]?.answers).toEqual([sentence]);
  await world.engine.close();
});

test("of a passage that would have been right every sentence is; what the articles do not answer is kept too", async () => {
  const world = await teamWorld({ "a.txt": HANOI, "b.txt": RICE });
  const articleId = world.library.articleByPath("b.txt")?.id ?? "";
  const rice = await ask(world, "Mengapa beras mahal?");
  const tax = await ask(world, "Berapa pajak beras?");
  const { feedback } = world.engine.team;
  await feedback({ askedId: rice.id, userId: ANA, verdict: "bad", right: null });
  expect(golden(world)).toEqual([]);
  await feedback({
    askedId: rice.id,
    userId: ANA,
    verdict: "bad",
    right: { kind: "passage", articleId, text: RICE },
  });
  await feedback({ askedId: tax.id, userId: ANA, verdict: "bad", right: { kind: "unanswerable" } });
  expect(golden(world)).toMatchObject([
    { id: rice.id, answers: RICE.split(/(?<=\.) /), doc: "b.txt", answerable: true },
    { id: tax.id, answers: [], doc: null, answerable: false },
  ]);
  await world.engine.close();
});

test("a later verdict takes the place of the same person's earlier one, and of others' about the same question", async () => {
  const world = await teamWorld({ "a.txt": HANOI, "b.txt": RICE });
  const articleId = world.library.articleByPath("b.txt")?.id ?? "";
  const [first = "", second = ""] = RICE.split(/(?<=\.) /);
  const asked = await ask(world, "Mengapa beras mahal?");
  const say = (userId: string, text: string) =>
    world.engine.team.feedback({
      askedId: asked.id,
      userId,
      verdict: "bad",
      right: { kind: "passage", articleId, text },
    });
  await say(ANA, first);
  await say(ANA, second);
  expect(golden(world).map(({ answers }) => answers)).toEqual([[second]]);
  await say(BUDI, first);
  const again = await ask(world, "  mengapa BERAS mahal?");
  expect(golden(world).map(({ answers }) => answers)).toEqual([[first]]);
  await world.engine.team.feedback({
    askedId: again.id,
    userId: BUDI,
    verdict: "bad",
    right: { kind: "unanswerable" },
  });
  expect(golden(world).map(({ id, answerable }) => ({ id, answerable }))).toEqual([
    { id: again.id, answerable: false },
  ]);
  await world.engine.close();
});

test("a question whose words no article has any more is left out, and comes back with them", async () => {
  const world = await teamWorld({ "a.txt": HANOI, "b.txt": RICE });
  const articleId = world.library.articleByPath("b.txt")?.id ?? "";
  const asked = await ask(world, "Mengapa beras mahal?");
  await world.engine.team.feedback({
    askedId: asked.id,
    userId: ANA,
    verdict: "bad",
    right: { kind: "passage", articleId, text: RICE },
  });
  for (const [text, questions] of [
    [null, 0],
    [RICE, 1],
    [HANOI, 0],
    [`Kabar baru. ${RICE}`, 1],
  ] as const) {
    writeArticles(world.articlesFolder, { "b.txt": text });
    await world.engine.ingest();
    expect(golden(world)).toHaveLength(questions);
  }
  await world.engine.close();
});

test("words are found in the articles as they are written there, however they were pasted", async () => {
  const text = "Ia berkata, “Kami tak akan mundur.” Hujan turun\n  sejak pagi (06.00 WIB) di Demak.";
  const world = await teamWorld({ "rahasia/x.txt": text, "b.txt": RICE });
  const find = (words: string, collections?: readonly string[]) =>
    world.engine.team.find(words, collections === undefined ? {} : { collections });
  const found = await find('> Ia berkata, "Kami tak akan\n> mundur."');
  expect(found?.text).toBe("Ia berkata, “Kami tak akan mundur.”");
  expect(text.slice(found?.start, found?.end)).toBe(found?.text);
  expect((await find("Hujan turun sejak pagi (06.00 WIB)"))?.text).toBe(
    "Hujan turun\n  sejak pagi (06.00 WIB)",
  );
  expect((await find("“Hujan turun sejak pagi (06.00 WIB) di Demak.”"))?.start).toBe(text.indexOf("Hujan"));
  for (const words of ["Hujan turun sejak siang", "hujan turun", "", "  ", "> ", ".*", "06x00 WIB"]) {
    expect(await find(words)).toBeNull();
  }
  expect(await find("Hujan turun", ["", "lain"])).toBeNull();
  expect(await find("Hujan turun", ["rahasia"])).not.toBeNull();
  await world.engine.close();
});

test("a team's own questions can be evaluated, also after an article of theirs is gone", async () => {
  const [articles, library] = [temporaryFolder(), temporaryFolder()];
  writeArticles(articles, { "a.txt": HANOI, "b.txt": RICE });
  const config = parseConfig({ KUTIP_ARTICLES: articles, KUTIP_LIBRARY: library });
  const engine = await openTeamEngine(config);
  await engine.ingest();
  const world = { engine, libraryFolder: library };
  const rice = await ask(world, "Berapa persen harga beras naik di Jakarta?");
  const tax = await ask(world, "Siapa juara bulu tangkis tahun ini?");
  const hanoi = await ask(world, "Kapan Presiden Rusia tiba di Hanoi?");
  await engine.team.feedback({ askedId: rice.id, userId: ANA, verdict: "good", right: null });
  await engine.team.feedback({ askedId: hanoi.id, userId: ANA, verdict: "good", right: null });
  await engine.team.feedback({
    askedId: tax.id,
    userId: ANA,
    verdict: "bad",
    right: { kind: "unanswerable" },
  });
  await engine.close();
  expect(golden(world)).toHaveLength(3);
  const report = await evaluateFolder(config, join(library, "feedback"));
  expect(report.overall.questions).toBe(3);
  expect(report.overall.answers.verbatim).toBe(1);
  writeArticles(articles, { "a.txt": null });
  expect((await evaluateFolder(config, join(library, "feedback"))).overall.questions).toBe(2);
});
