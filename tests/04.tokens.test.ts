import { AutoTokenizer, env } from "@xenova/transformers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { packagedModelsFolder } from "../src/embedding/model-files.ts";
import { EMBEDDED_MODEL } from "../src/embedding/models.ts";
import { rememberPieces, splitsAtSpaces } from "../src/embedding/token-memo.ts";
import { createTokenize, type Tokenizer } from "../src/embedding/tokens.ts";

let tokenizer: Tokenizer;
beforeAll(async () => {
  env.allowRemoteModels = false;
  env.localModelPath = packagedModelsFolder();
  tokenizer = await AutoTokenizer.from_pretrained(EMBEDDED_MODEL);
});

/** Text with what tokenizers trip over: accents, final sigma, controls, all kinds of space, special tokens, emoji. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..." \u00a0\u3000\t\n\r\0\u200b\u0301\ufffd",
        ..."[UNK]|[PAD]|[CLS]|ΑΣ|ΑΣ'|İ|ǅ|ﬁ|é|e\u0301|汉字|👩‍👩‍👧|\ud800|Rp1,2|ke-20|Qur'an|dr.|…|“|##".split(
          "|",
        ),
        "presiden",
        "Vietnam",
        "menyelenggarakan",
        "x".repeat(101),
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

describe("remembering pieces", () => {
  it("suits the embedded model's tokenizer", () => {
    expect(splitsAtSpaces(tokenizer)).toBe(true);
  });

  it("gives the tokenizer's own ids, also when little can be remembered", () => {
    const encode = (text: string): number[] => tokenizer.encode(text);
    const memos = [rememberPieces(encode), rememberPieces(encode, 3)];
    fc.assert(
      fc.property(nasty, (text) => {
        const expected = tokenizer.encode(text);
        for (const memo of memos) expect(memo(text, Number.POSITIVE_INFINITY)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it("asks the tokenizer once for a word that comes again and again", () => {
    const asked: string[] = [];
    const memo = rememberPieces((text) => {
      asked.push(text);
      return [text.length];
    });
    expect(memo("harga beras harga beras naik", 100)).toEqual([5, 5, 5, 5, 4]);
    expect(asked).toEqual(["harga", "beras", "naik"]);
  });

  it("does not suit a tokenizer with special tokens, or of another kind", () => {
    const parts = {
      normalizer: tokenizer.normalizer,
      pre_tokenizer: tokenizer.pre_tokenizer,
      model: tokenizer.model,
      post_processor: null,
      added_tokens: tokenizer.added_tokens,
    };
    expect(splitsAtSpaces(parts)).toBe(true);
    expect(splitsAtSpaces({ ...parts, post_processor: {} })).toBe(false);
    expect(splitsAtSpaces({ ...parts, normalizer: null })).toBe(false);
    expect(splitsAtSpaces({ ...parts, model: new Map() })).toBe(false);
    const spaced = { content: "two words", lstrip: false, rstrip: false };
    expect(splitsAtSpaces({ ...parts, added_tokens: [spaced] })).toBe(false);
  });
});

describe("the tokens of a text", () => {
  /** 0 opens, 2 closes, 3 is unknown; a word's id is 10 more than its length, and "?" is unknown. */
  const framed: Tokenizer = {
    encode: (text) => [
      0,
      ...text
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => (word === "?" ? 3 : 10 + word.length)),
      2,
    ],
    all_special_ids: [0, 1, 2, 3],
    unk_token_id: 3,
    normalizer: null,
    pre_tokenizer: null,
    model: null,
    post_processor: {},
    added_tokens: [],
  };

  it("are cut at the limit, and the closing token is kept", () => {
    const tokenize = createTokenize(framed, 5);
    expect(tokenize("", "a bb ccc")).toEqual([0, 11, 12, 13, 2]);
    expect(tokenize("", "a bb ccc dddd eeeee")).toEqual([0, 11, 12, 13, 2]);
  });

  it("are none when the model knows no token of the text itself, prefix or not", () => {
    const tokenize = createTokenize(framed, 50);
    for (const prefix of ["", "query: "]) {
      expect(tokenize(prefix, "? ?")).toEqual([]);
      expect(tokenize(prefix, "  \n")).toEqual([]);
      expect(tokenize(prefix, "")).toEqual([]);
    }
    expect(tokenize("query: ", "? a")).toEqual([0, 16, 3, 11, 2]);
  });

  it("of the embedded model are at most as many as it takes", () => {
    const tokenize = createTokenize(tokenizer, 512);
    const whole = tokenizer.encode("harga beras ".repeat(1000));
    expect(tokenize("", "harga beras ".repeat(1000))).toEqual(whole.slice(0, 512));
  });
});
