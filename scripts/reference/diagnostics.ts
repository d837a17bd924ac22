import { rules } from "../../src/check/rules.js";
import { slipsOfShape } from "../../src/expression/slips.js";
import type { Language, Text } from "../../src/values/text.js";
import { badFiles } from "../../test/bad/bad-file.js";

const words = {
  zh: {
    title: "规则包文件的问题",
    intro:
      "本页由 `npm run reference` 根据 `test/bad/` 生成，请勿手工修改。`huimin check` 和 `compilePack` 对每处问题给出文件、行、列、编码和中英文说明；编码含义不变。每个编码举一例；警告注明，其余均为错误。",
    code: "编码",
    says: "例如",
    seeChecks: "见[检查](checks.zh-CN.md)",
    warning: "警告，",
  },
  en: {
    title: "Mistakes in the files of a pack",
    intro:
      "Written by `npm run reference` from `test/bad/`; do not edit by hand. `huimin check` and `compilePack` tell of each mistake the file, line, column, code, and what is wrong in Chinese and English; a code never changes its meaning. Each has one example; warnings are marked, all others are errors.",
    code: "Code",
    says: "For example",
    seeChecks: "see [checks](checks.md)",
    warning: "warning, ",
  },
} as const satisfies { [L in Language]: object };

/** The shape of a file is checked first, so that no file shows this one. */
const { code: tooLong, message: tooLongMessage } = slipsOfShape.tooLong;
const unseen: Readonly<Record<string, Text>> = { [tooLong]: tooLongMessage() };

/** Takes the first message of each code that a broken file gives: `file:line:column code`, Chinese, English. */
function messages(): Readonly<Record<string, Text>> {
  const found: Record<string, Text> = { ...unseen };
  for (const [place = "", zh = "", en = ""] of badFiles().flatMap(({ expected }) => expected.map((lines) => lines.split("\n")))) {
    const code = place.split(" ").at(-1) ?? "";
    found[code] ??= { zh, en };
  }
  return found;
}

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** Writes the page of every diagnostic of a pack. */
export function diagnosticsPage(language: Language): string {
  const told = words[language];
  const all = Object.entries(messages()).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = all.map(([code, message]) => {
    const rule = rules.find((one) => one.code === code);
    const open = language === "zh" ? "（" : " (";
    const close = language === "zh" ? "）" : ")";
    const note = rule === undefined ? "" : `${open}${rule.severity === "warning" ? told.warning : ""}${told.seeChecks}${close}`;
    return `| \`${code}\` | ${cell(message[language])}${note} |`;
  });
  return `${[`# ${told.title}`, told.intro, [`| ${told.code} | ${told.says} |`, "|---|---|", ...rows].join("\n")].join("\n\n")}\n`;
}
