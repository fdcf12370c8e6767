import { Chalk, type ColorSupportLevel } from "chalk";
import type { Environment, Io, OutputStream } from "../io.ts";

export type Paint = (text: string) => string;

/** What stands out, and how much; without colour every paint leaves its text as it is. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly red: Paint;
  readonly cyan: Paint;
  /** The answering words of a quote. */
  readonly answer: Paint;
}

/** How one output stream wants its text. */
export interface Style {
  /** Widest line; infinite where nothing should be wrapped. */
  readonly columns: number;
  readonly colour: Palette;
  readonly hyperlinks: boolean;
}

/** Prose in longer lines is hard to read. */
const MAX_COLUMNS = 100;
const MIN_COLUMNS = 20;

/**
 * A terminal gets its width and what colours it has; anything else gets plain text, unwrapped, so that a quote in a
 * pipe stays findable as it stands in its article.
 */
export function styleOf(io: Io, stream: OutputStream): Style {
  const level = colourLevel(io.env, stream.isTTY === true);
  return {
    columns: stream.isTTY ? Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, stream.columns || 80)) : Infinity,
    colour: paletteOf(level),
    hyperlinks: io.hyperlinks && level > 0 && stream === io.stdout,
  };
}

export function paletteOf(level: ColorSupportLevel): Palette {
  const chalk = new Chalk({ level });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    green: (text) => chalk.green(text),
    yellow: (text) => chalk.yellow(text),
    red: (text) => chalk.red(text),
    cyan: (text) => chalk.cyan(text),
    answer: (text) => chalk.bold.green(text),
  };
}

/** NO_COLOR (no-color.org) wins over FORCE_COLOR, which wins over what the terminal says of itself. */
export function colourLevel(env: Environment, isTTY: boolean): ColorSupportLevel {
  if (env.NO_COLOR) return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return FORCED.get(forced.toLowerCase()) ?? 1;
  if (!isTTY || env.TERM === "dumb") return 0;
  if (/^(truecolor|24bit)$/.test(env.COLORTERM ?? "")) return 3;
  return /256/.test(env.TERM ?? "") ? 2 : 1;
}

// --- internal ---

const FORCED: ReadonlyMap<string, ColorSupportLevel> = new Map([
  ["0", 0],
  ["false", 0],
  ["2", 2],
  ["3", 3],
]);
