import { copyFile, mkdir, readFile, realpath, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isInside, realFolder } from "../../article/folder.ts";
import { locateArticle } from "../../article/read.ts";
import { KutipError } from "../../errors.ts";
import { makeFolder } from "../../library/make-folder.ts";
import { explaining } from "./explaining.ts";
import { removeUnfinished, syncFolder, writeWhole } from "./write-whole.ts";

/** Takes a change to the articles folder back. */
export type Undo = () => Promise<void>;

export interface ShelfOptions {
  readonly articlesFolder: string;
  /** Where files are kept that are taken out or replaced: `STAMP/path`. Nothing of it is ever deleted. */
  readonly removedFolder: string;
}

/** Puts files into the articles folder and takes them out; whatever was there before is kept. */
export class Shelf {
  readonly #options: ShelfOptions;

  constructor(options: ShelfOptions) {
    this.#options = options;
  }

  /** Whether anything has that path in the articles folder, an article or not. */
  async has(path: string): Promise<boolean> {
    return (await locateArticle(this.#options.articlesFolder, path)) !== null;
  }

  /** Where something lies, all of `bytes` takes its place at one stroke. */
  put(path: string, bytes: Uint8Array): Promise<Undo> {
    return this.#changing(async () => {
      const there = await locateArticle(this.#options.articlesFolder, path);
      const before = there === null ? null : await this.#keep(there, path);
      const target = there ?? join(await this.#folderOf(path), path.slice(path.lastIndexOf("/") + 1));
      await removeUnfinished(dirname(target));
      await writeWhole(target, bytes);
      return () => this.#restore(target, before);
    });
  }

  /** @throws KutipError `article-not-found` */
  take(path: string): Promise<Undo> {
    return this.#changing(async () => {
      const there = await locateArticle(this.#options.articlesFolder, path);
      if (there === null) throw new KutipError("article-not-found", `There is no article at "${path}".`);
      const before = await this.#keep(there, path);
      await rm(there);
      await syncFolder(dirname(there));
      return () => this.#restore(there, before);
    });
  }

  /** The folder that an article goes into, made when it is missing. */
  async #folderOf(path: string): Promise<string> {
    const root = await realFolder(this.#options.articlesFolder);
    let folder = root;
    for (const part of path.split("/").slice(0, -1)) {
      // A folder's name on disk may be in another Unicode form.
      const way = join(folder, part)
        .slice(root.length + 1)
        .replaceAll("\\", "/");
      folder = (await locateArticle(root, way)) ?? join(folder, part);
      await mkdir(folder, { recursive: true });
    }
    const real = await realpath(folder);
    if (real === root || isInside(root, real)) return real;
    throw new KutipError(
      "article-refused",
      `The folder of "${path}" is a link that leads outside the articles folder.`,
    );
  }

  /** A copy, so that at no moment the only one is on its way between two disks; links are followed. */
  async #keep(there: string, path: string): Promise<string> {
    const stamp = new Date().toISOString().replace(/[:.]/g, "-");
    const kept = join(this.#options.removedFolder, stamp, ...path.split("/"));
    makeFolder(dirname(kept));
    await copyFile(there, kept);
    await syncFolder(dirname(kept));
    return kept;
  }

  async #restore(target: string, before: string | null): Promise<void> {
    if (before === null) await rm(target, { force: true });
    else await writeWhole(target, await readFile(before));
  }

  #changing(change: () => Promise<Undo>): Promise<Undo> {
    return explaining(this.#options.articlesFolder, change);
  }
}
