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
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new KutipError(
      "library-unwritable",
      `Kutip may not write to ${modelsFolder} (${code}): allow it, or choose another folder with --library.`,
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

/** The code of a file system's error. */
function ownCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** The code of a connection's failure. `fetch` wraps it in a TypeError, and a body that breaks off in another one. */
function networkCode(error: unknown): string | undefined {
  if (!(error instanceof TypeError)) return undefined;
  return ownCode(error.cause) ?? error.message;
}
