import { z } from "zod";
import { KutipError } from "../errors.ts";
import type { Language } from "../language/language.ts";

export interface DatasetDocument {
  readonly id: string;
  /** May be empty. */
  readonly title: string;
  readonly text: string;
  readonly language: Language;
}

export interface DatasetQuestion {
  readonly id: string;
  readonly question: string;
  readonly language: Language;
  /** Verbatim spans of the gold documents that answer; empty where they are not known or not to be relied on. */
  readonly answers: readonly string[];
  /** Ids of the documents that answer; empty for a question that no document answers. */
  readonly documents: readonly string[];
  readonly answerable: boolean;
  /** The document that tempts most to answer an unanswerable question. */
  readonly nearDocument: string | null;
}

/** Articles, and questions about them with known answers. */
export interface Dataset {
  readonly documents: readonly DatasetDocument[];
  readonly questions: readonly DatasetQuestion[];
}

/** The text of a dataset's two files, with their names for messages. */
export interface DatasetFiles {
  readonly corpus: { readonly name: string; readonly text: string };
  readonly queries: { readonly name: string; readonly text: string };
}

/**
 * Reads a dataset. Pure. Lines are JSON objects, blank ones are skipped, unknown fields are ignored; `doc` may be an id,
 * a list of ids or null, and `docs`, where it is given, wins over it.
 *
 * @throws KutipError `evaluation-input` that names the file, the line and what is wrong with it
 */
export function parseDataset({ corpus, queries }: DatasetFiles): Dataset {
  const documents = parseLines(corpus, DOCUMENT);
  const known = new Set(documents.map(({ value }) => value.id));
  refuseRepeated(corpus.name, documents);
  if (documents.length === 0) throw new KutipError("evaluation-input", `${corpus.name} has no document.`);
  const questions = parseQuestions(queries, known, corpus.name);
  return { documents: documents.map(({ value }) => value), questions };
}

/**
 * Reads the questions about known documents. Pure.
 *
 * @param known ids of the documents
 * @param source where they are, for messages
 * @throws KutipError `evaluation-input` that names the file, the line and what is wrong with it
 */
export function parseQuestions(
  queries: DatasetFiles["queries"],
  known: ReadonlySet<string>,
  source: string,
): DatasetQuestion[] {
  const questions = parseLines(queries, QUESTION);
  refuseRepeated(queries.name, questions);
  for (const { line, value } of questions) {
    const unknown = value.documents.find((id) => !known.has(id));
    if (unknown !== undefined) {
      throw invalid(queries.name, line, `the document "${unknown}" is not in ${source}`);
    }
    if (value.answerable && value.documents.length === 0) {
      throw invalid(queries.name, line, `the question is answerable, but "doc" names no document`);
    }
  }
  if (questions.length === 0) throw new KutipError("evaluation-input", `${queries.name} has no question.`);
  return questions.map(({ value }) => value);
}

// --- internal ---

const LANGUAGE = z.string().transform((code): Language => (code === "id" || code === "en" ? code : "other"));
const ID = z.string().min(1, "must not be empty");

const DOCUMENT = z
  .object({ id: ID, title: z.string().nullish(), text: z.string(), lang: LANGUAGE })
  .transform(
    ({ id, title, text, lang }): DatasetDocument => ({ id, title: title ?? "", text, language: lang }),
  );

const QUESTION = z
  .object({
    id: ID,
    question: z.string().trim().min(1, "must not be empty"),
    lang: LANGUAGE,
    answers: z.array(z.string().min(1, "must not be empty")).default([]),
    doc: z.union([ID, z.array(ID), z.null()]).optional(),
    docs: z.array(ID).optional(),
    answerable: z.boolean(),
    near_doc: ID.nullish(),
    span_checked: z.boolean().optional(),
  })
  .transform(
    ({ id, question, lang, answers, doc, docs, answerable, near_doc, span_checked }): DatasetQuestion => {
      const named = typeof doc === "string" ? [doc] : (doc ?? []);
      return {
        id,
        question,
        language: lang,
        answers: span_checked === false ? [] : answers,
        documents: answerable ? (docs ?? named) : [],
        answerable,
        nearDocument: near_doc ?? null,
      };
    },
  );

interface Line<T> {
  /** From 1. */
  readonly line: number;
  readonly value: T;
}

function parseLines<T>(file: { name: string; text: string }, schema: z.ZodType<T>): Line<T>[] {
  return file.text.split(/\r?\n/).flatMap((text, index) => {
    if (text.trim() === "") return [];
    const line = index + 1;
    const parsed = schema.safeParse(parseJson(file.name, line, text));
    if (parsed.success) return [{ line, value: parsed.data }];
    const issue = parsed.error.issues[0];
    const field = issue?.path.join(".") ?? "";
    const problem = issue?.message ?? "it is not valid";
    throw invalid(file.name, line, field === "" ? problem : `"${field}": ${problem}`);
  });
}

function parseJson(name: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(name, line, "it is not JSON", cause);
  }
}

function refuseRepeated(name: string, lines: readonly Line<{ readonly id: string }>[]): void {
  const first = new Map<string, number>();
  for (const { line, value } of lines) {
    const before = first.get(value.id);
    if (before !== undefined) throw invalid(name, line, `the id "${value.id}" is that of line ${before} too`);
    first.set(value.id, line);
  }
}

function invalid(name: string, line: number, problem: string, cause?: unknown): KutipError {
  return new KutipError("evaluation-input", `${name}, line ${line}: ${problem}.`, { cause });
}
