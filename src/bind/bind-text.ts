import type { Text } from "../values/text.js";
import { nameProblems } from "./name-wording.js";
import { type At, under } from "./report.js";
import type { Use } from "./scope.js";

/** Takes over a text, whose `<elderly_age>` must be a parameter. */
export function bindText(written: Text | undefined, at: At, use: Use): Text | null {
  if (written === undefined) return null;
  for (const language of ["zh", "en"] as const) {
    for (const [, name = ""] of written[language].matchAll(/<([^<>]*)>/g)) {
      if (use.scope.meanings.get(name)?.kind === "parameter") continue;
      const parameters = [...use.scope.meanings].filter(([, meaning]) => meaning.kind === "parameter").map(([known]) => known);
      use.report(under(at, language), nameProblems.unknownParameter(name, parameters));
    }
  }
  return { zh: written.zh, en: written.en };
}
