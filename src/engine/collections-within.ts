/**
 * A collection and those within it, of some names: `dunia` means `dunia/asia` too, and "" (the top of the articles
 * folder) only itself. Empty when there is no such collection.
 */
export function collectionsWithin(name: string, names: readonly string[]): string[] {
  return names.filter((other) => other === name || (name !== "" && other.startsWith(`${name}/`)));
}
