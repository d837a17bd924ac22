import type { Language } from "../values/text.js";

const comments = {
  zh: {
    top: "把大写的词和圆括号里的文字换成实际内容，再运行 huimin check 和 huimin test。",
    cite: "sources.yaml 中的依据，后面写条款",
    fact: "facts.yaml 中的事实；一句话一个条件",
    rate: "数值只写在参数里，每行有起始日期和依据；没有查到的不写",
    scenario: "金额请按依据手工计算；每个条件都要有成立和不成立的情形",
  },
  en: {
    top: "Replace the words in capitals and the texts in brackets, then run huimin check and huimin test.",
    cite: "a source of sources.yaml, and where in it",
    fact: "a fact of facts.yaml; one condition, one sentence",
    rate: "numbers stand in parameters alone, each with its first day and its source; leave out what was not found",
    scenario:
      "work out amounts by hand from the sources; each condition needs a scenario in which it holds and one in which it fails",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Writes the file of a new policy, to be filled in. */
export function newPolicyText(policy: string, from: string, language: Language): string {
  const comment = comments[language];
  return `# yaml-language-server: $schema=../../../schemas/policy.json
# ${comment.top}
policy: ${policy}
title: { zh: （政策名称）, en: (title of the policy) }
subject: person
kind: benefit
# ${comment.cite}
cite: SOURCE §1
parameters:
  # ${comment.rate}
  ${policy}_rate:
    type: money
    per: month
    label: { zh: （标准）, en: (rate) }
    values:
      ${from}: { value: AMOUNT, cite: SOURCE §1 }
eligibility:
  all:
    # ${comment.fact}
    ${policy}_condition:
      when: FACT
      text: { zh: （条件）, en: (the condition) }
amount:
  per: month
  components:
    ${policy}:
      is: ${policy}_rate
      payer: locality
      text: { zh: （金额说明）, en: (what is paid) }
scenarios:
  # ${comment.scenario}
  - name: { zh: （符合条件）, en: (eligible) }
    as_of: ${from}
    locality: CODE
    given: { FACT: true }
    expect: { outcome: eligible, amount: AMOUNT }
  - name: { zh: （不符合条件）, en: (not eligible) }
    as_of: ${from}
    locality: CODE
    given: { FACT: false }
    expect: { outcome: ineligible }
`;
}
