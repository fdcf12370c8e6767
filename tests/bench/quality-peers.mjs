// The searches that Kutip is measured against, each as its documentation sets it up.
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import MiniSearch from "minisearch";

/** As many results as a peer's ranking of articles is judged by. */
const RESULTS = 50;

/** Windows of 1,000 characters that share 200, the usual default. */
export function chunksOf(documents) {
  return documents.flatMap(({ id, title, text }) => {
    const chunks = [];
    for (let start = 0; start === 0 || start < text.length - 200; start += 800) {
      chunks.push({ document: id, title, text: text.slice(start, start + 1_000) });
    }
    return chunks;
  });
}

/** Searches over chunks, best first. */
export async function peers(chunks, dataset, embedder) {
  const texts = chunks.map(({ title, text }) => `${title}\n${text}`);
  const vectors = await embedder.embed(texts, "passage");
  const indonesian = dataset.documents.filter(({ language }) => language === "id").length;
  const language = indonesian * 2 > dataset.documents.length ? "indonesian" : "english";
  const vectorOf = async (question) => (await embedder.embed([question], "question"))[0];
  return [
    { name: "MiniSearch 7 (BM25+)", search: miniSearch(chunks) },
    { name: `Orama 3, full text, ${language}`, search: await oramaText(chunks, language) },
    {
      name: "Orama 3, hybrid, the same model",
      search: await oramaHybrid(chunks, vectors, embedder.model.dimensions, vectorOf),
    },
    { name: "Cosine alone, the same model", search: cosine(chunks, vectors, vectorOf) },
  ];
}

function miniSearch(chunks) {
  const index = new MiniSearch({ fields: ["title", "text"] });
  index.addAll(chunks.map(({ title, text }, id) => ({ id, title, text })));
  return (question) =>
    index
      .search(question)
      .slice(0, RESULTS)
      .map(({ id }) => chunks[id]);
}

async function oramaText(chunks, language) {
  const { stemmer } = await import(`@orama/stemmers/${language}`);
  const index = create({
    schema: { title: "string", text: "string" },
    components: { tokenizer: { language, stemming: true, stemmer } },
  });
  await insertMultiple(
    index,
    chunks.map(({ title, text }, id) => ({ id: String(id), title, text })),
  );
  return async (question) => {
    const { hits } = await searchOrama(index, { term: question, limit: RESULTS });
    return hits.map(({ id }) => chunks[Number(id)]);
  };
}

async function oramaHybrid(chunks, vectors, dimensions, vectorOf) {
  const index = create({ schema: { title: "string", text: "string", embedding: `vector[${dimensions}]` } });
  await insertMultiple(
    index,
    chunks.map(({ title, text }, id) => ({
      id: String(id),
      title,
      text,
      embedding: Array.from(vectors[id] ?? new Float32Array(dimensions)),
    })),
  );
  return async (question) => {
    const vector = await vectorOf(question);
    const { hits } = await searchOrama(index, {
      mode: "hybrid",
      term: question,
      vector: { value: Array.from(vector ?? new Float32Array(dimensions)), property: "embedding" },
      similarity: 0,
      limit: RESULTS,
    });
    return hits.map(({ id }) => chunks[Number(id)]);
  };
}

function cosine(chunks, vectors, vectorOf) {
  return async (question) => {
    const asked = await vectorOf(question);
    const scored = chunks.map((chunk, at) => ({ chunk, score: dot(asked, vectors[at]) }));
    return scored
      .sort((a, b) => b.score - a.score)
      .slice(0, RESULTS)
      .map(({ chunk }) => chunk);
  };
}

function dot(a, b) {
  if (!a || !b) return -1;
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}
