/** Something wrong with a request's body. */
export interface Finding {
  /** Where, for instance `components[0].components[2].label`. */
  readonly path: string;
  /** A stable name of the rule, for instance "content-length"; "schema" for Discord's published schema. */
  readonly rule: string;
  readonly message: string;
  /**
   * Whether Discord answers such a body with 400. The others it accepts, and this project does not: unknown keys,
   * and mentions that could resolve.
   */
  readonly refused: boolean;
}

export const refused = (path: string, rule: string, message: string): Finding => ({
  path,
  rule,
  message,
  refused: true,
});

export const careless = (path: string, rule: string, message: string): Finding => ({
  path,
  rule,
  message,
  refused: false,
});

/** `["components", 0, "label"]` as `components[0].label`. */
export function pathOf(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>(
    (path, part) =>
      typeof part === "number" ? `${path}[${part}]` : path === "" ? String(part) : `${path}.${String(part)}`,
    "",
  );
}
