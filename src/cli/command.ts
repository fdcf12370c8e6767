import type { Command as Parser } from "commander";
import type { Words } from "../words/words.ts";
import type { Io } from "./io.ts";
import type { Places, Services } from "./ports.ts";
import type { Style } from "./render/style.ts";

/** What a command is run with. */
export interface CommandContext {
  readonly io: Io;
  readonly services: Services;
  readonly places: Places;
  readonly json: boolean;
  readonly quiet: boolean;
  /** For `stdout`. */
  readonly style: Style;
  /** In the language of the terminal's locale. */
  readonly words: Words;
  /** Writes a result and a line end to `stdout`. */
  print(text: string): Promise<void>;
  /** Writes a message and a line end to `stderr`, unless `--quiet`. */
  note(text: string): Promise<void>;
  /** Tells on `stderr`, even with `--quiet`, what went wrong. */
  complain(text: string): Promise<void>;
}

/** Option values as the command line gave them, by their camel-cased names. */
export type Options = Readonly<Record<string, unknown>>;

/** 0: done; 1: failed, or done with a result that is bad. Failures that need words are thrown as KutipError. */
export type ExitStatus = 0 | 1;

export interface Command {
  /** The word on the command line. */
  readonly name: string;
  /** One line of help. */
  readonly describe: string;
  /** Command lines that are shown under the help. */
  readonly examples: readonly string[];
  /** Being stopped is how it ends well. */
  readonly runsUntilStopped?: true;
  /** Adds arguments and options. */
  readonly define?: (parser: Parser) => void;
  readonly run: (
    context: CommandContext,
    operands: readonly string[],
    options: Options,
  ) => Promise<ExitStatus>;
}
