import type { Command } from "../command.ts";
import { checkCollections, defineFilter, parseFilter } from "../filter.ts";
import { renderArticles } from "../render/articles.ts";
import { withEngine } from "../session.ts";
import { settingFor } from "../setting.ts";

export const articles = {
  name: "articles",
  describe: "list what is in the library",
  examples: ["kutip articles", "kutip articles --in dunia --since 2024 --json"],
  define: defineFilter,
  run: async (context, _operands, options) => {
    const filter = parseFilter(options);
    return withEngine(context, async (engine) => {
      await checkCollections(engine, filter);
      const found = await engine.articles(filter);
      const { articlesFolder } = await engine.status();
      await context.print(
        context.json
          ? JSON.stringify({ articles: found })
          : renderArticles(found, settingFor("other", articlesFolder, context)),
      );
      return 0;
    });
  },
} satisfies Command;
