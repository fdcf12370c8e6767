import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// The way of the data through the house: a folder imports only from folders above it, and its own files.
const ORDER = [
  "language",
  "article",
  "passage",
  "embedding",
  "library",
  "ingest",
  "retrieval",
  "answer",
  "evaluation",
  "engine",
  "words",
  "discord",
  "cli",
];
// These know every folder; the command's entry file alone composes them.
const KNOW_ALL = new Set([
  "compose.ts",
  "compose-bot.ts",
  "compose-evaluation.ts",
  "compose-library.ts",
  "config.ts",
  "discord-config.ts",
  "engine-worker.ts",
  "cli/main.ts",
]);
const KNOWN_BY_ALL = new Set(["errors.ts"]);

const source = resolve(dirname(fileURLToPath(import.meta.url)), "..", "src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.split(sep).join("/"));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(source, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(
    (match) =>
      relative(source, resolve(source, dirname(file), match[1] ?? ""))
        .split(sep)
        .join("/"),
  );

describe("the house", () => {
  it("has only folders that have a place on the way of the data", () => {
    const folders = new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
    expect([...folders].filter((folder) => !ORDER.includes(folder ?? ""))).toEqual([]);
  });

  it("imports only upwards", () => {
    const wrong = files
      .filter((file) => !KNOW_ALL.has(file))
      .flatMap((file) => {
        const from = ORDER.indexOf(file.split("/")[0] ?? "");
        return importsOf(file)
          .filter((target) => {
            if (KNOWN_BY_ALL.has(target)) return false;
            const to = ORDER.indexOf(target.split("/")[0] ?? "");
            return to < 0 || to > from;
          })
          .map((target) => `${file} imports ${target}`);
      });
    expect(wrong).toEqual([]);
  });

  it("reads the environment in one file only", () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join(source, file), "utf8")));
    expect(readers.filter((file) => file !== "cli/main.ts")).toEqual([]);
  });

  it("ends the process in one file only", () => {
    const enders = files.filter((file) =>
      /process\.(exit\b|exitCode)/.test(readFileSync(join(source, file), "utf8")),
    );
    expect(enders.filter((file) => file !== "cli/main.ts")).toEqual([]);
  });

  it("keeps every file under 250 lines", () => {
    const long = files.filter((file) => readFileSync(join(source, file), "utf8").split("\n").length > 250);
    expect(long).toEqual([]);
  });

  it("touches each native package in one adapter", () => {
    const adapters = {
      "better-sqlite3": ["library/connection.ts"],
      "hnswlib-node": ["library/hnsw.ts"],
      "@xenova/transformers": ["embedding/transformers.ts"],
    };
    // The doctor tries each one by itself, to say which is broken.
    const importers = (name: string) =>
      files
        .filter((file) => file !== "cli/doctor/native.ts")
        .filter((file) =>
          new RegExp(`(from|import\\()\\s*"${name}"`).test(readFileSync(join(source, file), "utf8")),
        );
    expect(Object.fromEntries(Object.keys(adapters).map((name) => [name, importers(name)]))).toEqual(
      adapters,
    );
  });

  it("knows discord.js in the bot's adapters alone; what it says and does is free of it", () => {
    const values = files.filter((file) =>
      [
        ...readFileSync(join(source, file), "utf8").matchAll(
          /import (type )?\{([^}]*)\} from "discord\.js"/g,
        ),
      ].some(
        ([, type, names = ""]) =>
          type === undefined && names.split(",").some((name) => /^(?!type )\S/.test(name.trim())),
      ),
    );
    const folders = new Set(values.map((file) => file.split("/").slice(0, -1).join("/")));
    expect([...folders]).toEqual(["discord"]);
  });
});
