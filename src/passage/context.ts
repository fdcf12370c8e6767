import type { ArticleMetadata } from "../article/article.ts";
import type { Language } from "../language/language.ts";

/** What a context is made of. */
export type ContextMetadata = Pick<ArticleMetadata, "title" | "place" | "published">;

/**
 * What precedes a passage's text when it is embedded: title, place and date in words, one sentence each, e.g.
 * `Putin tiba di Hanoi. Hanoi, 20 Juni 2024.` It is no part of the passage and is never quoted. Empty only where
 * title, place and date are.
 */
export function passageContext(
  { title, place, published }: ContextMetadata,
  language: Language = "en",
): string {
  const name = title.trim();
  const where = place !== null && !name.toLowerCase().includes(place.toLowerCase()) ? place : null;
  const when = published === null ? null : dateInWords(published, language);
  const rest = [where, when].filter((part) => part !== null).join(", ");
  const closed = name === "" || /[.!?…]["'”’»)]*$/u.test(name) ? name : `${name}.`;
  return [closed, rest === "" ? "" : `${rest}.`].filter((part) => part !== "").join(" ");
}

/**
 * The contexts of an article's passages. A passage that has the title in it, as the first one has where the title was
 * taken from the first sentence, goes without: said twice it would drown the rest in the passage's vector.
 */
export function createPassageContext(
  metadata: ContextMetadata,
  language: Language,
): (passage: string) => string {
  const whole = passageContext(metadata, language);
  const untitled = passageContext({ ...metadata, title: "" }, language);
  const title = flatten(metadata.title.replace(/…$/, ""));
  return (passage) => (flatten(passage).includes(title) ? untitled : whole);
}

// --- internal ---

function flatten(text: string): string {
  return text.replace(/\s+/gu, " ").trim().toLowerCase();
}

function dateInWords(published: string, language: Language): string {
  const date = new Date(`${published}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return published;
  const locale = language === "id" ? "id" : "en-GB";
  const format =
    formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  formats.set(locale, format);
  return format.format(date);
}

/** By locale: making one takes as long as making the passages of an article. */
const formats = new Map<string, Intl.DateTimeFormat>();
