import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { z } from "zod";

/** A small file of JSON in the library's folder, in which the bot remembers something over its restarts. */
export interface StateFile<State> {
  /** Null when there is none, or none that can be read: then nothing is remembered. */
  read(): State | null;
  /** @returns false when it cannot be written */
  write(state: State): boolean;
}

export function stateFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): StateFile<z.output<Schema>> {
  return {
    read() {
      try {
        const parsed = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    write(state) {
      try {
        const temporary = `${path}.${process.pid}`;
        writeFileSync(temporary, JSON.stringify(state));
        renameSync(temporary, path);
        return true;
      } catch {
        return false;
      }
    },
  };
}
