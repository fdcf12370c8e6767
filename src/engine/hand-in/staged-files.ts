import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { idsFor } from "../../library/short-id.ts";
import { explaining } from "./explaining.ts";
import { writeWhole } from "./write-whole.ts";

/** A file that waits to be confirmed. */
export interface StagedFile {
  /** A name that can be kept. */
  readonly fileName: string;
  readonly collection: string;
  readonly bytes: Uint8Array;
  /** Where it would be kept, and the id of the article whose place it would take, as they were told to who sent it. */
  readonly path: string;
  readonly replaces: string | null;
}

/** At most so many wait at once, the oldest giving way. */
const MOST = 50;
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** Files that were handed in, in a folder of the library; each in one file that is written whole or not at all. */
export class StagedFiles {
  readonly #folder: string;

  /** @param folder made when the first file comes */
  constructor(folder: string) {
    this.#folder = folder;
  }

  keep({ bytes, ...rest }: StagedFile): Promise<string> {
    return explaining(this.#folder, async () => {
      await mkdir(this.#folder, { recursive: true });
      const [id = ""] = idsFor([randomUUID()], ID_LENGTH);
      const file = { ...rest, bytes: Buffer.from(bytes).toString("base64") };
      await writeWhole(join(this.#folder, `${id}.json`), Buffer.from(JSON.stringify(file)));
      await this.#tidy();
      return id;
    });
  }

  /** Null when no file waits under that id. */
  async find(id: string): Promise<StagedFile | null> {
    if (!ID.test(id)) return null;
    const path = join(this.#folder, `${id}.json`);
    try {
      if (isOld((await stat(path)).mtimeMs)) return null;
      const { bytes, ...rest } = FILE.parse(JSON.parse(await readFile(path, "utf8")));
      return { ...rest, bytes: Buffer.from(bytes, "base64") };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async drop(id: string): Promise<void> {
    if (ID.test(id)) await rm(join(this.#folder, `${id}.json`), { force: true });
  }

  async #tidy(): Promise<void> {
    const names = await readdir(this.#folder);
    const files = await Promise.all(
      names.map(async (name) => {
        const modifiedMs = await stat(join(this.#folder, name)).then(
          ({ mtimeMs }) => mtimeMs,
          (error: unknown) => {
            if (isMissing(error)) return 0;
            throw error;
          },
        );
        return { name, modifiedMs };
      }),
    );
    files.sort((a, b) => b.modifiedMs - a.modifiedMs);
    const superfluous = files.filter(({ modifiedMs }, index) => index >= MOST || isOld(modifiedMs));
    for (const { name } of superfluous) await rm(join(this.#folder, name), { force: true });
  }
}

// --- internal ---

/** 10 digits of base 32: 50 random bits, since who knows an id could confirm the file. */
const ID_LENGTH = 10;
const ID = /^[0-9a-z]{10}$/;
const FILE = z.object({
  fileName: z.string(),
  collection: z.string(),
  path: z.string(),
  replaces: z.string().nullable(),
  bytes: z.base64(),
});

function isOld(modifiedMs: number): boolean {
  return Date.now() - modifiedMs > LONGEST_MS;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
