import type { ReadPage } from "../engine/team.ts";
import { escapeQuoted } from "./escape.ts";
import type { Request } from "./request.ts";

/** Characters of an article's page as Discord gets them, escaped; what stands around it needs the rest of a message. */
const ROOM = 1_500;
/** The least that a page holds, whatever becomes of it when it is escaped. */
const LEAST = 150;

/**
 * A page of an article that needs not be shortened to be shown, so that reading on leaves nothing out.
 *
 * @throws KutipError `article-not-found`
 */
export async function readPageThatFits(id: string, from: number, { engine }: Request): Promise<ReadPage> {
  let limit = ROOM;
  for (;;) {
    const page = await engine.read(id, from, limit);
    const room = escapeQuoted(page.text).length;
    if (room <= ROOM || limit <= LEAST) return page;
    limit = Math.max(LEAST, Math.floor((page.text.length * ROOM) / room) - 1);
  }
}
