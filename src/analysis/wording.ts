import type { FindingCode } from "../model/finding-code.js";
import type { Text } from "../values/text.js";

/** What a message is about besides the place it stands at: an option, a fact, sums, other policies. */
export type Details = readonly string[];

const wordings = {
  "negative-amount": ([sum = ""]) => ({
    zh: `金额可能为负：所附情形得 ${sum} 元；请以 \`max(0, …)\` 限制或更正算式`,
    en: `the amount can be negative: ${sum} yuan in the case given; limit it by \`max(0, …)\` or correct it`,
  }),
  "below-floor": ([sum = "", least = ""]) => ({
    zh: `舍入后低于下限：所附情形得 ${sum} 元，不足 ${least} 元；请将舍入改为 \`up\` 或更正下限`,
    en: `what is rounded lies below the floor: ${sum} yuan, less than ${least}, in the case given; round \`up\`, or correct the floor`,
  }),
  "contradictory-all": () => ({
    zh: "各部分都能单独成立，但不能同时成立；请更正其中一项，或改用 `any`",
    en: "each part can hold, but they never hold together; correct one of them, or use `any`",
  }),
  "never-true": () => ({
    zh: "此条件在任何情形下都不成立；请更正比较的内容，或删去",
    en: "this condition holds in no case; correct what it compares, or remove it",
  }),
  "never-false": () => ({
    zh: "此条件在任何情形下都不会不成立；请更正比较的内容，或删去",
    en: "this condition fails in no case; correct what it compares, or remove it",
  }),
  "never-decides": () => ({
    zh: "无论此条是否成立，结论都相同：其他条款已经决定；请删去，或核对其所在的组",
    en: "whether this provision holds or not, the outcome is the same, since others have decided; remove it, or check the group it stands in",
  }),
  "case-never-taken": ([option = ""]) => ({
    zh: `从不出现选项 \`${option}\`；请核对 \`by\`，或删去这一项`,
    en: `the case \`${option}\` never applies; check what \`by\` names, or remove it`,
  }),
  "table-gap": ([keys = "", given = "", place = ""]) => ({
    zh: `有人符合条件，但 \`${place}\` 的 \`${keys}\` 没有规定值，而 \`${given}\` 有；请补录，或说明当地未规定`,
    en: `somebody is entitled by \`${keys}\`, which has no value in \`${place}\`, while \`${given}\` has; add the value, or say that there is none`,
  }),
  "band-gap": ([fact = "", value = "", below = "", above = ""]) => ({
    zh: `\`${fact}\` 为 ${value} 时无档可用，\`${below}\` 与 \`${above}\` 之间有空档；请核对 \`<\` 与 \`<=\``,
    en: `no band applies where \`${fact}\` is ${value}, between \`${below}\` and \`${above}\`; check \`<\` and \`<=\``,
  }),
  "band-overlap": ([fact = "", value = "", one = "", other = ""]) => ({
    zh: `\`${fact}\` 为 ${value} 时 \`${one}\` 与 \`${other}\` 同时适用；请核对 \`<\` 与 \`<=\``,
    en: `where \`${fact}\` is ${value}, \`${one}\` and \`${other}\` apply at once; check \`<\` and \`<=\``,
  }),
  "income-cliff": ([fact = "", from = "", to = "", before = "", after = ""]) => ({
    zh: `\`${fact}\` 由 ${from} 元增至 ${to} 元，金额由 ${before} 元降至 ${after} 元，所失多于所增；请改为逐步递减，或说明理由`,
    en: `as \`${fact}\` rises from ${from} to ${to} yuan, the amount falls from ${before} to ${after}: more is lost than gained; let it fall step by step, or give the reason`,
  }),
  "never-together": ([other = ""]) => ({
    zh: `与 \`${other}\` 从不同时符合；如属有意，请在 interactions.yaml 写明，否则请核对条件`,
    en: `nobody is ever eligible for this and for \`${other}\`; say so in interactions.yaml if it is meant, else check the conditions`,
  }),
  "always-together": ([other = ""]) => ({
    zh: `与 \`${other}\` 的结论处处相同；请合并，或核对条件`,
    en: `the outcome is always that of \`${other}\`; make them one, or check the conditions`,
  }),
} as const satisfies { readonly [C in FindingCode]: (details: Details) => Text };

/** Words a finding: what is wrong, and what to do. */
export const wordingOf = (code: FindingCode, details: Details = []): Text => wordings[code](details);
