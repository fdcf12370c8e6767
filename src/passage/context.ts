import type { ArticleMetadata } from "../article/article.ts";
import type { Language } from "../language/language.ts";

/**
 * What precedes a passage's text when it is embedded: title, place and date in words, one sentence each, e.g.
 * `Putin tiba di Hanoi. Hanoi, 20 Juni 2024.` Never empty. It is no part of the passage and is never quoted.
 */
export function passageContext(
  metadata: Pick<ArticleMetadata, "title" | "place" | "published">,
  language: Language = "en",
): string {
  const title = metadata.title.trim();
  const place =
    metadata.place !== null && !title.toLowerCase().includes(metadata.place.toLowerCase())
      ? metadata.place
      : null;
  const when = metadata.published === null ? null : dateInWords(metadata.published, language);
  const rest = [place, when].filter((part) => part !== null).join(", ");
  const closed = /[.!?…]["'”’»)]*$/u.test(title) ? title : `${title}.`;
  return rest === "" ? closed : `${closed} ${rest}.`;
}

// --- internal ---

function dateInWords(published: string, language: Language): string {
  const date = new Date(`${published}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return published;
  const locale = language === "id" ? "id" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
}
