import type { Language } from "../language/language.ts";
import { wordsFor } from "../words/choose.ts";
import type { CommandContext } from "./command.ts";
import type { Setting } from "./render/source.ts";

/** How a result in answer to something said in `language` (`other`: to nothing that was said) is rendered. */
export function settingFor(language: Language, context: CommandContext): Setting {
  const { style, words, services, places } = context;
  return {
    style,
    words: wordsFor(language, words.language),
    articlesFolder: services.articlesFolder(places),
  };
}
