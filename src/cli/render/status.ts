import type { LibraryStatus } from "../../engine/engine.ts";
import type { Words } from "../../words/words.ts";
import { hang } from "./flow.ts";
import { renderPairs } from "./pairs.ts";
import { remarkSections } from "./remarks.ts";
import type { Style } from "./style.ts";
import { visibleLine } from "./visible.ts";

/** What the library holds, by what model, how large, when it was read, and which files were skipped and why. */
export function renderStatus(status: LibraryStatus, style: Style, words: Words): string {
  const { model } = status;
  const languages = (["id", "en", "other"] as const)
    .filter((language) => status.languages[language] > 0)
    .map((language) => `${words.number(status.languages[language])} ${words.languages[language]}`);
  const collections = status.collections.map(
    ({ name, articles }) => `${name === "" ? words.status.top : visibleLine(name)} ${words.number(articles)}`,
  );
  const articles = [
    words.number(status.articles),
    ...(status.undated > 0 ? [words.undated(status.undated)] : []),
  ].join(", ");
  const pairs: [string, string][] = [
    [words.status.articlesFolder, visibleLine(status.articlesFolder)],
    [words.status.libraryFolder, visibleLine(status.libraryFolder)],
    [words.status.articles, articles],
    ...(languages.length > 0 ? [[words.status.languages, languages.join(", ")] as [string, string]] : []),
    ...(collections.length > 0
      ? [[words.status.collections, collections.join(", ")] as [string, string]]
      : []),
    [words.status.passages, words.number(status.passages)],
    [words.status.citations, words.number(status.citations)],
    [words.status.model, `${model.name} (${words.status.dimensions(model.dimensions)})`],
    [
      words.status.sizes,
      words.status.sizesOf(words.megabytes(status.bytes.database), words.megabytes(status.bytes.index)),
    ],
    [
      words.status.lastIngest,
      status.lastIngest === null ? words.status.never : momentOf(status.lastIngest, words),
    ],
    ...(status.writer === null
      ? []
      : [[words.status.writer, visibleLine(status.writer)] as [string, string]]),
  ];
  const { articlesFolderState: folder } = status;
  const sections = [
    renderPairs(pairs, style),
    ...(folder === "articles" || status.articles === 0
      ? []
      : [hang(style.colour.yellow(words.status.folder[folder]), style.columns)]),
    ...remarkSections(status.skipped, status.warnings, style, words),
  ];
  if (status.articles === 0)
    sections.push(hang(words.answer.addArticles(visibleLine(status.articlesFolder)), style.columns));
  return sections.join("\n\n");
}

// --- internal ---

/** An ISO 8601 moment as day and minute in the reader's time zone. */
function momentOf(iso: string, words: Words): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${words.date(day)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
