import type { Check } from "../check.js";
import { usedNames } from "../usage.js";

/** Finds facts that no policy reads. */
export const unusedFact: Check = {
  code: "unused-fact",
  severity: "warning",
  summary: { zh: "每项事实都有政策用到", en: "Every fact is read by some policy" },
  why: { zh: "不需要的信息不应向群众索要", en: "Nobody should be asked for what decides nothing" },
  bad: "# facts.yaml; no expression names it\nfavourite_colour: { of: person, type: text, … }",
  good: "birth_date: { of: person, type: date, … }",
  check: (context) => {
    const { facts } = context.pack;
    const askedIf = Object.values(facts).flatMap((fact) => fact.askedIf ?? []);
    const forEach = Object.values(context.pack.policies).flatMap(({ versions }) =>
      versions.flatMap((one) => one.amount?.forEach ?? []),
    );
    const used = new Set([...usedNames(context, "fact"), ...askedIf, ...forEach]);
    return Object.keys(facts)
      .filter((name) => !used.has(name))
      .map((name) => ({
        at: { file: context.files.facts.file, path: [name] },
        of: "key",
        message: {
          zh: `事实 \`${name}\` 没有政策用到；请删去或在条件中使用`,
          en: `no policy reads the fact \`${name}\`; remove it or use it`,
        },
      }));
  },
};
