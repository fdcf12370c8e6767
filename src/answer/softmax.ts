/** ln Σ exp of some numbers, without overflow; −∞ of none. */
export function logSumExp(values: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) top = Math.max(top, values[at] ?? top);
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += Math.exp((values[at] ?? 0) - top);
  return top + Math.log(sum);
}

/** Shares of 1 in proportion to the exponentials; empty for none. */
export function softmax(values: readonly number[]): number[] {
  const shares = [...values];
  putShares(shares, 0, values);
  return shares;
}

/** Puts such shares from `at` on, in the place of as many numbers as there are values. */
export function putShares(into: Float32Array | number[], at: number, values: ArrayLike<number>): void {
  const total = logSumExp(values);
  for (let each = 0; each < values.length; each++) into[at + each] = Math.exp((values[each] ?? 0) - total);
}
