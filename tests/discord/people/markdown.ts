/**
 * What a person reads once Discord's client has rendered Markdown: without escapes, emphasis and the marks of quotes
 * and headings; links by their words; code as it stands; mentions as Discord shows them, whether they notify or not.
 * An article's sentence is quoted exactly when it stands in this text as it stands in the article.
 *
 * The rules are those of the desktop client. Block quotes do not nest; addresses are taken before emphasis, so that
 * a backslash inside a bare address is shown.
 */
export function visible(markdown: string): string {
  return read(markdown, { atLineStart: true, quoted: false });
}

// --- internal ---

interface Place {
  readonly atLineStart: boolean;
  readonly quoted: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  /** Block rules hold at the beginning of a line; quotes not inside a quote. */
  readonly where?: "line" | "line outside quotes";
  readonly shows: (match: readonly string[], place: Place) => string;
}

const inner =
  (group: number, place: Partial<Place> = {}): Rule["shows"] =>
  (match, outer) =>
    read(match[group] ?? "", { ...outer, ...place });

// The first rule that fits at a place holds there.
const RULES: readonly Rule[] = [
  { pattern: /^\\([^0-9A-Za-z\s])/, shows: ([, character = ""]) => character },
  { pattern: /^```(?:[\w+\-.#]*\n)?\n*([^\n][\s\S]*?)\n*```/, shows: ([, code = ""]) => code },
  { pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/, shows: ([, , code = ""]) => code.trim() },
  {
    pattern: /^ *>>> ([\s\S]+)/,
    where: "line outside quotes",
    shows: inner(1, { atLineStart: true, quoted: true }),
  },
  {
    pattern: /^(?: *> [^\n]*(?:\n|$))+/,
    where: "line outside quotes",
    shows: ([lines = ""]) => read(lines.replaceAll(/^ *> /gm, ""), { atLineStart: true, quoted: true }),
  },
  { pattern: /^-# (?!-#) *([^\n]+)/, where: "line", shows: inner(1, { atLineStart: false }) },
  { pattern: /^#{1,3} (?!#) *([^\n]+)/, where: "line", shows: inner(1, { atLineStart: false }) },
  {
    pattern: /^( *)[*+-] +([^\n]+)/,
    where: "line",
    shows: (match, place) => `${match[1] ?? ""}• ${read(match[2] ?? "", { ...place, atLineStart: true })}`,
  },
  { pattern: /^<(https?:\/\/[^\s>]+)>/, shows: ([, address = ""]) => address },
  { pattern: /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/, shows: ([address = ""]) => address },
  {
    pattern: /^\[((?:\\.|[^\]\\])+)\]\(\s*<?https?:\/\/(?:\\.|[^)\\\s])*>?(?:\s+"[^"]*")?\s*\)/,
    shows: inner(1, { atLineStart: false }),
  },
  { pattern: /^<@[!&]?\d+>/, shows: () => "@someone" },
  { pattern: /^<#\d+>/, shows: () => "#somewhere" },
  { pattern: /^<a?(:\w+:)\d+>/, shows: ([, name = ""]) => name },
  { pattern: /^<t:-?\d+(?::[tTdDfFRsS])?>/, shows: () => "(some time)" },
  { pattern: /^<(\/[^:>]+):\d+>/, shows: ([, command = ""]) => command },
  { pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, shows: inner(1) },
  { pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, shows: inner(1) },
  { pattern: /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/, shows: inner(1) },
  {
    pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    shows: inner(1),
  },
  { pattern: /^~~((?:\\[\s\S]|[^\\])+?)~~/, shows: inner(1) },
  { pattern: /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, shows: inner(1) },
  // Plain text ends where something else may begin: at punctuation, at a line's end, before an address.
  { pattern: /^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n|\w+:\S|$)/, shows: ([text = ""]) => text },
];

function read(markdown: string, place: Place): string {
  let rest = markdown;
  let shown = "";
  let { atLineStart } = place;
  while (rest !== "") {
    const here = { ...place, atLineStart };
    const found = firstMatch(rest, here);
    shown += found.shown;
    rest = rest.slice(found.length);
    atLineStart = /\n *$/.test(shown) || (place.atLineStart && /^ *$/.test(shown));
  }
  return shown;
}

function firstMatch(rest: string, place: Place): { shown: string; length: number } {
  for (const { pattern, where, shows } of RULES) {
    const held = where === undefined || (place.atLineStart && (where === "line" || !place.quoted));
    const match = held ? pattern.exec(rest) : null;
    if (match) return { shown: shows(match, place), length: match[0].length };
  }
  return { shown: rest.slice(0, 1), length: 1 };
}
