import type { BodyKind } from "../validate/validate.ts";

/** A limit: its rule, the kind of body, the most that it allows, and the least that it does not. */
export type Limit = readonly [rule: string, kind: BodyKind, allowed: unknown, refused: unknown];
