import { attribute, type DomNode, walk } from "./dom.ts";

/**
 * Takes the notices that ask for consent to cookies out of a page. They are prose as well, and on a page with a short
 * article more of it than the article is: what looks for main text may take them for a part of it.
 */
export function removeConsent(page: DomNode): void {
  const notices: DomNode[] = [];
  let looked = 0;
  const enter = (node: DomNode, name: string) => {
    if (looked >= MOST || !isNamedSo(node, name)) return true;
    looked++;
    if (!isNotice(node)) return true;
    notices.push(node);
    return false;
  };
  for (const _ of walk(page, enter));
  for (const notice of notices) notice.remove?.();
}

// --- internal ---

// Not "cookie" alone: pages carry such classes for what was consented to, and articles for what they are about.
const NOTICE =
  /(?:^|[\s_-])(?:(?:cookies?|consent|gdpr|ccpa|privacy)[_-]?(?:banner|notice|bar|pop-?up|modal|law|message|dialog|overlay|consent|disclaimer|prompt|alert|toast|container|wrapper|info)|onetrust[\w-]*|cookiebot[\w-]*|cmp-?(?:container|banner)|didomi[\w-]*)(?:$|[\s_-])/i;
/** In UTF-16 units: with all their purposes and partners, notices are shorter. */
const LONGEST = 5_000;
/** Elements that are looked into, so that a page of nothing else takes no longer. */
const MOST = 50;
const NEVER: ReadonlySet<string> = new Set(["html", "body", "main", "article"]);

function isNamedSo(node: DomNode, name: string): boolean {
  if (NEVER.has(name)) return false;
  const names = `${attribute(node, "id")} ${attribute(node, "class")}`;
  return NOTICE.test(names.slice(0, 500));
}

function isNotice(node: DomNode): boolean {
  if ((node.textContent ?? "").length > LONGEST) return false;
  // One that is never closed swallows what comes after it.
  for (const { name: inner } of walk(node, () => true)) if (NEVER.has(inner) || inner === "h1") return false;
  return true;
}
