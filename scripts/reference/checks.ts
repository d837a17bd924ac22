import type { Check } from "../../src/check/check.js";
import { rules } from "../../src/check/rules.js";
import type { Language } from "../../src/values/text.js";

const words = {
  zh: {
    title: "规则包的检查",
    intro:
      "本页由 `npm run reference` 根据 `src/check/rules/` 生成，请勿手工修改。`huimin check` 运行全部检查；错误使规则包无法编译，警告不影响编译。",
    severity: { error: "错误", warning: "警告" },
    why: "理由：",
    bad: "有误：",
    good: "正确：",
  },
  en: {
    title: "Checks of a pack",
    intro:
      "Written by `npm run reference` from `src/check/rules/`; do not edit by hand. `huimin check` runs them all; an error keeps a pack from being compiled, a warning does not.",
    severity: { error: "error", warning: "warning" },
    why: "Why: ",
    bad: "Wrong:",
    good: "Right:",
  },
} as const satisfies { [L in Language]: object };

const yaml = (text: string): string => `\`\`\`yaml\n${text.trim()}\n\`\`\``;

function section({ code, severity, summary, why, bad, good }: Check, language: Language): string {
  const told = words[language];
  return [
    `## ${code}`,
    language === "zh" ? `${summary.zh}（${told.severity[severity]}）` : `${summary.en} (${told.severity[severity]})`,
    `${told.why}${why[language]}`,
    told.bad,
    yaml(bad),
    told.good,
    yaml(good),
  ].join("\n\n");
}

/** Writes the reference page of every check of a pack. */
export function checksPage(language: Language): string {
  const { title, intro } = words[language];
  return `${[`# ${title}`, intro, ...rules.map((rule) => section(rule, language))].join("\n\n")}\n`;
}
