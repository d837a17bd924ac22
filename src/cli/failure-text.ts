import type { Language } from "../values/text.js";
import type { Failure } from "./failure.js";

const headings = {
  zh: {
    invalid_case: "情况有误，未作认定",
    invalid_pack: "政策规则包有误，未作认定",
    invalid_options: "选项有误",
    wrong_usage: "用法有误",
  },
  en: {
    invalid_case: "the case is invalid, nothing was answered",
    invalid_pack: "the pack is invalid, nothing was answered",
    invalid_options: "the options are invalid",
    wrong_usage: "wrong usage",
  },
} as const satisfies Record<Language, Record<Failure["code"], string>>;

// What a file holds must not steer the terminal, nor reorder what it shows.
const control = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Writes a failure for a person: what is wrong as a whole, then every problem with its place. */
export function failureText({ code, problems }: Failure, language: Language): string {
  const colon = language === "zh" ? "：" : ": ";
  const lines = problems.map((problem) => {
    const place = problem.path === "" ? "" : `${problem.path} `;
    return `  ${place}${problem.code}: ${problem.message[language]}`.replace(control, "�");
  });
  const count = language === "zh" ? `（${problems.length}处）` : ` (${problems.length})`;
  return `${headings[language][code]}${count}${colon.trimEnd()}\n${lines.join("\n")}\n`;
}
