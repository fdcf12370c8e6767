import { z } from "zod";
import { KutipError } from "./errors.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads environment variables by a schema that names them; an empty one counts as absent.
 *
 * @throws KutipError `config` with one sentence that names the variable, its value and what it may be
 */
export function readVariables<const Shape extends z.ZodRawShape>(
  variables: z.ZodObject<Shape>,
  env: Environment,
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = variables.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? "the environment");
  throw new KutipError(
    "config",
    `${name} is "${given[name] ?? ""}", but ${issue?.message ?? "it is not valid"}.`,
  );
}

/** A variable that holds a whole number of a range. */
export const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `it must be a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((value) => value >= low && value <= high, `it must be a whole number from ${low} to ${high}`);
