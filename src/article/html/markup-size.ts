/** How much a parser will have to do. */
export interface MarkupSize {
  readonly tags: number;
  /** How many elements stand open at once at most, not counting those that need no end tag. */
  readonly depth: number;
}

/** Measures markup by its tags, without parsing: the time of HTML parsers grows with the square of the depth. */
export function measureMarkup(html: string): MarkupSize {
  let tags = 0;
  let open = 0;
  let depth = 0;
  for (const [tag, end, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})[^<>]*/gi)) {
    tags++;
    if (NO_END_TAG.has(name.toLowerCase()) || tag.endsWith("/")) continue;
    open = Math.max(0, open + (end === "/" ? -1 : 1));
    depth = Math.max(depth, open);
  }
  return { tags, depth };
}

// --- internal ---

const NO_END_TAG: ReadonlySet<string> = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "p li dt dd td th tr thead tbody tfoot option optgroup colgroup rp rt"
  ).split(" "),
);
