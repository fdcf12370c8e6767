import { statSync } from "node:fs";
import { join } from "node:path";
import { CALIBRATION_NAME, type ReadCalibration, readCalibration } from "./calibration-file.ts";

/**
 * A library's calibration as its file is now: each call looks whether the file was replaced since the last one. A file that
 * cannot be used leaves in force what was.
 *
 * @param model name of the embedding model
 * @param onProblem told once for each file that cannot be used, in a sentence
 */
export function followCalibration(
  libraryFolder: string,
  model: string,
  onProblem: (problem: string) => void = () => {},
): () => ReadCalibration {
  const path = join(libraryFolder, CALIBRATION_NAME);
  let seen = stateOf(path);
  let read = readCalibration(libraryFolder, model);
  if (read.problem !== null) onProblem(read.problem);
  return () => {
    const state = stateOf(path);
    if (state === seen) return read;
    // Noted before the file is read: what replaces it meanwhile is another state.
    seen = state;
    read = readCalibration(libraryFolder, model, read.calibration);
    if (read.problem !== null) onProblem(read.problem);
    return read;
  };
}

// --- internal ---

/** Differs after the file was written, replaced or removed. */
function stateOf(path: string): string {
  try {
    const { ino, size, mtimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return "none that can be looked at"; // Reading it says why.
  }
}
