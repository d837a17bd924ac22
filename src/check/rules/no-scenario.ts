import type { Check } from "../check.js";
import { versionsOf } from "../parts.js";

/** Finds versions that no scenario tries. */
export const noScenario: Check = {
  code: "no-scenario",
  severity: "error",
  summary: { zh: "施行的版本都有情形", en: "Every version in force has a scenario" },
  why: { zh: "没有情形就无从证明规则写得对", en: "Without a scenario nothing shows that the rules say what the law says" },
  bad: "policy: dibao_top_up\neligibility: { … }",
  good: "policy: dibao_top_up\neligibility: { … }\nscenarios:\n  - { name: { … }, as_of: 2019-11-15, given: { … }, expect: { … } }",
  check: (context) =>
    versionsOf(context)
      .filter(({ version, written }) => version.inForce && (written.scenarios ?? []).length === 0)
      .map(({ policy, file }) => ({
        at: { file, path: ["policy"] },
        message: {
          zh: `政策 \`${policy}\` 的这一版本没有情形；请在 \`scenarios\` 写至少一个`,
          en: `this version of \`${policy}\` has no scenario; write at least one under \`scenarios\``,
        },
      })),
};
