import type { Embed } from "../wire/message.ts";
import { type Finding, refused } from "./finding.ts";

/** Characters of all embeds of a message together. */
const TOTAL = 6000;

/** What the schema misses about embeds: the total of their characters, and emptiness. */
export function checkEmbeds(embeds: readonly Embed[], at: string): Finding[] {
  const total = embeds.reduce((sum, embed) => sum + lengthOf(embed), 0);
  const findings =
    total > TOTAL
      ? [
          refused(
            `${at}embeds`,
            "embeds-total",
            `The embeds have ${total} characters together; ${TOTAL} are allowed.`,
          ),
        ]
      : [];
  return [...findings, ...embeds.flatMap((embed, index) => checkEmbed(embed, `${at}embeds[${index}]`))];
}

// --- internal ---

function lengthOf(embed: Embed): number {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields].reduce(
    (sum, text) => sum + (text?.length ?? 0),
    0,
  );
}

function checkEmbed(embed: Embed, path: string): Finding[] {
  const shows = ["title", "description", "footer", "author", "image", "thumbnail", "video", "fields"];
  const empty = !shows.some((key) => {
    const value = Reflect.get(embed, key);
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  });
  return [
    ...(empty ? [refused(path, "embed-empty", "The embed shows nothing.")] : []),
    ...(embed.fields ?? []).flatMap((field, index) =>
      (["name", "value"] as const)
        .filter((key) => field[key].trim() === "")
        .map((key) =>
          refused(`${path}.fields[${index}].${key}`, "embed-field-empty", `The field's ${key} is empty.`),
        ),
    ),
  ];
}
