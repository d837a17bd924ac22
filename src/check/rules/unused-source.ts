import type { Check } from "../check.js";
import { citedSources } from "../usage.js";

/** Finds documents that nothing cites. */
export const unusedSource: Check = {
  code: "unused-source",
  severity: "warning",
  summary: { zh: "每份文件都有引用", en: "Every source is cited" },
  why: { zh: "列而不引的文件让人不知依据何在", en: "A document that nothing cites leaves open what rests on it" },
  bad: "# sources.yaml; nothing cites it\nold_notice: { … }",
  good: "opinions: { … }   # a policy has `cite: opinions §2`",
  check: (context) => {
    const cited = citedSources(context);
    return Object.keys(context.pack.sources)
      .filter((name) => !cited.has(name))
      .map((name) => ({
        at: { file: context.files.sources.file, path: [name] },
        of: "key",
        message: {
          zh: `没有内容引用 \`${name}\`；请删去或在 \`cite\` 中引用`,
          en: `nothing cites \`${name}\`; remove it or cite it`,
        },
      }));
  },
};
