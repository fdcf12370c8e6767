import fc from "fast-check";
import { hostileText } from "./03.hostile-text.ts";

const PIECES = [
  ..."*_~|>#`-+.:[]()<@!/\\\"'{}=é“ \n\t\r",
  "a",
  "kata ",
  "**tebal**",
  "__",
  "||",
  "```js\n",
  "`` ` ``",
  "\n> ",
  "\n>>> ",
  "\n# ",
  "\n### judul",
  "\n-# kecil",
  "\n- butir",
  "\n  * butir",
  "\n1. satu",
  "\n12) dua",
  "@everyone",
  "@here",
  "<@123456789012345678>",
  "<@!123456789012345678>",
  "<@&123456789012345678>",
  "<#123456789012345678>",
  "<:kucing:123456789012345678>",
  "<a:kucing:123456789012345678>",
  "<t:1718863200:R>",
  "<id:customize>",
  "</ask:123456789012345678>",
  ":smile:",
  "10:30:45",
  "https://contoh.id/a_b_c*d*(e)",
  "<https://contoh.id>",
  "[klik](https://jahat.example)",
  "[klik](<https://jahat.example>)",
  "discord.gg/abc",
  "https://discord.com/invite/abc",
  "¯\\_(ツ)_/¯",
  "\\",
  "\\\\",
  "\\*",
  "\u0000",
  "\u001b[2J",
  "\u200b",
  "\u200e",
  "\u202e",
  "\u2066",
  "\u2028",
  "\u2029",
  "\u0085",
  "\u00ad",
  "\ufeff",
  "\ud83d",
  "\udc00",
  "\uffff",
  "👩‍👩‍👧‍👦",
  "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
  "\u{E0041}",
  "e\u0301\u0323",
  "مرحبا",
];

/** Texts full of what Discord's client would obey. */
export const hostileMarkdown: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join("")),
  },
  hostileText,
);

/** Texts that are far too long for a message, of one piece each or of many. */
export const endlessText: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...PIECES, "x", "kata ", "*".repeat(5), "e" + "\u0301".repeat(400)),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([piece, times]) => piece.repeat(Math.ceil((times * 2500) / piece.length))),
  fc
    .array(fc.constantFrom(...PIECES, "Presiden tiba di Hanoi pada Rabu malam. "), {
      minLength: 500,
      maxLength: 900,
    })
    .map((all) => all.join("")),
);

/** Any text that may come from outside. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: hostileMarkdown },
  { weight: 1, arbitrary: endlessText },
);
