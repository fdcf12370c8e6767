import { broken, type Finding, good } from "./check.ts";

const USES = {
  "better-sqlite3": {
    purpose: "keeps the library",
    use: async () => {
      const { default: Sqlite } = await import("better-sqlite3");
      const database = new Sqlite(":memory:");
      try {
        database.exec("CREATE VIRTUAL TABLE words USING fts5 (word)");
      } finally {
        database.close();
      }
    },
  },
  "hnswlib-node": {
    purpose: "searches by meaning",
    use: async () => {
      const { default: hnswlib } = await import("hnswlib-node");
      const index = new hnswlib.HierarchicalNSW("cosine", 2);
      index.initIndex(1);
      index.addPoint([1, 0], 7);
      if (index.searchKnn([1, 0], 1).neighbors[0] !== 7)
        throw new Error("it does not find what it was given");
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
