import { toOneLine } from "../article/one-line.ts";
import { KutipError } from "../errors.ts";

/**
 * What is said of a file at which Kutip itself failed, in one sentence: that one file is a riddle keeps no other from
 * being read.
 *
 * @throws what is no riddle: a `KutipError` has its own explanation
 */
export function unforeseenReason(error: unknown): string {
  if (error instanceof KutipError) throw error;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `Kutip failed at this file (${toOneLine(what, LONGEST)}), which is a fault of Kutip and not of the file: please report it, and save the text anew in another form meanwhile.`;
}

// --- internal ---

/** Of what the failure says: it may quote the file. */
const LONGEST = 120;
