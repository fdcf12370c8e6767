import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KutipError } from "../src/errors.ts";
import { bytesOf, teamWorld } from "./support/team-engine.ts";

const FLOOD = "Banjir merendam dua desa di Demak. Warga mengungsi ke balai desa sejak Minggu malam.";
const WHO = { userId: "700000000000000001", guildId: "900000000000000001" };

test("a new file that can't be read in does not take an article's place, and is not said to have", async () => {
  const refuse = (text: string) =>
    text.includes("RUSAK") ? new KutipError("embedding-failed", "The model did not like it.") : null;
  const world = await teamWorld({ "banjir.txt": FLOOD }, { refuse });
  const bytes = bytesOf(`${FLOOD} RUSAK.`);
  const staged = await world.engine.team.stage({ fileName: "banjir.txt", collection: "", bytes });
  expect(staged.replaces?.path).toBe("banjir.txt");
  await expect(world.engine.team.add(staged.id, WHO)).rejects.toMatchObject({
    code: "article-refused",
    message: expect.stringContaining("The model did not like it."),
  });
  expect(readFileSync(join(world.articlesFolder, "banjir.txt"), "utf8")).toBe(FLOOD);
  expect(await world.engine.team.audits(WHO.guildId, 5)).toEqual([]);
  await world.engine.close();
});
