import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { KutipError } from "../errors.ts";
import { CALIBRATION } from "./calibration.ts";
import type { Calibration } from "./confidence.ts";
import { CONFIDENCE_TREES } from "./confidence-trees.ts";
import { READ_CONFIDENCE_TREES } from "./read-confidence-trees.ts";

/** A library's own calibration, or the shipped one. */
export interface ReadCalibration {
  readonly calibration: Calibration;
  /** Why the file that is there is not used, in one sentence; null where it is used, or there is none. */
  readonly problem: string | null;
}

/** What a calibration was fitted on and with. */
export interface CalibrationOrigin {
  /** Name of the embedding model. */
  readonly model: string;
  readonly questions: number;
}

/** In the library's folder. */
export const CALIBRATION_NAME = "calibration.json";

/**
 * Reads a library's own calibration. One that cannot be read, or was made for another model or another way of judging
 * evidence, is not used, and `problem` says so.
 *
 * @param before what stays in force then. @default CALIBRATION, the shipped one
 */
export function readCalibration(
  libraryFolder: string,
  model: string,
  before: Calibration = CALIBRATION,
): ReadCalibration {
  const path = join(libraryFolder, CALIBRATION_NAME);
  const stays = before === CALIBRATION ? "the shipped calibration is used" : "the one before it stays in use";
  const unused = (why: string): ReadCalibration => ({
    calibration: before,
    problem: `${path} ${why}, so ${stays}: run \`kutip calibrate\` again, or delete the file.`,
  });
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing ? { calibration: CALIBRATION, problem: null } : unused("can't be read");
  }
  const parsed = FILE.safeParse(parseJson(text));
  if (!parsed.success) return unused("is damaged");
  const { madeFor, evidence, calibration } = parsed.data;
  if (evidence !== EVIDENCE) return unused("was made by another version of kutip");
  if (madeFor !== model) return unused(`was made for the model ${madeFor}, not ${model}`);
  return { calibration, problem: null };
}

/**
 * Writes a library's own calibration, whole or not at all.
 *
 * @throws KutipError `library-unwritable`
 */
export function writeCalibration(
  libraryFolder: string,
  calibration: Calibration,
  { model, questions }: CalibrationOrigin,
): void {
  const path = join(libraryFolder, CALIBRATION_NAME);
  const content: z.input<typeof FILE> = {
    version: 1,
    madeFor: model,
    evidence: EVIDENCE,
    questions,
    calibration: { ...calibration },
  };
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(libraryFolder, { recursive: true });
    writeFileSync(temporary, `${JSON.stringify(content, null, 2)}\n`);
    renameSync(temporary, path);
  } catch (cause) {
    throw new KutipError(
      "library-unwritable",
      `${path} can't be written: make the folder writable and calibrate again.`,
      { cause },
    );
  }
}

// --- internal ---

const FILE = z.object({
  version: z.literal(1),
  madeFor: z.string(),
  evidence: z.string(),
  questions: z.number().int().positive(),
  calibration: z.object({
    threshold: z.number().gt(0).lt(1),
    slope: z.number().positive(),
    offset: z.number(),
    acrossLanguages: z.number(),
  }),
});

/** Tells apart ways of judging evidence: what is calibrated for one means nothing for another. */
const EVIDENCE = fingerprint(CONFIDENCE_TREES + READ_CONFIDENCE_TREES);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** 32-bit FNV-1a, in hexadecimal digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
