import { idsFor } from "../../library/short-id.ts";
import type { ChannelRule } from "../../library/team.ts";
import type { Catalogue } from "../request.ts";

/** A collection in the menu of a rule. */
export interface OfferedCollection {
  readonly name: string;
  /** 0 for one that a rule names and no article is in. */
  readonly articles: number;
  /** What stands for it in the menu: names can be longer than Discord lets a value be. */
  readonly value: string;
}

export interface CollectionPage {
  readonly collections: readonly OfferedCollection[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** The value of "all, also those to come". */
export const ALL = "*";

/** A menu has 25 options, of which one is "all". */
const PAGE = 24;

/** The collections that a rule can name, a page of them; a page that is not there is the nearest one. */
export function collectionPage(
  catalogue: Pick<Catalogue, "collections">,
  { collections: ruled }: Required<ChannelRule>,
  page: number,
): CollectionPage {
  const known = new Map(catalogue.collections.map(({ name, articles }) => [name, articles]));
  const gone = ruled === "all" ? [] : ruled.filter((name) => !known.has(name));
  const all = [...known.keys(), ...gone].map((name) => ({
    name,
    articles: known.get(name) ?? 0,
    value: keyOf(name),
  }));
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { collections: all.slice(shown * PAGE, (shown + 1) * PAGE), page: shown, pages };
}

// --- internal ---

/** Hashing writes UTF-8, in which all halves of surrogate pairs are one character; JSON spells them out. */
function keyOf(collection: string): string {
  const [value = ""] = idsFor(["collection", JSON.stringify(collection)], 16);
  return value;
}
