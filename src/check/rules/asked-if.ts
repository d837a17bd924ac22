import type { Check } from "../check.js";

/** Finds facts whose asking hangs on something that is not a truth of the same level. */
export const askedIf: Check = {
  code: "asked-if",
  severity: "error",
  summary: { zh: "前提问题是同一层级的是否题", en: "What a question hangs on is a truth of the same level" },
  why: {
    zh: "前提为“否”时不再追问；前提不是本层级的是否题就无法判断",
    en: "The question is dropped where the answer before it is no; that needs a truth, held by the same subject",
  },
  bad: "exit_date: { of: village, type: date, asked_if: residence }",
  good: "exited: { of: village, type: boolean }\nexit_date: { of: village, type: date, asked_if: exited }",
  check: ({ files, pack }) =>
    Object.entries(pack.facts).flatMap(([name, fact]) => {
      const before = fact.askedIf === null ? undefined : pack.facts[fact.askedIf];
      if (before === undefined) return [];
      const isFit =
        fact.askedIf !== name && before.type.kind === "boolean" && fact.of.every((level) => before.of.includes(level));
      const message = {
        zh: `\`${fact.askedIf}\` 须为与 \`${name}\` 同一层级的是否题；请改用这样的事实`,
        en: `\`${fact.askedIf}\` must be a boolean fact of the same level as \`${name}\`; name such a fact`,
      };
      return isFit ? [] : [{ at: { file: files.facts.file, path: [name, "asked_if"] }, message }];
    }),
};
