import type { Sentence } from "../passage/passage.ts";

/** Sentences as bytes: start and end of each, relative to `origin`, unsigned 32-bit little-endian. */
export function packSentences(sentences: readonly Sentence[], origin: number): Uint8Array {
  const bytes = new Uint8Array(sentences.length * 8);
  const view = new DataView(bytes.buffer);
  for (const [index, { start, end }] of sentences.entries()) {
    view.setUint32(index * 8, start - origin, true);
    view.setUint32(index * 8 + 4, end - origin, true);
  }
  return bytes;
}

/** Inverse of {@link packSentences}; null for bytes that no sentences between `origin` and `end` give. */
export function unpackSentences(bytes: Uint8Array, origin: number, end: number): Sentence[] | null {
  if (bytes.byteLength === 0 || bytes.byteLength % 8 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sentences: Sentence[] = [];
  for (let at = 0; at + 8 <= bytes.byteLength; at += 8) {
    sentences.push({ start: origin + view.getUint32(at, true), end: origin + view.getUint32(at + 4, true) });
  }
  return sentences.every((sentence) => sentence.start < sentence.end && sentence.end <= end)
    ? sentences
    : null;
}

/** The bytes of a vector, float32 in the machine's byte order (little-endian wherever Node runs). */
export function packVector(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** Inverse of {@link packVector}; shares memory with `bytes` where alignment allows. */
export function unpackVector(bytes: Uint8Array): Float32Array {
  if (bytes.byteOffset % 4 === 0) {
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  }
  return new Float32Array(bytes.slice().buffer);
}
