import { z } from "zod";

/**
 * A line of the log for somebody who watches it: `10:31:05 connected  servers 1 · shards 1`. What is not a line of the log
 * is shown as it is.
 */
export function renderLogLine(line: string): string {
  const parsed = LINE.safeParse(parse(line));
  if (!parsed.success) return line;
  const { level, time, msg, error, ...rest } = parsed.data;
  const sign = level === "error" ? "✗ " : level === "warn" ? "⚠ " : "";
  const facts = Object.entries(rest)
    .filter(([name]) => name !== "request")
    .map(([name, value]) => `${name} ${String(value)}`);
  const failure = error === undefined ? [] : [error.message];
  const clock = new Date(time).toTimeString().slice(0, 8);
  return `${clock} ${sign}${[msg, ...failure].join(": ")}${facts.length > 0 ? `  ${facts.join(" · ")}` : ""}`;
}

// --- internal ---

const LINE = z.looseObject({
  level: z.string(),
  time: z.iso.datetime(),
  msg: z.string(),
  error: z.object({ message: z.string() }).optional(),
});

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
