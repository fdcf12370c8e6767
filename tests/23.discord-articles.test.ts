import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTeamStage, type TeamStage } from "./23.stage.ts";
import type { Person } from "./discord/people/person.ts";
import type { Shown } from "./discord/people/shown.ts";

const RICE = "Harga beras naik lima persen di Jakarta. Pedagang menyebut pasokan dari Karawang berkurang.";
const FLOOD = [
  "---",
  "title: Banjir di *Demak* @everyone",
  "outlet: Warta Contoh",
  "date: 2024-02-09",
  "---",
  "Banjir merendam dua desa di Demak sejak Minggu malam. Sebanyak 320 warga mengungsi ke balai desa.",
].join("\n");

let stage: TeamStage;
let manager: Person;
let feeder: Person;
let member: Person;

beforeAll(async () => {
  stage = await setTeamStage({ "a.txt": RICE, "berita/b.txt": RICE.replace("lima", "enam") });
  manager = stage.team.member("Mira", { permissions: ["ManageGuild"] });
  feeder = stage.team.member("Fitri", { locale: "id" });
  member = stage.team.member("Budi");
  const panel = await (await manager.slash("settings")).final();
  await (await manager.click(panel, "Who may add articles")).final();
  await (await manager.choose(panel, feeder.id, "Members who may add and remove articles")).final();
});
afterAll(() => stage.clear());

const add = async (
  who: Person,
  name: string,
  content: string | Uint8Array,
  collection?: string,
): Promise<Shown> =>
  (
    await who.slash("add", { file: { name, content }, ...(collection !== undefined && { collection }) })
  ).final();
const paths = async () => (await stage.engine.articles()).map(({ path }) => path).sort();

describe("/add", () => {
  it("shows what was read, and adds it when that is confirmed", async () => {
    const preview = await add(feeder, "Banjir Demak.md", FLOOD, "collection:berita");
    expect(preview.ephemeral).toBe(true);
    expect(preview.words).toContain("Tambahkan artikel ini?");
    expect(preview.words).toContain("Banjir di *Demak* @everyone · Warta Contoh · 9 Feb 2024");
    expect(preview.words).toContain("Banjir merendam dua desa di Demak sejak Minggu malam.");
    expect(preview.words).toContain("ke berita");
    expect(await paths()).toEqual(["a.txt", "berita/b.txt"]);
    const done = await (await feeder.click(preview, "Tambahkan")).final();
    expect(done.words).toContain("Ditambahkan: “Banjir di *Demak* @everyone”");
    expect(await paths()).toEqual(["a.txt", "berita/Banjir Demak.md", "berita/b.txt"]);
    expect(readFileSync(join(stage.articles, "berita/Banjir Demak.md"), "utf8")).toBe(FLOOD);
    const answer = await (
      await member.slash("ask", { question: "Berapa warga Demak yang mengungsi?" })
    ).final();
    expect(answer.words).toContain("320 warga mengungsi");
    const suggested = await member.type("ask", "in", "banjir", { question: "x" });
    expect(suggested.map(({ name }) => name).join()).toContain("Banjir di");
    const status = await (await manager.slash("status")).final();
    expect(status.content).toContain(feeder.mention);
    expect(status.words).toContain("berita/Banjir Demak.md");
  });

  it("tells what a file would replace, what has the same content, and that a collection is new", async () => {
    const same = await add(manager, "a.txt", RICE.replace("lima", "enam"), "(top)");
    expect(same.words).toContain("It will replace “Harga beras naik lima persen di Jakarta");
    expect(same.words).toContain("An article with the same content is there already");
    await (await manager.click(same, "Discard")).final();
    expect(same.words).toContain("nothing was added");
    const fresh = await add(manager, "c.txt", `${RICE} Baru.`, "Arsip 2024");
    expect(fresh.words).toContain("into Arsip 2024 (a new collection)");
    await (await manager.click(fresh, "Add")).final();
    expect(await paths()).toContain("Arsip 2024/c.txt");
  });

  it("refuses in words what is no article, or too large, or comes from who may not add", async () => {
    expect((await add(manager, "a.pdf", "%PDF-1.7")).words).toContain("a.pdf");
    expect((await add(manager, "kosong.txt", "")).words).toMatch(/was not added.*empty/);
    expect((await add(feeder, "kosong.txt", "")).words).toContain("Berkasnya kosong");
    expect((await add(manager, "x.txt", "PK\u0003\u0004…")).words).toContain("ZIP archive");
    expect((await add(manager, "besar.txt", Buffer.alloc(5 * 1024 * 1024 + 1, "a "))).words).toContain("5");
    const refused = await add(member, "b.txt", RICE);
    expect(refused.ephemeral).toBe(true);
    expect(refused.words).not.toContain("Add this article?");
    expect(await member.type("add", "collection", "", { file: { name: "x.txt", content: "x" } })).toEqual([]);
    expect(existsSync(join(stage.library, "staged"))).toBe(true);
    expect(await paths()).toEqual(["Arsip 2024/c.txt", "a.txt", "berita/Banjir Demak.md", "berita/b.txt"]);
  });

  it("keeps hostile names and collections to names that every system has", async () => {
    const preview = await add(manager, "..\\..\\con.txt", `${RICE} Satu.`, "../../etc");
    expect(preview.words).toContain("_con.txt into -..-etc");
    await (await manager.click(preview, "Add")).final();
    expect(await paths()).toContain("-..-etc/_con.txt");
  });

  it("asks again at the click whether who adds may", async () => {
    const preview = await add(feeder, "d.txt", `${RICE} Dua.`);
    const panel = await (await manager.slash("settings")).final();
    await (await manager.click(panel, "Who may add articles")).final();
    await (await manager.choose(panel, [], "Members who may add and remove articles")).final();
    const refused = await (await feeder.click(preview, "Tambahkan")).followUp();
    expect(refused.ephemeral).toBe(true);
    expect(await paths()).not.toContain("d.txt");
    await (await manager.choose(panel, feeder.id, "Members who may add and remove articles")).final();
    await (await feeder.click(preview, "Tambahkan")).final();
    expect(await paths()).toContain("d.txt");
  });

  it("says of a name under which no file can be kept that the name is what is wrong", async () => {
    for (const name of [".txt", "../../etc/passwd.txt"]) {
      const { words } = await add(feeder, name, RICE);
      expect(words).toContain("ganti namanya");
      expect(words).not.toContain("kirim berkas .txt");
    }
    expect((await add(feeder, "foto.png", RICE)).words).toContain("kirim berkas .txt");
  });

  it("suggests the collections that there are, and a new one of the name that is typed", async () => {
    const file = { name: "x.txt", content: "x" };
    const names = async (typed: string) =>
      (await manager.type("add", "collection", typed, { file })).map(({ name }) => name);
    expect(await names("")).toEqual(["(top)", "-..-etc", "Arsip 2024", "berita"]);
    expect(await names("ber")).toEqual(["berita", "ber (a new collection)"]);
    expect(await names("BERITA")).toEqual(["berita"]);
    expect(await names("../x/y")).toEqual(["-x-y (a new collection)"]);
  });

  it("goes into the one collection that is shown, or has one chosen where there are several", async () => {
    const panel = await (await manager.slash("settings", { channel: stage.team.channel("public") })).final();
    await (await manager.choose(panel, ["berita"], "What is shown")).final();
    const here = { channel: stage.team.channel("public") };
    const file = { name: "e.txt", content: `${RICE} Tiga.` };
    const only = await (await manager.slash("add", { file }, here)).final();
    expect(only.words).toContain("into berita");
    await (await manager.choose(panel, ["berita", "Arsip 2024"], "What is shown")).final();
    const several = await (await manager.slash("add", { file }, here)).final();
    expect(several.words).toContain("collection");
    expect(several.words).not.toContain("Add this article?");
    const chosen = await (await manager.slash("add", { file, collection: "arsip 2024" }, here)).final();
    expect(chosen.words).toContain("into Arsip 2024");
    const created = await (await manager.slash("add", { file, collection: "Baru" }, here)).final();
    expect(created.words).toContain("Baru");
    expect(created.words).not.toContain("Add this article?");
  });

  it("works in direct messages for who may add in every server that they share with the bot", async () => {
    const file = { name: "pm.txt", content: `${RICE} Dari pesan langsung.` };
    const there = (who: Person) => ({ channel: who.dm });
    const preview = await (await feeder.slash("add", { file }, there(feeder))).final();
    expect(preview.words).toContain("Tambahkan artikel ini?");
    await (await feeder.click(preview, "Tambahkan")).final();
    expect(await paths()).toContain("pm.txt");
    const stranger = stage.discord.person("Orang Lain");
    for (const who of [member, stranger]) {
      const refused = await (await who.slash("add", { file }, there(who))).final();
      expect(refused.words).not.toContain("Add this article?");
    }
    const [own] = await stage.engine.team.audits(null, 1);
    expect(own).toMatchObject({ action: "add", what: "pm.txt", userId: feeder.id });
    expect((await (await manager.slash("status")).final()).words).toContain("pm.txt");
  });

  it("says so when the file no longer waits", async () => {
    const preview = await add(manager, "g.txt", `${RICE} Lima.`);
    const [id = ""] = /staged=([0-9a-z]+)/.exec(JSON.stringify(preview.json))?.slice(1) ?? [];
    await stage.engine.team.unstage(id);
    await (await manager.click(preview, "Add")).final();
    expect(preview.words).toContain("is no longer waiting");
  });
});

describe("/remove", () => {
  it("asks first, and then takes the article out", async () => {
    const asks = await (await feeder.slash("remove", { article: "Banjir di Demak" })).final();
    expect(asks.words).toContain("Hapus “Banjir di *Demak* @everyone”?");
    await (await feeder.click(asks, "Biarkan")).final();
    expect(asks.words).toContain("Tetap ada");
    expect(await paths()).toContain("berita/Banjir Demak.md");
    const [choice] = await feeder.type("remove", "article", "banj");
    const again = await (await feeder.slash("remove", { article: choice?.value ?? "" })).final();
    await (await feeder.click(again, "Hapus")).final();
    expect(again.words).toContain("Dihapus");
    expect(await paths()).not.toContain("berita/Banjir Demak.md");
    const refused = await (
      await member.slash("ask", { question: "Berapa warga Demak yang mengungsi?" })
    ).final();
    expect(refused.words).not.toContain("320 warga");
  });

  it("is refused to who may not, from the command and from an article's card", async () => {
    const refused = await (await member.slash("remove", { article: "a.txt" })).final();
    expect(refused.words).not.toContain("?");
    const card = await (await feeder.slash("articles", { show: "article:" + (await idOf("a.txt")) })).final();
    const asks = await (await feeder.click(card, "Hapus")).final();
    expect(asks.words).toContain("Hapus “");
    await (await feeder.click(asks, "Biarkan")).final();
    const own = await (await member.slash("articles", { show: "article:" + (await idOf("a.txt")) })).final();
    expect(own.screen).not.toContain("Remove");
    expect(await paths()).toContain("a.txt");
  });
});

async function idOf(path: string): Promise<string> {
  return (await stage.engine.articles()).find((article) => article.path === path)?.id ?? "";
}
