import { mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CALIBRATION } from "../src/answer/calibration.ts";
import { CALIBRATION_NAME, readCalibration, writeCalibration } from "../src/answer/calibration-file.ts";
import { followCalibration } from "../src/answer/follow-calibration.ts";

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

describe("a calibration that is followed", () => {
  const NEXT = { ...OWN, threshold: 0.7 };
  let problems: string[];
  let now: ReturnType<typeof followCalibration>;

  beforeEach(() => {
    problems = [];
    now = followCalibration(folder, "some-model", (problem) => problems.push(problem));
  });

  it("is the file's as soon as there is one, is another, or none again", () => {
    expect(now().calibration).toEqual(CALIBRATION);
    writeCalibration(folder, OWN, ORIGIN);
    expect(now()).toEqual({ calibration: OWN, problem: null });
    writeCalibration(folder, NEXT, ORIGIN);
    expect(now()).toEqual({ calibration: NEXT, problem: null });
    unlinkSync(path);
    expect(now()).toEqual({ calibration: CALIBRATION, problem: null });
    expect(problems).toEqual([]);
  });

  it("is read once for each file", () => {
    writeCalibration(folder, OWN, ORIGIN);
    expect(now()).toBe(now());
  });

  it("stays what it was when the file is damaged, which is told once, until one that is whole comes", () => {
    writeCalibration(folder, OWN, ORIGIN);
    now();
    writeFileSync(path, "{");
    for (let time = 0; time < 3; time++) expect(now().calibration).toEqual(OWN);
    expect(now().problem).toBe(problems[0]);
    expect(problems).toEqual([
      expect.stringMatching(/calibration\.json is damaged, so the one before it stays in use/),
    ]);
    writeCalibration(folder, NEXT, ORIGIN);
    expect(now()).toEqual({ calibration: NEXT, problem: null });
    writeFileSync(path, "[");
    expect(now().calibration).toEqual(NEXT);
    expect(problems).toHaveLength(2);
  });

  it("tells of a file that was damaged from the start", () => {
    writeFileSync(path, "{");
    const told: string[] = [];
    const first = followCalibration(folder, "some-model", (problem) => told.push(problem));
    expect(first().calibration).toEqual(CALIBRATION);
    expect(told).toEqual([expect.stringContaining("so the shipped calibration is used")]);
  });
});
