import { ADVERTISING } from "./advertising.ts";
import { BYLINES } from "./bylines.ts";
import { CREDITS } from "./credits.ts";
import { PAGE_PARTS } from "./page-parts.ts";
import { RELATED } from "./related.ts";
import type { NoiseRule } from "./rule.ts";

/** Every rule of noise. A line gets the reason of the first rule that matches it. */
export const NOISE_RULES: readonly NoiseRule[] = [
  ...ADVERTISING,
  ...RELATED,
  ...BYLINES,
  ...CREDITS,
  ...PAGE_PARTS,
];
