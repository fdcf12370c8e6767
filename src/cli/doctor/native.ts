import { broken, type Finding, good } from "./check.ts";

// Imported when they are used: a native package that does not load must not keep the doctor from saying so.
const USES = {
  "better-sqlite3": {
    purpose: "keeps the library",
    use: async () => {
      const { Connection } = await import("../../library/connection.ts");
      const connection = new Connection(":memory:");
      try {
        connection.exec("CREATE VIRTUAL TABLE words USING fts5 (word)");
      } finally {
        connection.close();
      }
    },
  },
  "hnswlib-node": {
    purpose: "searches by meaning",
    use: async () => {
      const { HnswIndex } = await import("../../library/hnsw.ts");
      const index = HnswIndex.create(2, 1);
      index.add(7, Float32Array.of(1, 0));
      if (index.search(Float32Array.of(1, 0), 1)[0]?.id !== 7) {
        throw new Error("it does not find what it was given");
      }
    },
  },
} as const;

/** Uses a native package for what Kutip needs of it. */
export async function examineNative(name: keyof typeof USES): Promise<Finding> {
  const { purpose, use } = USES[name];
  try {
    await use();
    return good(`${name} works; it ${purpose}.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return broken(
      `${name}, which ${purpose}, does not work: ${reason}.`,
      `Run \`npm rebuild ${name}\` in Kutip's folder; it may need Python 3 and a C++ compiler.`,
    );
  }
}
