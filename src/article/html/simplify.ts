/** A page without what is never read. */
export interface SimplifiedHtml {
  readonly html: string;
  /** Contents of its `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
}

/**
 * Takes scripts, styles, comments, drawings and inlined files out of a page, in one pass, so that the parser sees a
 * tenth of what saved pages weigh.
 */
export function simplifyHtml(html: string): SimplifiedHtml {
  const jsonLd: string[] = [];
  const kept: string[] = [];
  let from = 0;
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const name = match[1]?.toLowerCase();
    const closing = name === undefined ? /-->/g : new RegExp(`</${name}\\s*>`, "gi");
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(html);
    kept.push(html.slice(from, match.index));
    // What is never closed swallows the rest of a page, in browsers too.
    from = end === null ? html.length : closing.lastIndex;
    if (name === "script" && /ld\+json/i.test(match[0]))
      jsonLd.push(html.slice(opening.lastIndex, end?.index ?? html.length));
    opening.lastIndex = from;
  }
  kept.push(html.slice(from));
  return { html: withoutInlinedFiles(kept.join(" ")), jsonLd };
}

// --- internal ---

const OPENING = /<!--|<(script|style|svg|noscript|template|iframe|object)\b[^<>]{0,2000}>/gi;

/** Empties attributes that hold a file as a `data:` address. */
function withoutInlinedFiles(html: string): string {
  const kept: string[] = [];
  let from = 0;
  const opening = /=\s{0,3}(["'])data:/gi;
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const end = html.indexOf(match[1] ?? "", opening.lastIndex);
    if (end < 0) break;
    kept.push(html.slice(from, opening.lastIndex));
    from = end;
    opening.lastIndex = end;
  }
  return kept.join("") + html.slice(from);
}
