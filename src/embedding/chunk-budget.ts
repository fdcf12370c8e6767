/** How long a chunk should take in the worker, milliseconds: a question waits for two of them at most. */
const CHUNK_TIME = 12;
/** Below this, sending costs more than embedding. */
const SMALLEST = 256;
/** Above this, copying the texts to the worker would take a good part of a millisecond from the caller's thread. */
const LARGEST = 65_536;

/**
 * Characters of the next chunk, from how long the last one took: models differ a thousandfold in speed.
 * At most doubled or halved at a time, so that one odd measurement does little; a small chunk that was quick, such
 * as a question, says nothing about large ones.
 */
export function nextBudget(budget: number, characters: number, milliseconds: number): number {
  if (characters < budget / 2 && milliseconds < CHUNK_TIME) return budget;
  const fitting = (characters * CHUNK_TIME) / Math.max(milliseconds, 0.01);
  const near = Math.min(Math.max(fitting, budget / 2), budget * 2);
  return Math.round(Math.min(Math.max(near, SMALLEST), LARGEST));
}
