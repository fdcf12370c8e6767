import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { packageFolder } from "../src/config.ts";
import { setTeamStage, type TeamStage } from "./23.stage.ts";
import type { Person } from "./discord/people/person.ts";

/** The whole bot over the sample articles, with somebody who reads Indonesian and somebody who reads English. */
export interface AskingStage extends TeamStage {
  readonly ana: Person;
  readonly ben: Person;
}

export async function setAskingStage(): Promise<AskingStage> {
  const stage = await setTeamStage(sampleArticles());
  return {
    ...stage,
    get engine() {
      return stage.engine;
    },
    ana: stage.team.member("Ana", { locale: "id" }),
    ben: stage.team.member("Ben", { locale: "en-US" }),
  };
}

/** Text by path. */
export function sampleArticles(): Record<string, string> {
  const folder = join(packageFolder, "articles");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return Object.fromEntries(
    files.map((name) => [name.split(sep).join("/"), readFileSync(join(folder, name), "utf8")]),
  );
}
