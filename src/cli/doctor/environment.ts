import { nearestWord } from "../suggest.ts";
import { type Finding, good, warning } from "./check.ts";

export interface EnvironmentFacts {
  /** The variables of the environment and of `.env`. */
  readonly names: readonly string[];
  /** Those that Kutip knows. */
  readonly known: readonly string[];
  /** Null when there is no `.env` in the current folder. */
  readonly file: {
    readonly path: string;
    readonly othersMayRead: boolean;
    readonly hasToken: boolean;
  } | null;
}

/** Misspelt variables, and a `.env` whose secrets others may read. */
export function examineEnvironment({ names, known, file }: EnvironmentFacts): Finding {
  const stray = names.find((name) => name.startsWith("KUTIP_") && !known.includes(name));
  if (stray !== undefined) {
    const near = nearestWord(stray, known);
    return warning(
      `${stray} is set, but Kutip knows no such variable.`,
      near === null ? "Remove it; .env.example lists what there is." : `Did you mean ${near}?`,
    );
  }
  if (file === null) return good("There is no .env, so the defaults and the environment hold.");
  if (file.othersMayRead && file.hasToken) {
    return warning(`${file.path} holds a token, and others may read it.`, `Run \`chmod 600 ${file.path}\`.`);
  }
  return good(`${file.path} is read, and every variable of it is known.`);
}
