import type { Answer } from "../../src/answer/answer.ts";
import type { Services } from "../../src/cli/ports.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { KutipError } from "../../src/errors.ts";
import type { IngestReport } from "../../src/ingest/report.ts";
import { found, foundInEnglish, librarySample, records, refused, reopened, searched } from "./samples.ts";

/** An engine that says what it was told to say, and remembers what it was asked. */
export interface ScriptedEngine extends Engine {
  readonly calls: { readonly method: string; readonly args: readonly unknown[] }[];
  closed: boolean;
}

const UNCHANGED: IngestReport = {
  added: [],
  changed: [],
  unchanged: 23,
  removed: [],
  skipped: [],
  warnings: [],
  passages: 1412,
  elapsedMs: 3,
};

const ANSWERS: readonly Answer[] = [found, foundInEnglish, refused];

/** `overrides` replace what the samples would say. */
export function scriptEngine(overrides: Partial<Engine> = {}): ScriptedEngine {
  const calls: ScriptedEngine["calls"] = [];
  const engine: ScriptedEngine = {
    calls,
    closed: false,
    ask: async (question) => {
      if (question.length > 2000) throw new KutipError("question-too-long", "The question is too long.");
      return ANSWERS.find((answer) => answer.question === question) ?? { ...refused, question };
    },
    search: async (query) => ({ ...searched, query }),
    ingest: async () => UNCHANGED,
    articles: async () => [...records],
    cite: async (id) => {
      if (id !== reopened.citation.id) {
        throw new KutipError("citation-not-found", `No citation has the id "${id}".`);
      }
      return reopened;
    },
    status: async () => librarySample,
    close: async () => {
      engine.closed = true;
    },
    ...overrides,
  };
  for (const method of ["ask", "search", "ingest", "articles", "cite"] as const) {
    const original = engine[method] as (...args: unknown[]) => unknown;
    Object.assign(engine, {
      [method]: (...args: unknown[]) => {
        calls.push({ method, args });
        return original(...args);
      },
    });
  }
  return engine;
}

/** Services with that engine. */
export function withScript(engine: Engine): Partial<Services> {
  return { openEngine: async () => engine };
}
