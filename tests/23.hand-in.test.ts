import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explaining } from "../src/engine/hand-in/explaining.ts";
import { KutipError } from "../src/errors.ts";
import { bytesOf, type TeamWorld, teamWorld } from "./support/team-engine.ts";

const HANOI =
  "Presiden Rusia tiba di Hanoi pada Kamis pagi. Ia disambut di bandara oleh wakil perdana menteri.";
const RICE = "Harga beras naik lima persen di Jakarta. Pedagang menyebut pasokan dari Karawang berkurang.";
const FLOOD = "Banjir merendam dua desa di Demak. Warga mengungsi ke balai desa sejak Minggu malam.";
const WHO = { userId: "700000000000000001", guildId: "900000000000000001" };

const stage = ({ engine }: TeamWorld, fileName: string, text: string, collection = "") =>
  engine.team.stage({ fileName, collection, bytes: bytesOf(text) });
const pathsOf = ({ library }: TeamWorld) => library.articles().map(({ path }) => path);
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

test("what was read of a file is told before anything is added", async () => {
  const world = await teamWorld({ "a.txt": HANOI, "dunia/b.txt": RICE });
  const article = `---\ntitle: Banjir di Demak\noutlet: Warta Contoh\ndate: 2024-02-09\n---\n${FLOOD} ${FLOOD}`;
  const staged = await stage(world, "banjir.md", article, "dunia");
  expect(staged).toMatchObject({
    path: "dunia/banjir.md",
    collection: "dunia",
    article: { title: "Banjir di Demak", outlet: "Warta Contoh", published: "2024-02-09", language: "id" },
    characters: article.length,
    passages: 1,
    warnings: [],
    replaces: null,
    sameContent: null,
  });
  expect(staged.beginning).toBe(`${FLOOD} Banjir merendam dua desa di Demak.`);
  expect(pathsOf(world)).toEqual(["a.txt", "dunia/b.txt"]);
  expect(filesOf(world.articlesFolder)).toEqual(["a.txt", "dunia/b.txt"]);
  expect(await world.engine.team.staged(staged.id)).toEqual(staged);
  await world.engine.close();
});

test("an added article is a file of its collection, answerable at once, and noted", async () => {
  const world = await teamWorld({ "a.txt": HANOI });
  const { id } = await stage(world, "Banjir.TXT", FLOOD, "bencana alam");
  const added = await world.engine.team.add(id, WHO);
  expect(added).toMatchObject({ path: "bencana alam/Banjir.txt", collection: "bencana alam", passages: 1 });
  expect(readFileSync(join(world.articlesFolder, added.path), "utf8")).toBe(FLOOD);
  const { passages } = await world.engine.search("banjir Demak");
  expect(passages[0]?.article.id).toBe(added.id);
  expect(await world.engine.team.audits(WHO.guildId, 5)).toMatchObject([
    { action: "add", what: added.path, ...WHO },
  ]);
  expect(await world.engine.team.staged(id)).toBeNull();
  await expect(world.engine.team.add(id, WHO)).rejects.toMatchObject({ code: "article-not-found" });
  await world.engine.close();
});

test("an article of the same name is replaced, after it was told, and the one before is kept aside", async () => {
  const world = await teamWorld({ "dunia/Banjir.txt": FLOOD, "sama.txt": RICE });
  const staged = await stage(world, "banjir.txt", RICE, "dunia");
  expect(staged.replaces?.path).toBe("dunia/Banjir.txt");
  expect(staged.path).toBe("dunia/Banjir.txt");
  expect(staged.sameContent?.path).toBe("sama.txt");
  await world.engine.team.add(staged.id, WHO);
  expect(pathsOf(world)).toEqual(["dunia/Banjir.txt", "sama.txt"]);
  expect(readFileSync(join(world.articlesFolder, "dunia/Banjir.txt"), "utf8")).toBe(RICE);
  const [kept = ""] = filesOf(join(world.libraryFolder, "removed"));
  expect(kept).toMatch(/^\d{4}-[^/]+\/dunia\/Banjir\.txt$/);
  expect(readFileSync(join(world.libraryFolder, "removed", kept), "utf8")).toBe(FLOOD);
  await world.engine.close();
});

test("a file that is no article is never overwritten, nor is what came after a file was looked at", async () => {
  const world = await teamWorld({ "a.txt": HANOI, "kosong.txt": "" });
  const staged = await stage(world, "kosong.txt", RICE);
  expect(staged).toMatchObject({ path: "kosong-2.txt", replaces: null });
  const late = await stage(world, "terlambat.txt", FLOOD);
  writeFileSync(join(world.articlesFolder, "terlambat.txt"), HANOI);
  await expect(world.engine.team.add(late.id, WHO)).rejects.toMatchObject({ code: "article-refused" });
  await world.engine.ingest();
  await expect(world.engine.team.add(late.id, WHO)).rejects.toMatchObject({ code: "article-refused" });
  expect(readFileSync(join(world.articlesFolder, "terlambat.txt"), "utf8")).toBe(HANOI);
  await world.engine.team.add(staged.id, WHO);
  expect(readFileSync(join(world.articlesFolder, "kosong.txt"), "utf8")).toBe("");
  await world.engine.close();
});

test("what is no article is refused with the reason, and nothing is kept of it", async () => {
  const world = await teamWorld({ "a.txt": HANOI });
  const refused = (fileName: string, bytes: Uint8Array, collection = "") =>
    expect(world.engine.team.stage({ fileName, collection, bytes })).rejects;
  await refused("a.pdf", bytesOf(FLOOD)).toMatchObject({ code: "article-refused" });
  await refused("leer.txt", new Uint8Array()).toMatchObject({ message: expect.stringContaining("empty") });
  await refused("x.txt", bytesOf("%PDF-1.7 …")).toMatchObject({ message: expect.stringContaining("PDF") });
  await refused("README.md", bytesOf(FLOOD)).toMatchObject({ message: expect.stringContaining("README") });
  for (const collection of ["..", "a/../../b", "/etc", "a//b", ".git", "node_modules", "CON"]) {
    await refused("b.txt", bytesOf(FLOOD), collection).toMatchObject({ code: "article-refused" });
  }
  expect(filesOf(world.libraryFolder).filter((path) => path.startsWith("staged"))).toEqual([]);
  await world.engine.close();
});

test("files that nobody confirms are given up after a day, and the oldest of more than fifty", async () => {
  const world = await teamWorld({ "a.txt": HANOI });
  const ids: string[] = [];
  for (let number = 0; number < 51; number++) {
    const { id } = await stage(world, `${number}.txt`, `${FLOOD} ${number}`);
    utimesSync(
      join(world.libraryFolder, "staged", `${id}.json`),
      Date.now() / 1000,
      Date.now() / 1000 - 5000 + number,
    );
    ids.push(id);
  }
  const [first = "", second = ""] = ids;
  expect(await world.engine.team.staged(first)).toBeNull();
  expect((await world.engine.team.staged(second))?.path).toBe("1.txt");
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  utimesSync(join(world.libraryFolder, "staged", `${second}.json`), yesterday, yesterday);
  expect(await world.engine.team.staged(second)).toBeNull();
  await expect(world.engine.team.add(second, WHO)).rejects.toMatchObject({ code: "article-not-found" });
  for (const id of ["", "..", "../library", "a".repeat(10), `${second}/..`]) {
    expect(await world.engine.team.staged(id)).toBeNull();
    await world.engine.team.unstage(id);
  }
  await world.engine.close();
});

test("a removed article is not found any more; its file is kept beside the library", async () => {
  const world = await teamWorld({ "dunia/a.txt": HANOI, "b.txt": RICE });
  const article = world.library.articleByPath("dunia/a.txt");
  await world.engine.team.remove(article?.id ?? "", WHO);
  expect(pathsOf(world)).toEqual(["b.txt"]);
  expect(filesOf(world.articlesFolder)).toEqual(["b.txt"]);
  const [kept = ""] = filesOf(join(world.libraryFolder, "removed"));
  expect(readFileSync(join(world.libraryFolder, "removed", kept), "utf8")).toBe(HANOI);
  expect(await world.engine.team.audits(WHO.guildId, 5)).toMatchObject([
    { action: "remove", what: "dunia/a.txt", ...WHO },
  ]);
  await expect(world.engine.team.remove(article?.id ?? "", WHO)).rejects.toMatchObject({
    code: "article-not-found",
  });
  await world.engine.team.remove(world.library.articleByPath("b.txt")?.id ?? "", WHO);
  expect(pathsOf(world)).toEqual([]);
  await world.engine.close();
});

test("where the library can't follow, the articles folder is put back as it was", async () => {
  let failing = false;
  const beforeIngest = async () => {
    if (failing) throw new KutipError("disk-full", "The disk is full.");
  };
  const world = await teamWorld({ "a.txt": HANOI, "b.txt": RICE }, { beforeIngest });
  const fresh = await stage(world, "c.txt", FLOOD, "baru");
  const replacing = await stage(world, "a.txt", FLOOD);
  failing = true;
  await expect(world.engine.team.add(fresh.id, WHO)).rejects.toMatchObject({ code: "disk-full" });
  await expect(world.engine.team.add(replacing.id, WHO)).rejects.toMatchObject({ code: "disk-full" });
  const b = world.library.articleByPath("b.txt");
  await expect(world.engine.team.remove(b?.id ?? "", WHO)).rejects.toMatchObject({ code: "disk-full" });
  expect(filesOf(world.articlesFolder)).toEqual(["a.txt", "b.txt"]);
  expect(readFileSync(join(world.articlesFolder, "a.txt"), "utf8")).toBe(HANOI);
  expect(readFileSync(join(world.articlesFolder, "b.txt"), "utf8")).toBe(RICE);
  expect(await world.engine.team.audits(WHO.guildId, 5)).toEqual([]);
  failing = false;
  await world.engine.team.add(fresh.id, WHO);
  expect(pathsOf(world)).toEqual(["a.txt", "b.txt", "baru/c.txt"]);
  await world.engine.close();
});

test("adding goes on where the program ended in the midst of it, and leaves no half article", async () => {
  const world = await teamWorld({ "a.txt": HANOI });
  const staged = await stage(world, "banjir.txt", FLOOD);
  // The file was renamed into place, and then the program ended.
  writeFileSync(join(world.articlesFolder, "banjir.txt"), FLOOD);
  const half = join(world.articlesFolder, ".kutip-half");
  writeFileSync(half, FLOOD.slice(0, 20));
  utimesSync(half, 1_700_000_000, 1_700_000_000);
  await world.engine.ingest();
  expect(pathsOf(world)).toEqual(["a.txt", "banjir.txt"]);
  const added = await world.engine.team.add(staged.id, WHO);
  expect(added.path).toBe("banjir.txt");
  expect(filesOf(world.articlesFolder)).toEqual(["a.txt", "banjir.txt"]);
  expect(pathsOf(world)).toEqual(["a.txt", "banjir.txt"]);
  await world.engine.close();
});

test("changes at once are made one after the other, and while another program writes they wait", async () => {
  const world = await teamWorld({ "a.txt": HANOI });
  const staged = await Promise.all([1, 2, 3].map((n) => stage(world, `${n}.txt`, `${FLOOD} Nomor ${n}.`)));
  const other = world.library.beginWriting("another program");
  const adding = Promise.all(staged.map(({ id }) => world.engine.team.add(id, WHO)));
  setTimeout(() => other.release(), 700);
  const twice = [staged[0], staged[0]].map((file) => world.engine.team.add(file?.id ?? "", WHO));
  const added = await adding;
  expect((await Promise.allSettled(twice)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await world.engine.team.audits(WHO.guildId, 9)).toHaveLength(3);
  expect(added.map(({ path }) => path)).toEqual(["1.txt", "2.txt", "3.txt"]);
  expect(pathsOf(world)).toEqual(["1.txt", "2.txt", "3.txt", "a.txt"]);
  await world.engine.close();
});

test("folders that can't be written are said, and nothing is changed", async () => {
  const world = await teamWorld({ "a.txt": HANOI });
  const refused = {
    code: "library-unwritable",
    message: expect.stringContaining("allow this user to write"),
  };
  const staged = await stage(world, "b.txt", FLOOD);
  const noEntry = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
  await expect(explaining(world.articlesFolder, () => Promise.reject(noEntry))).rejects.toMatchObject(
    refused,
  );
  const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  await expect(explaining("x", () => Promise.reject(full))).rejects.toMatchObject({ code: "disk-full" });
  await expect(explaining("x", () => Promise.reject(new RangeError("x")))).rejects.toBeInstanceOf(RangeError);
  expect(await world.engine.team.staged(staged.id)).not.toBeNull();
  await world.engine.close();
});

test("a collection that is a link out of the articles folder takes nothing", async () => {
  const world = await teamWorld({ "a.txt": HANOI });
  const outside = join(world.libraryFolder, "luar");
  mkdirSync(outside);
  symlinkSync(outside, join(world.articlesFolder, "tautan"));
  const staged = await stage(world, "b.txt", FLOOD, "tautan");
  await expect(world.engine.team.add(staged.id, WHO)).rejects.toMatchObject({ code: "article-refused" });
  expect(readdirSync(outside)).toEqual([]);
  await world.engine.close();
});

test("names in another Unicode form on disk are the same article", async () => {
  const decomposed = "re\u0301sume\u0301/kopi cafe\u0301.txt";
  const world = await teamWorld({ [decomposed]: HANOI });
  const [article] = world.library.articles();
  expect(article?.path).toBe(decomposed.normalize("NFC"));
  const staged = await stage(world, "kopi café.txt", FLOOD, "résumé");
  expect(staged.replaces?.id).toBe(article?.id);
  await world.engine.team.add(staged.id, WHO);
  expect(filesOf(world.articlesFolder)).toEqual([decomposed]);
  await world.engine.team.remove(article?.id ?? "", WHO);
  expect(pathsOf(world)).toEqual([]);
  await world.engine.close();
});
