/** A figure with the interval that repeated samples of the questions would mostly fall into. */
export interface Figure {
  readonly value: number;
  /** 2.5th and 97.5th percentile of the resampled figures. */
  readonly low: number;
  readonly high: number;
  /** Questions that it was measured on. */
  readonly questions: number;
}

export interface BootstrapOptions {
  /** @default 1000 */
  readonly resamples?: number;
  /** The same seed gives the same interval. @default 1 */
  readonly seed?: number;
}

/**
 * A statistic with its 95 % percentile bootstrap interval (Efron 1979). Items are resampled, so what is resampled
 * must be what varies: questions.
 *
 * @param statistic null where it is not defined; resamples where it is not are left out
 * @returns null where it is not defined for the items themselves
 */
export function bootstrap<T>(
  items: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  { resamples = 1000, seed = 1 }: BootstrapOptions = {},
): Figure | null {
  const value = statistic(items);
  if (value === null) return null;
  const values = resampled(items, statistic, { resamples, seed }).sort((a, b) => a - b);
  return {
    value,
    low: percentile(values, 0.025) ?? value,
    high: percentile(values, 0.975) ?? value,
    questions: items.length,
  };
}

/** What a statistic is for samples of the items as large as they are, drawn with replacement; where it is not null. */
export function resampled<T>(
  items: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  { resamples = 1000, seed = 1 }: BootstrapOptions = {},
): number[] {
  const random = mulberry32(seed);
  const values: number[] = [];
  const sample = [...items];
  for (let round = 0; round < resamples; round++) {
    for (let at = 0; at < items.length; at++) {
      const drawn = items[Math.floor(random() * items.length)];
      if (drawn !== undefined) sample[at] = drawn;
    }
    const value = statistic(sample);
    if (value !== null) values.push(value);
  }
  return values;
}

/** {@link bootstrap} of the mean; null for no values. */
export function bootstrapMean(values: readonly number[], options?: BootstrapOptions): Figure | null {
  return bootstrap(
    values,
    (sample) => (sample.length === 0 ? null : sample.reduce((sum, value) => sum + value, 0) / sample.length),
    options,
  );
}

/**
 * The smallest value that at least a share of the values does not pass (nearest rank); null for no values.
 *
 * @param sorted ascending
 * @param share in [0, 1]
 */
export function percentile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const rank = Math.min(sorted.length, Math.max(1, Math.ceil(share * sorted.length)));
  return sorted[rank - 1] ?? null;
}

// --- internal ---

/** Tommy Ettinger's Mulberry32: 32 bits of state, good enough to draw samples, and the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
