import { AutoTokenizer, env } from "@xenova/transformers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { packagedModelsFolder } from "../src/embedding/model-files.ts";
import { EMBEDDED_MODEL } from "../src/embedding/models.ts";
import { createTokenize, type Tokenizer } from "../src/embedding/tokens.ts";
import { createWordPieces } from "../src/embedding/word-pieces.ts";

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

/** What the short cut is for: made-up and real words, figures, punctuation. */
const plain = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme-ascii", maxLength: 12 }),
      fc.constantFrom(..."Jakarta|menyelenggarakan|Rp1,2|“Ya,”|ke-20|’|—".split("|")),
    ),
  )
  .map((parts) => parts.join(" "));

describe("the short cut through the tokenizer", () => {
  const shortCut = () => createWordPieces(tokenizer, (text) => tokenizer.encode(text));

  it("gives the tokenizer's own ids", () => {
    const wordPieces = shortCut();
    expect(wordPieces).not.toBeNull();
    fc.assert(
      fc.property(fc.oneof(nasty, plain), (text) => {
        expect(wordPieces?.(text, Number.POSITIVE_INFINITY)).toEqual(tokenizer.encode(text));
      }),
      { numRuns: 5000 },
    );
  });

  it("leaves to the tokenizer what is not plain, and nothing else", () => {
    const asked: string[] = [];
    const wordPieces = createWordPieces(tokenizer, (text) => {
      asked.push(text);
      return [];
    });
    wordPieces?.("Élysée: “Rp1,2 triliun” – kata\tdr. [UNK] café.", 100);
    expect(asked).toEqual(["Élysée:", "[UNK]", "café."]);
  });

  it("stops at the limit", () => {
    expect(shortCut()?.("harga beras naik ".repeat(100), 4).length).toBe(4);
  });

  it("is not taken through a tokenizer with special tokens, or of another kind", () => {
    const { normalizer, pre_tokenizer, model, post_processor, added_tokens } = tokenizer;
    const parts = { normalizer, pre_tokenizer, model, post_processor, added_tokens };
    const cased = { config: { type: "BertNormalizer", clean_text: true, lowercase: false } };
    const encode = (text: string): number[] => tokenizer.encode(text);
    expect(createWordPieces(parts, encode)).not.toBeNull();
    expect(createWordPieces({ ...parts, post_processor: {} }, encode)).toBeNull();
    expect(createWordPieces({ ...parts, normalizer: null }, encode)).toBeNull();
    expect(createWordPieces({ ...parts, normalizer: cased }, encode)).toBeNull();
    expect(createWordPieces({ ...parts, model: new Map() }, encode)).toBeNull();
    expect(createWordPieces({ ...parts, added_tokens: [{ content: "<s>" }] }, encode)).toBeNull();
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
