// Grows a corpus of any size by recombining the sentences of the sample articles, seeded, so that every run
// and every machine measures the same texts.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./machine.mjs";

const { articleFromBytes } = await import(join(root, "dist", "article", "from-bytes.js"));
const { segmentSentences } = await import(join(root, "dist", "passage", "sentences.js"));

/** A deterministic generator of numbers in [0, 1): mulberry32. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The sentences of the sample articles by language. */
export async function sampleSentences() {
  const folder = join(root, "articles");
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(txt|md|html)$/.test(name))
    .sort();
  const byLanguage = { id: [], en: [] };
  for (const name of names) {
    const read = await articleFromBytes(name, await readFile(join(folder, name)));
    if (read.kind !== "article") continue;
    const { text, masks, language } = read.article;
    for (const { start, end } of segmentSentences(text, masks, language)) {
      if (end - start > 40) byLanguage[language]?.push(text.slice(start, end).replace(/\s+/g, " "));
    }
  }
  return byLanguage;
}

/**
 * Writes `count` articles of `sentences` sentences each below `folder`, two thirds Indonesian, 1,000 a subfolder.
 * With 34 sentences an article makes ten passages, give or take.
 */
export async function growCorpus(folder, count, { sentences = 34, seed = 1 } = {}) {
  const byLanguage = await sampleSentences();
  const random = randomNumbers(seed);
  for (let index = 0; index < count; index += 1) {
    const pool = random() < 2 / 3 ? byLanguage.id : byLanguage.en;
    const lines = Array.from({ length: sentences }, () => pool[Math.floor(random() * pool.length)]);
    const collection = join(folder, `part-${String(Math.floor(index / 1000)).padStart(3, "0")}`);
    if (index % 1000 === 0) await mkdir(collection, { recursive: true });
    const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
    const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
    const head = `---\ntitle: Article ${index}\noutlet: Bench\ndate: 2024-${month}-${day}\n---\n`;
    const paragraphs = [];
    for (let at = 0; at < lines.length; at += 3) paragraphs.push(lines.slice(at, at + 3).join(" "));
    await writeFile(join(collection, `article-${index}.md`), head + paragraphs.join("\n\n") + "\n");
  }
}
