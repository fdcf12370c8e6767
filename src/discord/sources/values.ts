/** What stands behind a suggestion for an article or collection, and what it means when it comes back. */
export type SourceValue =
  | { readonly kind: "article"; readonly id: string }
  | { readonly kind: "collection"; readonly name: string };

export function articleValue(id: string): string {
  return `article:${id}`;
}

export function collectionValue(name: string): string {
  return `collection:${name}`;
}

/** Null for what somebody typed themselves. */
export function readSourceValue(value: string): SourceValue | null {
  const id = /^article:([0-9a-z]{1,50})$/.exec(value)?.[1];
  if (id !== undefined) return { kind: "article", id };
  const name = /^collection:(.*)$/s.exec(value)?.[1];
  return name === undefined ? null : { kind: "collection", name };
}
