import { shown } from "./shown.ts";

/**
 * Text from outside as Discord's Markdown that reads as exactly what {@link shown} makes of it, wherever in a message
 * it stands: no emphasis, code, spoiler, heading, list, quote, mention, time, emoji, link or invitation in it is obeyed.
 *
 * Addresses are shown as the plain text they are, not as links: inside a link Discord would show the backslashes, and
 * what an article says should not lead anywhere by itself. The colon of `https://` is escaped, and the point of
 * `discord.gg/`.
 */
export function escapeText(raw: string): string {
  return shown(raw).replace(OBEYED, "\\$&");
}

/**
 * As {@link escapeText}, cut into pieces that can be marked up one by one: what stands in one piece can be obeyed because
 * of what stands in the next.
 *
 * @param cuts offsets into `raw`, ascending, each between graphemes
 * @returns one piece more than there are cuts
 */
export function escapeInPieces(raw: string, cuts: readonly number[]): string[] {
  if (cuts.length === 0) return [escapeText(raw)];
  const obeyed: number[] = [];
  const escaped = shown(raw).replace(OBEYED, (found: string, index: number) => {
    obeyed.push(index);
    return `\\${found}`;
  });
  const ends = cuts.map((cut) => {
    const at = shown(raw.slice(0, cut)).length;
    return at + obeyed.filter((index) => index < at).length;
  });
  return [...ends, escaped.length].map((end, piece) => escaped.slice(ends[piece - 1] ?? 0, end));
}

/** As {@link escapeText}, every line of it as a line of a block quote. */
export function escapeQuoted(raw: string): string {
  return asQuoted(escapeText(raw));
}

/** Markdown as a block quote, line by line. */
export function asQuoted(markdown: string): string {
  return markdown.replace(/^/gm, "> ");
}

// --- internal ---

const OBEYED = new RegExp(
  [
    // Emphasis, spoilers, code, links; mentions, times, custom emoji, commands and addresses between angles.
    "[\\\\*_~|`[\\]<]",
    "@(?=everyone|here)",
    // `https://` and `:shortcode:`.
    ":(?=//|[^\\s:]+:)",
    // Invitations and gifts, which are recognised without a scheme.
    "(?<=discord(?:app)?)\\.(?=[a-z]+/)",
    // At the start of a line: quotes, headings, subtext, lists.
    "[>#](?<=^[^\\S\\n]*.)",
    "[-+](?<=^[^\\S\\n]*.)(?=[\\s#])",
    "[.)](?<=^[^\\S\\n]*\\d+.)(?=\\s)",
  ].join("|"),
  "gim",
);
