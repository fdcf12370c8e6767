/** The probability in [0, 1] of some log-odds, in nats. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
