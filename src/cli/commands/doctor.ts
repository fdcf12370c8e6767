import type { Command } from "../command.ts";
import type { Check } from "../doctor/check.ts";
import { flag } from "../options.ts";
import { renderCheck, renderVerdict } from "../render/doctor.ts";

export const doctor = {
  name: "doctor",
  describe: "check the installation and say what to do",
  examples: ["kutip doctor", "kutip doctor --json", "kutip doctor --repair"],
  define: (parser) => {
    parser.option("--repair", "first put a new library in the place of a damaged one, keeping its citations");
  },
  run: async (context, _operands, options) => {
    if (flag(options, "repair")) await context.note(await context.services.repair(context.places));
    const checks: Check[] = [];
    for await (const check of context.services.checks(context.places)) {
      checks.push(check);
      if (!context.json) await context.print(renderCheck(check, context.style));
    }
    const broken = checks.some((check) => check.outcome === "broken");
    await context.print(
      context.json ? JSON.stringify({ ok: !broken, checks }) : `\n${renderVerdict(checks, context.style)}`,
    );
    return broken ? 1 : 0;
  },
} satisfies Command;
