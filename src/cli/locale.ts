import type { WordsLanguage } from "../language/language.ts";
import type { Environment } from "./io.ts";

/** The language of a terminal by POSIX's order of precedence; Malay counts as Indonesian, all else as English. */
export function localeLanguage(env: Environment): WordsLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^(id|ms)(_|\.|@|$)/i.test(locale) ? "id" : "en";
}
