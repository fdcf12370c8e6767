import { KutipError, type KutipErrorCode } from "../errors.ts";
import type { Words } from "../words/words.ts";

/** A failure as it is told: `{"error": {"code", "message"}}` with `--json`. */
export interface Failure {
  readonly code: KutipErrorCode;
  /** One sentence. */
  readonly message: string;
}

/** What a person is told of something that was thrown; what is no KutipError is a defect of Kutip's. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof KutipError) return { code: thrown.code, message: thrown.message };
  if (isAbort(thrown)) return { code: "cancelled", message: "Stopped." };
  if (isWithoutFolder(thrown)) {
    return {
      code: "usage",
      message:
        "The folder that Kutip was started in does not exist any more: go to another one, and run it again.",
    };
  }
  if (isUnloadable(thrown)) {
    return {
      code: "internal",
      message: `A package that Kutip needs does not load (${thrown.message.split("\n")[0]}); \`kutip doctor\` says what to do.`,
    };
  }
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: "internal",
    message: `Something went wrong that Kutip did not foresee (${reason.split("\n")[0]}); this is a defect, and KUTIP_DEBUG=1 shows where it is.`,
  };
}

/** {@link failureOf} in a language's own words, where it has some. */
export function sentenceOf(thrown: unknown, words: Words): string {
  const { code, message } = failureOf(thrown);
  const about = thrown instanceof KutipError ? thrown.about : null;
  return words.failures[code]?.(about) ?? message;
}

/** The stack of what was thrown and of its causes, for KUTIP_DEBUG=1. */
export function stackOf(thrown: unknown): string {
  const stack = thrown instanceof Error ? (thrown.stack ?? String(thrown)) : String(thrown);
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return cause === undefined ? stack : `${stack}\nCaused by: ${stackOf(cause)}`;
}

// --- internal ---

function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === "AbortError";
}

/** `process.cwd()` in a folder that was deleted. */
function isWithoutFolder(thrown: unknown): boolean {
  return thrown instanceof Error && "syscall" in thrown && thrown.syscall === "uv_cwd";
}

function isUnloadable(thrown: unknown): thrown is Error {
  if (!(thrown instanceof Error) || !("code" in thrown)) return false;
  return (
    thrown.code === "ERR_DLOPEN_FAILED" ||
    thrown.code === "MODULE_NOT_FOUND" ||
    thrown.code === "ERR_MODULE_NOT_FOUND"
  );
}
