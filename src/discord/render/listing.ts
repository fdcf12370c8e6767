import type { Part } from "../part.ts";

/** `Collections: news 12 · economy 6 · and 34 more`: as many items as there is room for. */
export function listPart(
  heading: string,
  items: readonly string[],
  more: (count: number) => string,
  weight = 1,
): Part {
  const line = (shown: number) =>
    `${heading} ${[...items.slice(0, shown), ...(shown < items.length ? [more(items.length - shown)] : [])].join(" · ")}`;
  return {
    text: line(items.length),
    weight,
    shorten: (room) => {
      let shown = 0;
      while (shown < items.length && line(shown + 1).length <= room) shown += 1;
      return shown > 0 ? line(shown) : null;
    },
  };
}
