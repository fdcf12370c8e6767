/** The languages that Kutip tells apart: Indonesian (Malay counts as it), English, anything else. */
export type Language = "id" | "en" | "other";

/** The languages that Kutip's own words exist in. */
export type WordsLanguage = "id" | "en";
