import type { BuiltIn } from "../../src/expression/built-in.js";
import { builtIns } from "../../src/expression/built-ins.js";
import type { Language } from "../../src/values/text.js";

const words = {
  zh: {
    title: "表达式中的函数",
    intro: "本页由 `npm run reference` 根据 `src/expression/functions/` 生成，请勿手工修改。示例均在测试中运行。",
    unknown: "参数未知时",
    changes: "何时变化",
    example: "示例",
    given: "已知",
    value: "结果",
  },
  en: {
    title: "Functions of the expression language",
    intro:
      "Written by `npm run reference` from `src/expression/functions/`; do not edit by hand. Every example runs in the tests.",
    unknown: "When arguments are not known",
    changes: "When the value changes",
    example: "Example",
    given: "Given",
    value: "Value",
  },
} satisfies { [L in Language]: Record<string, string> };

type Example = BuiltIn["examples"][number];

const cell = (text: string): string => (text === "" ? "" : `\`${text.replaceAll("|", "\\|")}\``);

const givenText = ({ given = {} }: Example): string =>
  Object.entries(given)
    .map(([name, value]) => `${name} = ${value}`)
    .join("; ");

const exampleRow = (example: Example): string =>
  `| ${cell(example.expression)} | ${cell(givenText(example))} | ${cell(example.value)} |`;

function section(one: BuiltIn, language: Language): string {
  const { unknown, changes, example, given, value } = words[language];
  const colon = language === "zh" ? "：" : ": ";
  return [
    `## ${one.name}`,
    `\`${one.signature}\``,
    one.summary[language],
    [`- ${unknown}${colon}${one.unknown[language]}`, `- ${changes}${colon}${one.changes[language]}`].join("\n"),
    [`| ${example} | ${given} | ${value} |`, "|---|---|---|", ...one.examples.map(exampleRow)].join("\n"),
  ].join("\n\n");
}

/** Writes the reference page of every function of the expression language. */
export function functionsPage(language: Language): string {
  const { title, intro } = words[language];
  const sections = Object.values(builtIns).map((one) => section(one, language));
  return `${[`# ${title}`, intro, ...sections].join("\n\n")}\n`;
}
