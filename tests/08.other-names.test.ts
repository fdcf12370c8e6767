import { expect, test } from "vitest";
import { isMentionedOtherwise } from "../src/answer/other-names.ts";

test.each([
  ["United States", "Juru bicara kedutaan besar Amerika Serikat menolak berkomentar."],
  ["Amerika Serikat", "An American official declined to comment."],
  ["AS", "Presiden Amerika Serikat tiba hari ini."],
  ["Jepang", "The Japanese prime minister arrived."],
  ["Netherlands", "Timnas Belanda menang 2-1."],
])("%s is mentioned by another name in: %s", (name, text) => {
  expect(isMentionedOtherwise(name, ["Harga beras naik.", text])).toBe(true);
});

test.each([
  ["United States", "The price was as high as in Laos."],
  ["Laos", "Putin tiba di Laos."],
  ["Siti", "Siti pulang."],
  ["Jepang", "Warga jepangan pulang."],
  ["India", "Indonesia menang."],
])("%s is mentioned by no other name in: %s", (name, text) => {
  expect(isMentionedOtherwise(name, [text])).toBe(false);
});
