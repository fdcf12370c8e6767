import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CALIBRATION } from "../src/answer/calibration.ts";
import { CALIBRATION_NAME, writeCalibration } from "../src/answer/calibration-file.ts";
import { renderCalibration } from "../src/cli/render/calibration.ts";
import { openEngine } from "../src/compose.ts";
import { packageFolder, parseConfig } from "../src/config.ts";
import { EMBEDDED_MODEL } from "../src/embedding/models.ts";
import { calibrate, type JudgedQuestion, LEAST_QUESTIONS } from "../src/evaluation/calibrate.ts";
import { bestThreshold, errorsAt } from "../src/evaluation/threshold.ts";

const PRESENT = { threshold: 0.35, slope: 1, offset: 0, acrossLanguages: 0.7 };

/** As many answerable as unanswerable questions, with evenly spread confidences. */
function spread(count: number, answerable: [number, number], unanswerable: [number, number]) {
  const kind = (isAnswerable: boolean, [low, high]: [number, number]): JudgedQuestion[] =>
    Array.from({ length: count }, (_, at) => ({
      answerable: isAnswerable,
      answered: isAnswerable,
      confidence: low + ((high - low) * at) / (count - 1),
    }));
  return [...kind(true, answerable), ...kind(false, unanswerable)];
}

const judged = fc.record({
  answerable: fc.boolean(),
  answered: fc.boolean(),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("calibrating on a team's own questions", () => {
  it("moves the threshold between confidences that are all too low", () => {
    const questions = spread(40, [0.12, 0.3], [0.01, 0.08]);
    const { before, after, calibration, better } = calibrate(questions, PRESENT);
    expect(before.falseRefusals).toBe(1);
    expect(after).toMatchObject({ falseAnswers: 0, falseRefusals: 0, threshold: calibration.threshold });
    expect(better).toBe(true);
  });

  it("is no better where nothing is wrong", () => {
    expect(calibrate(spread(40, [0.6, 0.95], [0.01, 0.1]), PRESENT).better).toBe(false);
  });

  it("gives the same for the same questions", () => {
    const questions = spread(20, [0.1, 0.9], [0.05, 0.6]);
    expect(calibrate(questions, PRESENT)).toEqual(calibrate(questions, PRESENT));
  });

  it("keeps a threshold in (0, 1), a slope above 0 and finite figures, whatever the questions", () => {
    const both = fc
      .tuple(
        fc.array(judged, { minLength: LEAST_QUESTIONS, maxLength: 30 }),
        fc.array(judged, { minLength: LEAST_QUESTIONS, maxLength: 30 }),
      )
      .map(([some, others]) => [
        ...some.map((each) => ({ ...each, answerable: true })),
        ...others.map((each) => ({ ...each, answerable: false, answered: false })),
      ]);
    fc.assert(
      fc.property(both, (questions) => {
        const { calibration, after } = calibrate(questions, PRESENT);
        const { threshold, slope, offset } = calibration;
        expect(threshold > 0 && threshold < 1 && slope > 0 && Number.isFinite(offset)).toBe(true);
        expect(after.falseAnswers + after.falseRefusals).toBeLessThanOrEqual(2);
      }),
      { numRuns: 20 },
    );
  });

  it("refuses too few questions of either kind in one sentence that says how many there are", () => {
    const questions = spread(LEAST_QUESTIONS - 1, [0.5, 0.9], [0, 0.4]);
    expect(() => calibrate(questions, PRESENT)).toThrow(
      /There are 9 questions that the articles answer: .* at least 10/,
    );
    const answerable = questions.map((each) => ({ ...each, answerable: true }));
    expect(() => calibrate(answerable, PRESENT)).toThrow(/0 questions that they do not answer/);
  });
});

describe("the best threshold", () => {
  it("parts what can be parted", () => {
    const questions = spread(20, [0.7, 0.9], [0.1, 0.3]);
    expect(errorsAt(questions, bestThreshold(questions))).toEqual({ falseAnswers: 0, falseRefusals: 0 });
  });

  it("is a threshold even where all questions are of one kind", () => {
    expect(bestThreshold(spread(5, [0.1, 0.2], [0.1, 0.2]).filter(({ answerable }) => answerable))).toBe(0.5);
  });
});

describe("a calibration for people", () => {
  const result = calibrate(spread(40, [0.12, 0.3], [0.01, 0.08]), PRESENT);

  it("says what was wrong before and after, and where it is kept", () => {
    const shown = renderCalibration(result, "/library/calibration.json");
    expect(shown).toContain("80 questions, 40 answerable");
    expect(shown).toMatch(/false refusals\s+100\.0 %\s+0\.0 %/);
    expect(shown).toContain("Saved as /library/calibration.json");
  });

  it("says when nothing was saved", () => {
    expect(renderCalibration(result, null)).toContain("Nothing was saved");
  });
});

describe("an engine that runs while it is calibrated", () => {
  it("answers by the new calibration from the next question on, and by the one before when the file is damaged", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kutip-running-"));
    const [articles, library] = [join(folder, "articles"), join(folder, "library")];
    mkdirSync(articles);
    writeFileSync(
      join(articles, "a.txt"),
      "HANOI – Presiden Rusia Vladimir Putin tiba di Hanoi pada Kamis pagi.\n",
    );
    const told: string[] = [];
    const config = parseConfig({}, { articles, library }, packageFolder);
    const engine = await openEngine(config, undefined, (problem) => told.push(problem));
    try {
      await engine.ingest();
      const kind = async () => (await engine.ask("Kapan Putin tiba di Hanoi?")).kind;
      expect(await kind()).toBe("found");
      const strict = { ...CALIBRATION, threshold: 0.9999, offset: -20 };
      writeCalibration(library, strict, { model: EMBEDDED_MODEL, questions: 20 });
      expect(await kind()).toBe("notFound");
      writeFileSync(join(library, CALIBRATION_NAME), "{");
      expect([await kind(), await kind()]).toEqual(["notFound", "notFound"]);
      expect(told).toEqual([expect.stringContaining("the one before it stays in use")]);
      expect((await engine.status()).warnings).toEqual([{ path: CALIBRATION_NAME, message: told[0] }]);
      rmSync(join(library, CALIBRATION_NAME));
      expect(await kind()).toBe("found");
    } finally {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
