import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { runCli } from "../../src/cli/program.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { Memory, NOTHING } from "./run.ts";

export interface Conversation {
  /** Types text, and Enter after it. */
  type(line: string): void;
  /** Presses keys, e.g. `\u0003` for Ctrl-C. */
  press(keys: string): void;
  /** Waits for something to be shown after what was last waited for, and returns all that came, up to it. */
  until(shown: string | RegExp): Promise<string>;
  interrupt(): void;
  readonly status: Promise<number>;
}

/** Opens a conversation in a terminal of memory, 80 columns wide. */
export function converse(engine: Engine, env: Readonly<Record<string, string>> = {}): Conversation {
  const terminal = new Memory(80);
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stop = new AbortController();
  const io = { stdin, stdout: terminal, stderr: terminal, env, hyperlinks: false, signal: stop.signal };
  let seen = 0;
  const plain = () => stripVTControlCharacters(terminal.text);
  return {
    type: (line) => stdin.write(`${line}\r`),
    press: (keys) => stdin.write(keys),
    async until(shown) {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        const text = plain().slice(seen);
        const match = (typeof shown === "string" ? new RegExp(literally(shown)) : shown).exec(text);
        if (match) {
          seen += match.index + match[0].length;
          return text.slice(0, match.index + match[0].length);
        }
        if (Date.now() > deadline) throw new Error(`"${shown}" does not come; there is: ${text}`);
        await Promise.race([terminal.grown(), new Promise((resolve) => setTimeout(resolve, 100))]);
      }
    },
    interrupt: () => stop.abort(),
    status: runCli([], io, { ...NOTHING, openEngine: async () => engine }),
  };
}

/** What is waited for comes at once where nothing else wants the machine. */
const PATIENCE_MS = 30_000;

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
