import type { ZodMiniType } from "zod/mini";
import { careless, type Finding, pathOf, refused } from "./finding.ts";

// discord.js writes these into the body of every message and of every thread, whether the route knows them or not, and
// attachments that are kept with all that it knows of them; Discord ignores it.
const CLIENT_PADDING = /^(data\.)?(tts|nonce|enforce_nonce|attachments\[\d+\]\.\w+)$|^type$/;

/** What Discord's published schema says against a body, and the keys of the body that it does not know. */
export function checkSchema(schema: ZodMiniType, body: unknown): Finding[] {
  const read = schema.safeParse(body);
  if (read.success) {
    return unknownKeys(body, read.data, [])
      .filter((path) => !CLIENT_PADDING.test(path))
      .map((path) => careless(path, "unknown-key", `Discord does not know the key ${path}.`));
  }
  return read.error.issues.map((issue) => refused(pathOf(issue.path), "schema", describe(issue)));
}

// --- internal ---

function describe(issue: { code?: string | undefined; message: string }): string {
  const { message: _message, path: _path, input: _input, ...rest } = { path: [], input: undefined, ...issue };
  return JSON.stringify(rest);
}

// A schema's output holds the keys that the schema knows and no others.
function unknownKeys(given: unknown, read: unknown, path: readonly PropertyKey[]): string[] {
  if (Array.isArray(given)) {
    const items = Array.isArray(read) ? read : [];
    return given.flatMap((item, index) => unknownKeys(item, items[index], [...path, index]));
  }
  if (typeof given !== "object" || given === null) return [];
  const known = new Map(Object.entries(read ?? {}));
  return Object.entries(given).flatMap(([key, value]) =>
    known.has(key) ? unknownKeys(value, known.get(key), [...path, key]) : [pathOf([...path, key])],
  );
}
