import { isAbsolute, join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder, parseConfig } from "../src/config.ts";

describe("the configuration", () => {
  it("has a default for everything", () => {
    const config = parseConfig({}, {}, "/somewhere");
    expect(config).toMatchObject({
      articlesFolder: join("/somewhere", "articles"),
      libraryFolder: join("/somewhere", "embeddings"),
      modelsFolder: join(packageFolder, "embeddings", "models"),
      model: null,
      passages: { maxTokens: 100, overlapSentences: 1 },
      debug: false,
    });
    expect(isAbsolute(config.modelsFolder)).toBe(true);
  });

  it("lets flags win over the environment, and the environment over defaults", () => {
    const env = { KUTIP_ARTICLES: "from-env", KUTIP_LIBRARY: "library-env" };
    const config = parseConfig(env, { articles: "from-flag" }, "/a");
    expect(config.articlesFolder).toBe(join("/a", "from-flag"));
    expect(config.libraryFolder).toBe(join("/a", "library-env"));
  });

  it("takes empty variables as absent", () => {
    expect(parseConfig({ KUTIP_ARTICLES: "", KUTIP_PASSAGE_TOKENS: "  " }, {}, "/a").passages.maxTokens).toBe(
      100,
    );
  });

  it.each([
    ["KUTIP_PASSAGE_TOKENS", "many", "16 to 400"],
    ["KUTIP_PASSAGE_TOKENS", "5", "16 to 400"],
    ["KUTIP_PASSAGE_OVERLAP", "2", "0 or 1"],
    ["KUTIP_MAX_FILE_MB", "-1", "1 to 1024"],
    ["KUTIP_MODEL_POOLING", "max", "mean or cls"],
  ])("explains %s=%s in one sentence", (name, value, allowed) => {
    expect(() => parseConfig({ [name]: value })).toThrowError(
      expect.objectContaining({
        code: "config",
        message: expect.stringMatching(new RegExp(`^${name} is "${value}".*${allowed}\\.$`)),
      }),
    );
  });
});
