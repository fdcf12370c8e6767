import { KutipError } from "../errors.ts";
import { type Hub, HubTrouble, hostOf } from "./hub.ts";

/** Whether another attempt may succeed where this one failed. */
export function isPassing(error: unknown): boolean {
  return error instanceof HubTrouble || networkCode(error) !== undefined;
}

/** A failed download, told to a person: what happened and what to do. */
export function downloadError(error: unknown, name: string, hub: Hub, modelsFolder: string): KutipError {
  if (error instanceof KutipError) return error;
  const again = `run "kutip model fetch ${name}" again; it goes on where it stopped`;
  const code = ownCode(error);
  if (code === "ENOSPC") {
    return new KutipError(
      "disk-full",
      `The disk of ${modelsFolder} is full: free some space, then ${again}.`,
      {
        cause: error,
      },
    );
  }
  if (code !== undefined && UNWRITABLE.has(code)) {
    return new KutipError(
      "library-unwritable",
      `Kutip cannot write to ${modelsFolder} (${code}): allow it, or choose another folder with --library.`,
      { cause: error },
    );
  }
  const offline = networkCode(error);
  const detail = error instanceof Error ? error.message : String(error);
  const sentence =
    offline === undefined
      ? `The model ${name} could not be fetched (${detail}): wait a little, then ${again}.`
      : `The model ${name} could not be fetched, because ${hostOf(hub)} cannot be reached (${offline}): check the connection, then ${again}.`;
  return new KutipError("model-download", sentence, { cause: error });
}

// --- internal ---

const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"]);

/** The code of a file system's error. */
function ownCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/**
 * What a connection failed of. `fetch` hides it in the cause of a TypeError, whether it fails at once or a body
 * breaks off; a stream that ends too early has a code of its own.
 */
function networkCode(error: unknown): string | undefined {
  if (error instanceof TypeError && (error.message === "fetch failed" || error.message === "terminated")) {
    return ownCode(error.cause) ?? error.message;
  }
  const code = ownCode(error);
  return code === "ERR_STREAM_PREMATURE_CLOSE" ? code : undefined;
}
