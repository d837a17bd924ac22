import type { Problem } from "../model/problem.js";
import { nearestName } from "../values/nearest-name.js";

/** Says that a name is not one of those there are, with the nearest. */
export const unknownNameProblem = (
  path: string,
  name: string,
  known: Iterable<string>,
  what: { zh: string; en: string },
): Problem => {
  const nearest = nearestName(name, known);
  return {
    code: "unknown_name",
    path,
    message: {
      zh: `\`${name}\`不是${what.zh}${nearest === null ? "，请核对名称" : `，是否为\`${nearest}\`？`}`,
      en: `\`${name}\` is not ${what.en}; ${nearest === null ? "check the name" : `did you mean \`${nearest}\`?`}`,
    },
  };
};

/** Says that something has the wrong form, and which it must have. */
export const wrongFormProblem = (path: string, given: unknown, form: { zh: string; en: string }): Problem => ({
  code: "wrong_form",
  path,
  message: {
    zh: `${shown(given).zh}不符合要求，应填${form.zh}`,
    en: `${shown(given).en} will not do; give ${form.en}`,
  },
});

const shown = (given: unknown): { zh: string; en: string } => {
  if (given === undefined) return { zh: "未填写，", en: "nothing" };
  const text = typeof given === "string" ? given : (JSON.stringify(given) ?? String(given));
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return { zh: `\`${short}\``, en: `\`${short}\`` };
};
