/** Some of a list of token sequences, padded to the longest of them. */
export interface PaddedBatch {
  /** Positions in the list that the batch was cut from. */
  readonly rows: readonly number[];
  /** Tokens of the longest row. */
  readonly width: number;
  /** `rows.length × width`, row after row; padding is 0 in both. */
  readonly inputIds: BigInt64Array;
  readonly attentionMask: BigInt64Array;
}

/**
 * Cuts token sequences into batches of similar length, so that little is computed for padding. Empty sequences are
 * left out.
 * @param budget tokens of a batch, padding included; one longer sequence makes a batch of its own
 */
export function* paddedBatches(
  sequences: readonly (readonly number[])[],
  budget: number,
): Generator<PaddedBatch> {
  const lengthOf = (row: number): number => sequences[row]?.length ?? 0;
  const order = sequences
    .map((_, row) => row)
    .filter((row) => lengthOf(row) > 0)
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  let rows: number[] = [];
  for (const row of order) {
    // Ascending: the newest row is the longest, and so the width that the batch would get.
    if (rows.length > 0 && (rows.length + 1) * lengthOf(row) > budget) {
      yield pad(rows, sequences);
      rows = [];
    }
    rows.push(row);
  }
  if (rows.length > 0) yield pad(rows, sequences);
}

// --- internal ---

function pad(rows: readonly number[], sequences: readonly (readonly number[])[]): PaddedBatch {
  const width = Math.max(...rows.map((row) => sequences[row]?.length ?? 0));
  const inputIds = new BigInt64Array(rows.length * width);
  const attentionMask = new BigInt64Array(rows.length * width);
  // Written as the low halves of 64-bit numbers: making a BigInt for each token takes longer than the model does.
  // ONNX Runtime exists for little-endian machines only.
  const ids = new Int32Array(inputIds.buffer);
  const mask = new Int32Array(attentionMask.buffer);
  rows.forEach((row, line) => {
    const sequence = sequences[row] ?? [];
    for (let column = 0; column < sequence.length; column += 1) {
      const low = 2 * (line * width + column);
      ids[low] = sequence[column] ?? 0;
      mask[low] = 1;
    }
  });
  return { rows, width, inputIds, attentionMask };
}
