import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTeamStage, type TeamStage } from "./23.stage.ts";
import type { Person } from "./discord/people/person.ts";

const RICE = "Harga beras naik lima persen di Jakarta. Pedagang menyebut pasokan dari Karawang berkurang.";
const FLOOD = "Banjir merendam dua desa di Demak. Warga mengungsi ke balai desa sejak Minggu malam.";

let stage: TeamStage;
let manager: Person;
let member: Person;

beforeAll(async () => {
  stage = await setTeamStage({
    "a.txt": RICE,
    "berita/b.txt": FLOOD,
    "rahasia/c.txt": RICE.replace("lima", "enam"),
  });
  manager = stage.team.member("Mira", { permissions: ["ManageGuild"], locale: "en-US" });
  member = stage.team.member("Budi", { locale: "id" });
});
afterAll(() => stage.clear());

const settings = () => stage.engine.team.allSettings().then(([first]) => first);

describe("the panel of settings", () => {
  it("is offered to who may manage the server, and refused to others whatever way they come", async () => {
    expect(manager.offered()).toContain("settings");
    expect(member.offered()).not.toContain("settings");
    const refused = await (await member.slash("settings", {}, { evenIfHidden: true })).final();
    expect(refused.ephemeral).toBe(true);
    expect(refused.words).toContain("pengelola server");
    expect(await settings()).toBeUndefined();
  });

  it("shows what is in force, and changes a channel's rule at once", async () => {
    const research = stage.team.channel("research");
    const panel = await (await manager.slash("settings", { channel: research })).final();
    expect(panel.ephemeral).toBe(true);
    expect(panel.words).toContain("all collections, also those to come (as everywhere)");
    await (await manager.choose(panel, ["berita", "(top)"], "What is shown")).final();
    expect(panel.words).toContain("Shows: (top), berita");
    expect((await settings())?.channels[research.id]).toEqual({ collections: ["", "berita"] });
    const other = await (await manager.slash("settings")).final();
    expect(other.words).toContain("all collections, also those to come");
    expect(other.words).toContain("Channels with a rule of their own");
    expect(
      (await member.type("ask", "in", "", { question: "x" })).map(({ name }) => name).join(),
    ).not.toContain("rahasia");
  });
});
