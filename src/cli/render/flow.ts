import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/**
 * Lays styled pieces one after the other, ` · ` between them, and starts a new line where one would not fit. The
 * first line stands after `lead`, the others hang under it. A piece wider than a line is wrapped at its spaces.
 */
export function flow(pieces: readonly string[], columns: number, lead = ""): string {
  const width = bodyWidth(columns, lead);
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line === "") line = piece;
    else if (stringWidth(line) + SEPARATOR.length + stringWidth(piece) <= width) line += SEPARATOR + piece;
    else {
      lines.push(line + SEPARATOR.trimEnd());
      line = piece;
    }
    if (stringWidth(line) > width) {
      const wrapped = wrap(line, width);
      line = wrapped.pop() ?? "";
      lines.push(...wrapped);
    }
  }
  return hanging([...lines, line], lead);
}

/** Wraps Kutip's own, styled prose; lines after the first hang under it. Not for quotes: it normalises. */
export function hang(text: string, columns: number, lead = ""): string {
  return hanging(wrap(text, bodyWidth(columns, lead)), lead);
}

/** Puts `lead` before the first line and as much space before the others; empty lines stay empty. */
export function hanging(lines: readonly string[], lead: string): string {
  const indent = " ".repeat(stringWidth(lead));
  return lines.map((line, at) => (at === 0 ? lead : line === "" ? "" : indent) + line).join("\n");
}

// --- internal ---

const SEPARATOR = " · ";

function bodyWidth(columns: number, lead: string): number {
  // Two columns stay free for the separator at the end of a line.
  return Math.max(8, columns - stringWidth(lead) - 2);
}

/** A word wider than a line is broken, but for addresses: they are to be clicked or copied. */
function wrap(text: string, width: number): string[] {
  const hard = !/\bhttps?:\/\//.test(text);
  return width === Infinity ? text.split("\n") : wrapAnsi(text, width, { hard }).split("\n");
}
