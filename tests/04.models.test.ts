import { isAbsolute, relative, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listModels } from "../src/embedding/list-models.ts";
import { packagedModelsFolder } from "../src/embedding/model-files.ts";
import { checkModelName, modelFolder } from "../src/embedding/model-name.ts";
import { EMBEDDED_MODEL, KNOWN_MODELS, modelSpec } from "../src/embedding/models.ts";
import { KutipError } from "../src/errors.ts";

const unknown = { code: "model-unknown" };

describe("a model's name", () => {
  it("never becomes a path outside the folder of models", () => {
    const nasty = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom("..", ".", "/", "\\", "a", "-", "%2e", "\0", " ", "C:"), { maxLength: 8 })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(nasty, (name) => {
        let folder: string;
        try {
          folder = modelFolder("/models", name);
        } catch (error) {
          expect(error).toBeInstanceOf(KutipError);
          expect(error).toMatchObject(unknown);
          return;
        }
        const inside = relative("/models", folder);
        expect(isAbsolute(inside)).toBe(false);
        expect(inside.split(sep)).not.toContain("..");
        expect(inside.split(sep).length).toBeLessThanOrEqual(2);
        expect(inside).not.toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "..",
    "../x",
    "a/..",
    "a/../b",
    "/etc",
    "a/b/c",
    "",
    "a b",
    "a\n",
    ".hidden",
    "a/.fetching",
    "a\\b",
  ])("cannot be %j", (name) => {
    expect(() => checkModelName(name)).toThrow(expect.objectContaining(unknown));
  });

  it.each(["kutip-id-en-256", "Xenova/bge-m3", "org_1/My.Model-v1.5"])("can be %j", (name) => {
    expect(checkModelName(name)).toBe(name);
  });
});

describe("the description of a model", () => {
  it("comes from the table for a known one", () => {
    for (const model of KNOWN_MODELS) expect(modelSpec(model.name)).toEqual(model);
  });

  it("comes from the table with what is said otherwise laid over it", () => {
    expect(modelSpec("Xenova/bge-m3", { maxTokens: 1024 })).toMatchObject({
      maxTokens: 1024,
      dimensions: 1024,
      pooling: "cls",
    });
  });

  it("needs dimensions and pooling for any other, and takes the rest as usual", () => {
    expect(modelSpec("org/other", { dimensions: 384, pooling: "mean" })).toMatchObject({
      name: "org/other",
      maxTokens: 512,
      prefixes: { question: "", passage: "" },
      quantized: true,
    });
    for (const overrides of [{}, { dimensions: 384 }, { pooling: "mean" } as const]) {
      expect(() => modelSpec("org/other", overrides)).toThrow(expect.objectContaining(unknown));
    }
  });

  it.each([{ dimensions: 0 }, { dimensions: 1.5 }, { dimensions: Number.NaN }, { maxTokens: 0 }])(
    "cannot say %j",
    (overrides) => {
      expect(() => modelSpec("org/other", { dimensions: 384, pooling: "mean", ...overrides })).toThrow(
        expect.objectContaining(unknown),
      );
    },
  );

  it("names the models to choose from when a name is misspelt", () => {
    expect(() => modelSpec("kutip-id-en-265")).toThrow(EMBEDDED_MODEL);
  });
});

describe("the list of models", () => {
  it("has the embedded model, present, without a folder of downloaded ones", () => {
    const [first, ...others] = listModels("/nowhere");
    expect(first).toMatchObject({ name: EMBEDDED_MODEL, embedded: true, present: true });
    expect(first?.bytes).toBeGreaterThan(10_000_000);
    expect(others.map((model) => model.present)).toEqual(KNOWN_MODELS.slice(1).map(() => false));
  });

  it("does not list the embedded model twice", () => {
    const names = listModels(packagedModelsFolder()).map((model) => model.name);
    expect(names.filter((name) => name === EMBEDDED_MODEL)).toHaveLength(1);
  });
});
