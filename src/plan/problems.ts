import type { Problem } from "../model/problem.js";
import { excerptOf } from "../values/excerpt.js";
import { nearestName } from "../values/nearest-name.js";
import type { Text } from "../values/text.js";
import { kindOf, plainList, plainRecord, readable } from "./plain.js";

/** More problems than these nobody reads at once. */
export const mostProblems = 1000;

/** Says that a name is not one of those there are, with the nearest. */
export const unknownNameProblem = (path: string, name: unknown, known: Iterable<string>, what: Text): Problem => {
  const given = shown(name);
  const nearest = typeof name === "string" ? nearestName(name, known) : null;
  return {
    code: "unknown_name",
    path: shortPath(path),
    message: {
      zh: `${given.zh}不是${what.zh}${nearest === null ? "，请核对名称" : `，是否为\`${nearest}\`？`}`,
      en: `${given.en} is not ${what.en}; ${nearest === null ? "check the name" : `did you mean \`${nearest}\`?`}`,
    },
  };
};

/** Says that something has the wrong form, and which it must have. */
export const wrongFormProblem = (path: string, given: unknown, form: Text): Problem => ({
  code: "wrong_form",
  path: shortPath(path),
  message: {
    zh: `${shown(given).zh}不符合要求，应填${form.zh}`,
    en: `${shown(given).en} will not do; give ${form.en}`,
  },
});

const longestPath = 200;
const shortPath = (path: string): string => (path.length > longestPath ? `${path.slice(0, longestPath)}…` : path);

const quoted = (text: string): Text => ({ zh: `\`${excerptOf(text)}\``, en: `\`${excerptOf(text)}\`` });

// Of what has parts only a short list is shown.
const shown = (given: unknown): Text => {
  if (given === undefined) return { zh: "未填写，", en: "nothing" };
  if (typeof given === "function") return { zh: "函数", en: "a function" };
  if (typeof given !== "object" || given === null) return quoted(String(given));
  const list = plainList(given);
  if (list !== null) return listShown(list);
  const kind = readable(() => kindOf(given));
  if (kind === "Array") return { zh: "有空缺的列表", en: "a list with gaps" };
  if (kind === null || (kind === "Object" && plainRecord(given) === null))
    return { zh: "无法读取的内容", en: "something that cannot be read" };
  return kind === "Object" ? { zh: "对象", en: "an object" } : quoted(kind);
};

const listShown = (list: readonly unknown[]): Text => {
  const isPlain = (item: unknown): boolean => item === null || ["string", "number", "boolean"].includes(typeof item);
  return list.length <= 10 && list.every(isPlain) ? quoted(JSON.stringify(list)) : { zh: "列表", en: "a list" };
};
