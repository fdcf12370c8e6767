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
