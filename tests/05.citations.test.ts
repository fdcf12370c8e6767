import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { openLibrary } from "../src/library/sqlite.ts";
import { inputOf, temporaryFolder } from "./support/ingest-inputs.ts";
import { libraryWith, put, quoteOf } from "./support/ingest-library.ts";

const HANOI = "Putin tiba di Hanoi. Ia bertemu To Lam.";
const RICE = "Harga beras naik. Pedagang beras mengeluh.";

test("a quote has one id for ever, which differs from all others", async () => {
  const folder = temporaryFolder();
  const library = await libraryWith([inputOf("a.txt", HANOI)], folder);
  const cited = library.cite(quoteOf(library, "a.txt", 0, 20));
  expect(cited.id).toMatch(/^[0-9a-hjkmnp-tv-z]{5,}$/);
  expect(library.cite(quoteOf(library, "a.txt", 0, 20))).toEqual(cited);
  expect(library.cite(quoteOf(library, "a.txt", 0, 19)).id).not.toBe(cited.id);
  await put(library, [inputOf("a.txt", RICE)]);
  library.close();
  const again = openLibrary({ folder });
  expect(again.citation(cited.id)).toEqual(cited);
  expect(again.citation(` ${cited.id.toUpperCase()} `)).toEqual(cited);
  expect(again.state().citations).toBe(2);
});

test("citation ids that collide become longer", async () => {
  const folder = temporaryFolder();
  const library = await libraryWith([inputOf("a.txt", HANOI)], folder);
  const first = library.cite(quoteOf(library, "a.txt", 0, 20));
  const database = new Sqlite(join(folder, "library.sqlite"));
  database.prepare("UPDATE citations SET text = 'something else'").run();
  database.close();
  const second = library.cite(quoteOf(library, "a.txt", 0, 20));
  expect(second.id).toHaveLength(6);
  expect(second.id.startsWith(first.id)).toBe(true);
  expect(library.cite(quoteOf(library, "a.txt", 0, 20))).toEqual(second);
});
