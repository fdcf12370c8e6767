import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GuildSettings } from "../src/library/team.ts";
import { setTeamStage, type TeamStage } from "./23.stage.ts";
import type { Person } from "./discord/people/person.ts";
import type { Place } from "./discord/people/place.ts";

const RICE = "Harga beras naik lima persen di Jakarta. Pedagang menyebut pasokan dari Karawang berkurang.";
const FLOOD = "Banjir merendam dua desa di Demak. Warga mengungsi ke balai desa sejak Minggu malam.";
const numbered = Array.from({ length: 30 }, (_, at) => [
  `rak ${String(at + 1).padStart(2, "0")}/x.txt`,
  `Rak nomor ${at + 1} memuat buku tentang sungai dan jembatan.`,
]);

const COLLECTIONS = "What is shown (page 1 of 2)";
const CHANNEL = "Settings of a channel (none: everywhere)";

let stage: TeamStage;
let research: Place;
let manager: Person;
let member: Person;

beforeAll(async () => {
  stage = await setTeamStage({
    "a.txt": RICE,
    "berita/b.txt": FLOOD,
    "rahasia/c.txt": RICE.replace("lima", "enam"),
    ...Object.fromEntries(numbered),
  });
  research = stage.team.channel("research");
  manager = stage.team.member("Mira", { permissions: ["ManageGuild"], locale: "en-US" });
  member = stage.team.member("Budi", { locale: "id" });
});
afterAll(() => stage.clear());

async function settings(): Promise<GuildSettings> {
  const [first] = await stage.engine.team.allSettings();
  if (first === undefined) throw new Error("No server has decided anything.");
  return first;
}

const seenBy = async (person: Person, channel: Place) =>
  (await person.type("ask", "in", "", { question: "x" }, { channel })).map(({ value }) => value);

describe("the panel of settings", () => {
  it("is offered to who may manage the server, and refused to others whatever way they come", async () => {
    expect(manager.offered()).toContain("settings");
    expect(manager.offered({ channel: manager.dm })).not.toContain("settings");
    expect(member.offered()).not.toContain("settings");
    const refused = await (await member.slash("settings", {}, { evenIfHidden: true })).final();
    expect(refused.ephemeral).toBe(true);
    expect(refused.words).toContain("pengelola server");
    expect(await stage.engine.team.allSettings()).toEqual([]);
  });

  it("shows what is in force, and changes a channel's rule at once", async () => {
    const panel = await (await manager.slash("settings", { channel: research })).final();
    expect(panel.ephemeral).toBe(true);
    expect(panel.words).toContain("Shows: all collections, also those to come (as everywhere)");
    expect(await seenBy(member, research)).toContain("collection:rahasia");
    await (await manager.choose(panel, ["berita", "(top)"], COLLECTIONS)).final();
    expect(panel.words).toContain("Shows: (top), berita");
    expect((await settings()).channels[research.id]).toEqual({ collections: ["", "berita"] });
    expect(await seenBy(member, research)).toContain("collection:berita");
    expect(await seenBy(member, research)).not.toContain("collection:rahasia");
    expect(await seenBy(member, stage.team.channel("public"))).toContain("collection:rahasia");
  });

  it("keeps what is chosen on other pages, and shows nothing when nothing is chosen", async () => {
    const panel = await (await manager.slash("settings", { channel: research })).final();
    await (await manager.click(panel, "Next")).final();
    await (await manager.choose(panel, ["rak 30", "rak 29"], "What is shown (page 2 of 2)")).final();
    expect((await settings()).channels[research.id]?.collections).toEqual(["", "berita", "rak 29", "rak 30"]);
    await (await manager.click(panel, "Back")).final();
    await (await manager.choose(panel, [], COLLECTIONS)).final();
    expect((await settings()).channels[research.id]?.collections).toEqual(["rak 29", "rak 30"]);
    await (await manager.click(panel, "Next")).final();
    await (await manager.choose(panel, [], "What is shown (page 2 of 2)")).final();
    expect(panel.words).toContain("Shows: nothing");
    const refused = await (await member.slash("ask", { question: "Berapa harga beras?" })).final();
    expect(refused.words).not.toContain("beras naik");
    expect(await seenBy(member, research)).toEqual([]);
  });

  it("answers mentions or not, speaks a language or each person's own, and goes back to the server's rule", async () => {
    const panel = await (await manager.slash("settings", { channel: research })).final();
    await (await manager.click(panel, "Ignore mentions")).final();
    expect(panel.words).toContain("When mentioned: says nothing");
    await (await manager.choose(panel, "English", "The language of my own words")).final();
    expect(panel.words).toContain("Speaks: English");
    expect((await settings()).channels[research.id]).toEqual({
      collections: [],
      mentions: false,
      language: "en",
    });
    expect((await (await member.slash("status")).final()).words).not.toContain("Perpustakaan");
    await (await manager.choose(panel, "as everywhere", "The language of my own words")).final();
    expect((await settings()).channels[research.id]).toEqual({ collections: [], mentions: false });
    await (await manager.click(panel, "As everywhere")).final();
    expect((await settings()).channels).toEqual({});
    expect(panel.words).toContain("Shows: all collections, also those to come (as everywhere)");
  });

  it("decides for everywhere or a channel, whichever is chosen in it", async () => {
    const panel = await (await manager.slash("settings")).final();
    expect(panel.words).toContain("everywhere that has no rule of its own");
    await (await manager.choose(panel, ["berita"], COLLECTIONS)).final();
    expect((await settings()).everywhere.collections).toEqual(["berita"]);
    await (await manager.choose(panel, research.id, CHANNEL)).final();
    expect(panel.words).toContain("Shows: berita (as everywhere)");
    await (await manager.choose(panel, "all collections, also those to come", COLLECTIONS)).final();
    expect((await settings()).channels[research.id]).toEqual({ collections: "all" });
    await (await manager.choose(panel, [], CHANNEL)).final();
    expect(panel.words).toContain("Shows: berita");
    expect(panel.words).toContain("Channels with a rule of their own");
    await (await manager.choose(panel, "all collections, also those to come", COLLECTIONS)).final();
    expect((await settings()).everywhere.collections).toBe("all");
  });

  it("says who may add articles, and lets them at once", async () => {
    const role = stage.team.role("Desk");
    const clerk = stage.team.member("Dewi", { roles: [role] });
    const add = () => clerk.slash("add", { file: { name: "x.txt", content: FLOOD } });
    expect((await (await add()).final()).words).not.toContain("Add this article?");
    const panel = await (await manager.slash("settings")).final();
    await (await manager.click(panel, "Who may add articles")).final();
    await (await manager.choose(panel, role.id, "Roles that may add and remove articles")).final();
    await (await manager.choose(panel, member.id, "Members who may add and remove articles")).final();
    expect((await settings()).feeders).toEqual({ roles: [role.id], users: [member.id] });
    expect((await (await add()).final()).words).toContain("Add this article?");
    await (await manager.choose(panel, [], "Roles that may add and remove articles")).final();
    expect((await (await add()).final()).words).not.toContain("Add this article?");
    await (await manager.click(panel, "Back")).final();
    expect(panel.words).toContain("Shows: all collections");
  });

  it("loses nothing of what is decided at once", async () => {
    const panels = await Promise.all(
      [research, stage.team.channel("public")].map(async (channel) =>
        (await manager.slash("settings", { channel })).final(),
      ),
    );
    await Promise.all(panels.map(async (panel) => (await manager.click(panel, "Ignore mentions")).final()));
    expect(Object.values((await settings()).channels).map(({ mentions }) => mentions)).toEqual([
      false,
      false,
    ]);
  });

  it("asks again at every click whether who clicks may decide", async () => {
    const acting = stage.team.member("Acting", { permissions: ["ManageGuild"] });
    const panel = await (await acting.slash("settings")).final();
    const before = await settings();
    stage.team.member(acting, { permissions: [] });
    for (const click of [
      () => acting.choose(panel, ["berita"], COLLECTIONS),
      () => acting.choose(panel, "English", "The language of my own words"),
      () => acting.click(panel, "Ignore mentions"),
      () => acting.choose(panel, research.id, CHANNEL),
      () => acting.click(panel, "Next"),
      () => acting.click(panel, "Who may add articles"),
    ]) {
      const refused = await (await click()).followUp();
      expect(refused.ephemeral).toBe(true);
    }
    expect(await settings()).toEqual(before);
  });

  it("notes who changed what, for those who may decide", async () => {
    const status = await (await manager.slash("status")).final();
    expect(status.content).toContain(`${manager.mention} changed the settings: ${research.mention}`);
    expect((await (await member.slash("status")).final()).content).not.toContain(manager.mention);
  });
});
