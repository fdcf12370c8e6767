import type { Mask } from "./article.ts";

/**
 * The same characters masked by sorted, disjoint, non-empty masks. Masks that overlap become one, with the reason
 * of the one that starts first (the longer one of two).
 */
export function mergeMasks(masks: readonly Mask[]): Mask[] {
  if (isMerged(masks)) return [...masks];
  const sorted = masks
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Mask[] = [];
  for (const mask of sorted) {
    const last = merged.at(-1);
    if (last === undefined || mask.start >= last.end) merged.push(mask);
    else if (mask.end > last.end) merged[merged.length - 1] = { ...last, end: mask.end };
  }
  return merged;
}

// --- internal ---

/** Whether masks are sorted, disjoint and not empty already. */
function isMerged(masks: readonly Mask[]): boolean {
  let end = 0;
  for (const mask of masks) {
    if (mask.start < end || mask.end <= mask.start) return false;
    end = mask.end;
  }
  return true;
}
