import type { Command } from "../command.ts";
import { defineFilter, parseFilter, resolveFilter } from "../filter.ts";
import { renderArticles } from "../render/articles.ts";
import { withEngine } from "../session.ts";
import { settingFor } from "../setting.ts";

export const articles = {
  name: "articles",
  describe: "list what is in the library",
  examples: ["kutip articles", "kutip articles --in dunia --since 2024 --json"],
  define: defineFilter,
  run: async (context, _operands, options) => {
    const wanted = parseFilter(options);
    return withEngine(context, async (engine) => {
      const { filter, undated } = await resolveFilter(engine, wanted);
      if (undated > 0) await context.note(context.words.withoutDate(undated));
      const found = await engine.articles(filter);
      await context.print(
        context.json
          ? JSON.stringify({ articles: found })
          : renderArticles(found, settingFor("other", context)),
      );
      return 0;
    });
  },
} satisfies Command;
