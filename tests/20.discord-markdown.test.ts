import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible } from "./discord/people/markdown.ts";

describe("what a person reads of Markdown", () => {
  it.each([
    ["**bold** *italic* _italic_ __under__ ~~struck~~ ||hidden||", "bold italic italic under struck hidden"],
    ["**bold *and italic***", "bold and italic"],
    ["\\*not bold\\* and \\_not\\_", "*not bold* and _not_"],
    ["snake_case_name stays", "snake_case_name stays"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["> a quote\n> of two lines\nand more", "a quote\nof two lines\nand more"],
    [">>> all\nof it", "all\nof it"],
    ["> > once", "> once"],
    ["not > a quote", "not > a quote"],
    ["# Title\n-# small\n### third", "Title\nsmall\nthird"],
    ["#tag and # hash", "#tag and # hash"],
    ["- one\n  * two", "• one\n  • two"],
    ["\\- one", "- one"],
    ["1. first", "1. first"],
    ["`code *is* code`", "code *is* code"],
    ["```js\nconst a = **1**;\n```", "const a = **1**;"],
    ["[title](https://example.org)", "title"],
    ["[*title* \\[1\\]](<https://example.org/a_b_c>)", "title [1]"],
    ["[no link](example)", "[no link](example)"],
    ["<https://example.org/a_b_>", "https://example.org/a_b_"],
    ["see https://example.org/a_b_c*d*.", "see https://example.org/a_b_c*d*."],
    ["https://example.org/a\\_b", "https://example.org/a\\_b"],
    ["<@123> <@&123> <#123> <:smile:123> </ask:123>", "@someone @someone #somewhere :smile: /ask"],
    ["\\<@123>", "<@123>"],
    ["@everyone", "@everyone"],
  ])("reads %j as %j", (markdown, words) => {
    expect(visible(markdown)).toBe(words);
  });

  it("is the text itself when all its punctuation is escaped", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        ..."ab1 \n*_~|>#`-+.[]()<@!:/\\\"'{}=é“\u200b\u202e",
        "https://a.b",
        "@everyone",
        "<@1>",
      ),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(visible(text.replaceAll(/[!-/:-@[-`{-~]/g, "\\$&"))).toBe(text);
      }),
    );
  });
});
