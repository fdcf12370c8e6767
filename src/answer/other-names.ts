import { PLACES } from "./values/places.ts";

/**
 * Whether texts mention a place by another of its names than the one given, in Indonesian or English: "Amerika Serikat" or
 * "American" for "United States".
 *
 * @param name as somebody wrote it; what is no known place is mentioned by no other name
 */
export function isMentionedOtherwise(name: string, texts: Iterable<string>): boolean {
  const place = PLACES.get(name);
  if (place === undefined) return false;
  const others = [...PLACES].flatMap(([other, same]) => (same === place && other !== name ? [other] : []));
  if (others.length === 0) return false;
  // No spelling of a place has a letter that means something in a pattern but the full stop.
  const spellings = others.map((other) => other.replaceAll(".", "\\.")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings})(?![\\p{L}\\p{N}])`, "u");
  for (const text of texts) if (pattern.test(text)) return true;
  return false;
}
