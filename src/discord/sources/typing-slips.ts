/**
 * Whether a word begins as it was typed, but for one slip of the keyboard (two in eight letters or more): a letter too
 * many, missing, wrong, or two in the wrong order. Words of fewer than four typed letters must begin exactly so.
 */
export function isNearlyPrefix(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < 4) return false;
  const slips = typed.length >= 8 ? 2 : 1;
  if (word.length < typed.length - slips) return false;
  const opening = openingLetters(word);
  if (!opening.includes(typed.charAt(0)) && !opening.includes(typed.charAt(1))) return false;
  return distanceToPrefix(word, typed, slips) <= slips;
}

/**
 * The letters of a word of which one is among the first two that were typed, or it is not nearly a beginning of it: slips
 * seldom concern both, and most words are told apart by them at once.
 */
export function openingLetters(word: string): string {
  return word.slice(0, 3);
}

// --- internal ---

/**
 * The least number of slips (Damerau and Levenshtein's, adjacent letters swapped counting as one) between what was typed
 * and any beginning of the word; `limit + 1` when there are more than `limit`.
 */
function distanceToPrefix(word: string, typed: string, limit: number): number {
  const width = Math.min(word.length, typed.length + limit);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(...row);
}
