/** A moment (ISO 8601) as Discord shows it in each reader's language and time zone, e.g. `3 hours ago`. */
export function timeAgo(iso: string): string {
  return stamp(iso, "R");
}

/** A moment (ISO 8601) as day and minute, in each reader's language and time zone. */
export function timeAt(iso: string): string {
  return stamp(iso, "f");
}

// --- internal ---

function stamp(iso: string, style: "R" | "f"): string {
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds) ? "?" : `<t:${Math.floor(milliseconds / 1000)}:${style}>`;
}
