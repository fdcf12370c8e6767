import { KutipError, type KutipErrorCode } from "../errors.ts";
import type { IngestProgress } from "../ingest/report.ts";
import type { TeamCalls, TeamEngine } from "./team.ts";

/** The calls of an engine that travel between threads: a team's stand beside the others. */
export type EngineCalls = Omit<TeamEngine, "team"> & TeamCalls;
export type EngineCall = keyof EngineCalls;

export type ToEngine =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly call: EngineCall;
      readonly values: readonly unknown[];
      readonly progress: boolean;
    }
  | { readonly kind: "cancel"; readonly id: number };

export type FromEngine =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly error: SentError }
  | { readonly kind: "warning"; readonly message: string }
  | { readonly kind: "progress"; readonly id: number; readonly progress: IngestProgress }
  | { readonly kind: "result"; readonly id: number; readonly value: unknown }
  | { readonly kind: "error"; readonly id: number; readonly error: SentError };

export interface SentError {
  readonly code: KutipErrorCode | null;
  readonly message: string;
  readonly stack: string | undefined;
}

/** An error as it crosses a thread: structured cloning would lose the code. */
export function sendError(error: unknown): SentError {
  if (error instanceof KutipError) return { code: error.code, message: error.message, stack: error.stack };
  if (error instanceof Error) return { code: null, message: error.message, stack: error.stack };
  return { code: null, message: String(error), stack: undefined };
}

export function receiveError({ code, message, stack }: SentError): Error {
  const error = code === null ? new Error(message) : new KutipError(code, message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
