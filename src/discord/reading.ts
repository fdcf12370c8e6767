import type { ReadPage } from "../engine/team.ts";
import { escapeQuoted } from "./escape.ts";
import { PAGE_ROOM } from "./render/page.ts";
import type { Request } from "./request.ts";

/** The least that a page holds, whatever becomes of it when it is escaped. */
const LEAST = 150;

/**
 * A page of an article that needs not be shortened to be shown, so that reading on leaves nothing out.
 *
 * @throws KutipError `article-not-found`
 */
export async function readPageThatFits(id: string, from: number, { engine }: Request): Promise<ReadPage> {
  let limit = PAGE_ROOM;
  for (;;) {
    const page = await engine.read(id, from, limit);
    const room = escapeQuoted(page.text).length;
    if (room <= PAGE_ROOM || limit <= LEAST) return page;
    limit = Math.max(LEAST, Math.floor((page.text.length * PAGE_ROOM) / room) - 1);
  }
}
