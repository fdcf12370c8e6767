import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CALIBRATION } from "../src/answer/calibration.ts";
import { CALIBRATION_NAME, readCalibration, writeCalibration } from "../src/answer/calibration-file.ts";

const OWN = { threshold: 0.42, slope: 1.2, offset: -0.3, acrossLanguages: 0.5 };
const ORIGIN = { model: "some-model", questions: 60 };

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kutip-calibration-"));
  path = join(folder, CALIBRATION_NAME);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a library's own calibration", () => {
  it("is read as it was written, and nothing else is left in the folder", () => {
    writeCalibration(folder, OWN, ORIGIN);
    expect(readCalibration(folder, "some-model")).toEqual({ calibration: OWN, problem: null });
    expect(readdirSync(folder)).toEqual([CALIBRATION_NAME]);
  });

  it("is the shipped one where there is none", () => {
    expect(readCalibration(folder, "some-model")).toEqual({ calibration: CALIBRATION, problem: null });
  });

  it("makes the library's folder where that is missing", () => {
    const deeper = join(folder, "library");
    writeCalibration(deeper, OWN, ORIGIN);
    expect(readCalibration(deeper, "some-model").calibration).toEqual(OWN);
  });

  it.each([
    ["cut short", (text: string) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["of a threshold that is none", (text: string) => text.replace("0.42", "42")],
    ["of a slope that turns evidence round", (text: string) => text.replace("1.2", "-1.2")],
  ])("is not used when the file is %s, and the problem names it", (_, damage) => {
    writeCalibration(folder, OWN, ORIGIN);
    writeFileSync(path, damage(readFileSync(path, "utf8")));
    const { calibration, problem } = readCalibration(folder, "some-model");
    expect(calibration).toEqual(CALIBRATION);
    expect(problem).toContain(path);
    expect(problem).toContain("is damaged");
  });

  it("is not used for another model", () => {
    writeCalibration(folder, OWN, ORIGIN);
    const { calibration, problem } = readCalibration(folder, "other-model");
    expect(calibration).toEqual(CALIBRATION);
    expect(problem).toContain("some-model, not other-model");
  });

  it("is not used when evidence is judged otherwise than it was", () => {
    writeCalibration(folder, OWN, ORIGIN);
    writeFileSync(path, readFileSync(path, "utf8").replace(/"evidence": "\w+"/, '"evidence": "0"'));
    expect(readCalibration(folder, "some-model").problem).toContain("another version");
  });
});
