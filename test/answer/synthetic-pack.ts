import { compilePack } from "../../src/authoring.js";
import type { Pack } from "../../src/model/pack.js";

// A synthetic pack: its benefits, figures and documents are made up. Each benefit is due where its fact says so and comes to the
// amount that another fact gives, so that a row of a test reads as the case it is about.

const words = "label: { zh: 虚构, en: Made up }, ask: { zh: 问？, en: Ask? }, held_by: { zh: 虚构局, en: A made-up office }";
const benefits = ["first", "second", "third"] as const;

const facts = benefits
  .map(
    (name) =>
      `${name}_due: { of: person, type: boolean, ${words} }\n${name}_money: { of: person, type: money, per: month, minimum: 0, ${words} }\n`,
  )
  .join("");

const policy = (name: string, { due, is, title }: { due: string; is: string; title: string }): string => `policy: ${name}
title: { zh: 虚构${title}, en: Made-up ${name} }
subject: person
cite: law §1
eligibility: { all: { due: { when: ${due}, text: { zh: 应发, en: It is due } } } }
amount: { per: month, components: { whole: { is: ${is} } } }
scenarios:
  - { name: { zh: 不应发, en: Not due }, as_of: 2019-11-15, given: { ${due}: false }, expect: { outcome: ineligible } }
`;

const files: Readonly<Record<string, string>> = {
  "pack.yaml": `pack: synthetic
version: 0.0.1
title: { zh: 虚构, en: Synthetic }
readings:
  doubt:
    text: { zh: 虚构的疑问, en: A made-up doubt }
    options: { wide: { zh: 从宽, en: wide }, narrow: { zh: 从严, en: narrow } }
    default: wide
    cite: law §7
`,
  "sources.yaml": `law: { title: { zh: 虚构法, en: Made-up law }, status: confirmed }
circular: { title: { zh: 虚构通知, en: Made-up circular }, status: reprint }
`,
  "localities.yaml": `divisions:
  "420000": { name: { zh: 湖北, en: Hubei } }
  "420100": { name: { zh: 武汉, en: Wuhan }, parent: "420000" }
  "420600": { name: { zh: 襄阳, en: Xiangyang }, parent: "420000" }
`,
  "facts.yaml": facts,
  "parameters/all.yaml": `joint_limit:
  type: money
  per: month
  by: [locality]
  label: { zh: 合计限额, en: Joint limit }
  set_by: { zh: 虚构局, en: A made-up office }
  cite: circular §2
  values:
    "420100": { 2019-01-01: { value: 500.00 }, 2020-01-01: { value: 300.00 } }
least:
  { type: money, per: month, by: [locality], at_least: 100.00, label: { zh: 下限, en: Least }, set_by: { zh: 局, en: Office }, cite: law §3 }
`,
  "first/2019-01-01.yaml": policy("first", { due: "first_due", is: "first_money", title: "甲" }),
  "second/2019-01-01.yaml": policy("second", { due: "second_due", is: "second_money", title: "乙" }),
  "second/2020-07-01.yaml": "policy: second\nin_force: false\ncite: law §9\n",
  "third/2019-01-01.yaml": policy("third", { due: "third_due", is: "third_money", title: "丙" }),
  "doubtful/2019-01-01.yaml": policy("doubtful", { due: "third_due", is: "third_money", title: "戊" }).replace(
    "when: third_due",
    "by: doubt, cases: { wide: { when: third_due }, narrow: { when: third_money < 0 } }",
  ),
  "floored/2019-01-01.yaml": policy("floored", { due: "third_due", is: "least", title: "丁" }),
};

/** The text that every interaction of the tests has. */
export const said = "text: { zh: 虚构规定, en: A made-up rule }";

/** Compiles the synthetic pack with these interactions. */
export function syntheticPack(interactions: string): Pack {
  const compiled = compilePack({ ...files, "interactions.yaml": interactions });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics, null, 1));
  return compiled.pack;
}

export type Benefit = (typeof benefits)[number];

/** A person by what each benefit comes to: `"300"` is due, `"no"` is not due, `"?"` is not known; `"?300"`: only whether it is due. */
export function personOf(given: Readonly<Partial<Record<Benefit, string>>>, locality = "420100"): unknown {
  const known = benefits.flatMap((name): (readonly [string, string])[] => {
    const written = given[name] ?? "no";
    if (written === "no") return [[`${name}_due`, "false"]];
    const [, isOpen, money] = /^(\??)(.*)$/.exec(written) ?? [];
    return [
      ...(isOpen === "?" ? [] : [[`${name}_due`, "true"] as const]),
      ...(money === undefined || money === "" || money === "unknown" ? [] : [[`${name}_money`, money] as const]),
    ];
  });
  return { locality, household: { members: [{ id: "p", ...Object.fromEntries(known) }] } };
}
