import { broken, type Finding, good } from "./check.ts";

/**
 * @param version of the running Node.js, e.g. `20.19.0`
 * @param required as package.json's `engines` says it, e.g. `>=20.19`
 */
export function examineNode({
  version,
  required,
}: {
  readonly version: string;
  readonly required: string;
}): Finding {
  const wanted = numbers(required.replace(/^\D+/, ""));
  const found = numbers(version);
  const at = wanted.findIndex((number, index) => number !== (found[index] ?? 0));
  const newEnough = at < 0 || (found[at] ?? 0) > (wanted[at] ?? 0);
  if (newEnough) return good(`Node.js ${version} runs Kutip.`);
  return broken(`Node.js ${version} is too old for Kutip.`, `Install Node.js ${wanted.join(".")} or newer.`);
}

// --- internal ---

function numbers(version: string): number[] {
  return version.split(".").map((part) => Number.parseInt(part, 10) || 0);
}
