import { KutipError } from "../errors.ts";
import type { Options } from "./command.ts";

/** Whether a flag was given. */
export function flag(options: Options, name: string): boolean {
  return options[name] === true;
}

/** The value of an option that takes one, or undefined. */
export function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/**
 * The value of an option that names a folder or a model, or undefined. An empty one is what a shell makes of a variable that
 * is not set: taken at its word it would mean the current folder.
 *
 * @throws KutipError `usage` when it is empty
 */
export function place(options: Options, name: string): string | undefined {
  const value = text(options, name);
  if (value?.trim() !== "") return value;
  throw usage(`--${name} is empty: give it a value, or leave it out.`);
}

/** The values of an option that may be given several times. */
export function texts(options: Options, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** A whole number between `low` and `high`, or `fallback` when the option was not given. */
export function wholeNumber(
  options: Options,
  name: string,
  { low, high, fallback }: { readonly low: number; readonly high: number; readonly fallback: number },
): number {
  const given = text(options, name);
  if (given === undefined) return fallback;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw usage(`--${name} is "${given}", but it must be a whole number from ${low} to ${high}.`);
}

/** A command line that cannot be meant: exit status 2. */
export function usage(message: string): KutipError {
  return new KutipError("usage", message);
}

/** Gathers the values of an option that may be given several times, for commander. */
export function gather(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}
