import { attribute, type DomNode, walk } from "./dom.ts";

export interface HtmlTextOptions {
  /** Leave out what surrounds an article: headers, footers, asides. @default false */
  readonly withoutSurroundings?: boolean;
}

/**
 * The visible text of a tree: paragraphs, headings and tables' rows in document order, white space as a browser
 * shows it. Blocks are separated by a blank line; `br`, list items and rows of tables end a line.
 */
export function textOfHtml(root: DomNode, { withoutSurroundings = false }: HtmlTextOptions = {}): string {
  const hidden = withoutSurroundings ? new Set([...NEVER_SHOWN, ...SURROUNDINGS]) : NEVER_SHOWN;
  const parts: string[] = [];
  const enter = (node: DomNode, name: string) => !hidden.has(name) && !isHidden(node);
  for (const { node, name, leaving } of walk(root, enter)) {
    if (name === "#text") parts.push((node.textContent ?? "").replace(/\s+/g, " "));
    else if (name === "br") parts.push(leaving ? "" : "\n");
    else if (LINES.has(name)) parts.push(LINE_BREAK);
    else if (CELLS.has(name)) parts.push(leaving ? " | " : "");
    else if (!INLINE.has(name)) parts.push(BLOCK_BREAK);
  }
  return tidyBlocks(parts.join(""));
}

// --- internal ---

// White space in a page's text has become spaces, so these stand for nothing else.
const LINE_BREAK = "\v";
const BLOCK_BREAK = "\f";

const NEVER_SHOWN: ReadonlySet<string> = names(
  "script style noscript template iframe object embed svg math canvas audio video head nav menu select datalist button input textarea dialog",
);
const SURROUNDINGS: ReadonlySet<string> = names("header footer aside");
const LINES: ReadonlySet<string> = names("li tr dt dd");
const CELLS: ReadonlySet<string> = names("td th");
const INLINE: ReadonlySet<string> = names(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small " +
    "span strike strong sub sup time tt u var wbr picture source thead tbody tfoot",
);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

function isHidden(node: DomNode): boolean {
  if (node.getAttribute?.("hidden") != null || attribute(node, "aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, "style"));
}

/** Breaks around lines and blocks, one or many, count once; two `br` in a row part blocks as well. */
function tidyBlocks(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff\0]/g, "")
    .split(/\f|\n *\n/)
    .map((block) =>
      block
        .split(/[\n\v]/)
        .map((line) =>
          line
            .replace(/ {2,}/g, " ")
            .replace(/(?: \| ?)+$/, "")
            .trim(),
        )
        .filter((line) => line !== "")
        .join("\n"),
    )
    .filter((block) => block !== "")
    .join("\n\n");
}
