import type { ArticleFilter } from "./library.ts";

/** A filter as SQL over the table `articles`; `condition` is empty when nothing is restricted. */
export interface FilterCondition {
  readonly condition: string;
  readonly values: readonly string[];
}

/**
 * The condition that an article fulfils when a filter lets it pass. Empty lists let nothing pass; an article without
 * a date passes no filter by date.
 */
export function conditionOf(filter: ArticleFilter): FilterCondition {
  const parts: string[] = [];
  const values: string[] = [];
  const oneOf = (column: string, allowed: readonly string[] | undefined) => {
    if (allowed === undefined) return;
    parts.push(`${column} IN (SELECT value FROM json_each(?))`);
    values.push(JSON.stringify(allowed));
  };
  const compare = (comparison: string, date: string | undefined) => {
    if (date === undefined) return;
    parts.push(`articles.published ${comparison} ?`);
    values.push(date);
  };
  oneOf("articles.collection", filter.collections);
  oneOf("articles.id", filter.articleIds);
  oneOf("articles.language", filter.languages);
  compare(">=", filter.since);
  compare("<=", filter.until);
  return { condition: parts.join(" AND "), values };
}
