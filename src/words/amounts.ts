/** `1 quote`, `2 quotes`, `1,200 quotes`. */
export function counted(locale: string, count: number, one: string, many: string): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
}

/** `2024-06-20` → `20 Jun 2024`; anything else as it is. */
export function dayOf(published: string, months: readonly string[]): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(published);
  const month = months[Number(match?.[2]) - 1];
  return match && month !== undefined ? `${Number(match[3])} ${month} ${match[1]}` : published;
}

/** Two days as one range that says a common month and year once: `20–21 Jun 2024`. */
export function daysOf(first: string, last: string, months: readonly string[]): string {
  const from = dayOf(first, months);
  const to = dayOf(last, months);
  if (from === to) return from;
  const [day, month, year] = from.split(" ");
  const [, lastMonth, lastYear] = to.split(" ");
  if (year === undefined || year !== lastYear) return `${from} – ${to}`;
  return month === lastMonth ? `${day}–${to}` : `${day} ${month} – ${to}`;
}

/** Milliseconds as a person says them; two figures below ten, whole units above. */
export function durationOf(
  milliseconds: number,
  locale: string,
  units: { readonly second: string; readonly minute: string; readonly hour: string },
): string {
  if (milliseconds < 1000) return `${Math.max(1, Math.round(milliseconds)).toLocaleString(locale)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 9.95)
    return `${seconds.toLocaleString(locale, { maximumFractionDigits: 1 })} ${units.second}`;
  if (seconds < 100) return `${Math.round(seconds)} ${units.second}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return `${minutes} ${units.minute}`;
  return `${Math.round(minutes / 60).toLocaleString(locale)} ${units.hour}`;
}

/** Bytes in megabytes: `0.3 MB`, `12 MB`. */
export function megabytesOf(bytes: number, locale: string): string {
  const megabytes = bytes / 1_000_000;
  return `${megabytes.toLocaleString(locale, { maximumFractionDigits: megabytes < 10 ? 1 : 0 })} MB`;
}

/** `“A”`, `“A” or “B”`, `“A”, “B” or “C”`. */
export function quotedList(items: readonly string[], conjunction: string): string {
  const quoted = items.map((item) => `“${item}”`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${conjunction} ${last}`;
}
