import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "../src/library/make-folder.ts";
import { openLibrary } from "../src/library/sqlite.ts";

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "kutip-folder-"));
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

describe("the library's folder", () => {
  it("is made with the folders above it, and may be there", () => {
    const folder = join(place, "a", "b", "c");
    makeFolder(folder);
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it.each(["library", join("library", "below")])("may not be, or lie under, a file: %s", (name) => {
    writeFileSync(join(place, "library"), "a file");
    expect(() => openLibrary({ folder: join(place, name) })).toThrowError(
      expect.objectContaining({
        code: "library-unwritable",
        message: expect.stringMatching(/is a file; name a folder/),
      }),
    );
  });

  it.runIf(process.platform === "linux")("is read-only where no folder can be made", () => {
    const library = openLibrary({ folder: "/proc/kutip-has-no-folder-here" });
    expect(library.writable).toBe(false);
    library.close();
  });
});
