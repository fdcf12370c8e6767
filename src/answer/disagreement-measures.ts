import { conceptOf } from "./disagreement-words.ts";
import type { Value } from "./values/value.ts";

/**
 * Whether one of the values is in a unit that itself says what the word with this key names: "350 km/jam" says that it is a
 * speed, so that its sentence need not.
 */
export function saysMeasure(values: readonly Value[], key: string): boolean {
  return values.some((value) => measuresOf(value).some((word) => conceptOf(word) === key));
}

/** The same of speeds alone: a sentence may give the areas, sums and powers of several things, but seldom several speeds. */
export function saysSpeed(values: readonly Value[], key: string): boolean {
  return saysMeasure(
    values.filter((value) => value.kind === "count" && value.unit === "km/h"),
    key,
  );
}

// --- internal ---

/** Words, each of one concept, for what is measured in a unit and in nothing else. Metres measure too many things. */
const BY_UNIT: Readonly<Record<string, readonly string[]>> = {
  "km/h": ["kecepatan"],
  m2: ["luas"],
  "°C": ["suhu"],
  kg: ["berat"],
  W: ["kapasitas"],
  magnitude: ["kekuatan"],
};
const COUNTED: Readonly<Partial<Record<Value["kind"], readonly string[]>>> = {
  money: ["nilai", "dana"],
  duration: ["durasi"],
};

function measuresOf(value: Value): readonly string[] {
  if (value.kind === "count") return value.unit === null ? [] : (BY_UNIT[value.unit] ?? []);
  return COUNTED[value.kind] ?? [];
}
