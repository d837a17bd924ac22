import { compilePack } from "../../src/authoring.js";
import type { CoverageGoals } from "../../src/model/compiled.js";
import type { Pack } from "../../src/model/pack.js";
import type { Scenario } from "../../src/model/scenario.js";

// A synthetic pack of one policy: whoever is ill, earns no more than 500 yuan a month and goes to no school draws 50 yuan a month.

const words = "label: { zh: 虚构, en: Made up }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Office }";
const labelled = "label: { zh: 虚构, en: Made up }";
const policyFile = "aid/2019-01-01.yaml";

const files: Readonly<Record<string, string>> = {
  "pack.yaml": "pack: small\nversion: 0.0.1\ntitle: { zh: 虚构, en: Small }\n",
  "sources.yaml": "law: { title: { zh: 虚构法, en: Made-up law }, status: confirmed }\n",
  "localities.yaml": `divisions: { "420000": { name: { zh: 湖北, en: Hubei } } }\n`,
  "facts.yaml": `ill: { of: person, type: boolean, ${words} }
income: { of: person, type: money, per: month, minimum: 0, ${words} }
stage: { of: person, type: choice, options: [none, primary, junior], ${words} }
`,
  "aid/parameters.yaml": `limit: { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: 500.00, cite: law } } }
grant:
  type: money
  per: month
  ${labelled}
  values:
    2018-01-01: { value: 40.00, cite: law }
    2019-01-01: { value: 50.00, cite: law }
    2020-01-01: { value: 50.00, cite: law }
`,
  [policyFile]: `policy: aid
title: { zh: 虚构补助, en: Made-up aid }
subject: person
cite: law §1
eligibility:
  all:
    sick: { when: ill, text: { zh: 患病, en: Ill } }
    low: { when: income <= limit, text: { zh: 收入不高, en: Of low income } }
  none:
    pupil: { when: stage = "primary", text: { zh: 小学生, en: A pupil } }
amount:
  per: month
  components:
    cash: { is: grant, payer: locality }
`,
};

/** Gives the texts of the small pack, edited, with files replaced, and with scenarios. */
export function smallFiles({ edits = [], files: more = {}, scenarios = [far] }: SmallOptions): Readonly<Record<string, string>> {
  const made: Record<string, string> = { ...files, ...more };
  for (const [file, from, to] of edits) {
    const text = made[file] ?? "";
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    made[file] = text.replace(from, () => to);
  }
  const list = scenarios.map((text) => text.replaceAll(/^(?=.)/gm, "  ")).join("");
  made[policyFile] = `${made[policyFile]}scenarios:\n${list}`;
  return made;
}

/** Compiles the small pack, edited, with files replaced, and with scenarios; mistakes in it are an error. */
export function smallPack(options: SmallOptions): {
  readonly pack: Pack;
  readonly scenarios: readonly Scenario[];
  readonly coverage: CoverageGoals;
} {
  const compiled = compilePack(smallFiles(options));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics, null, 2));
  return compiled;
}

export interface SmallOptions {
  readonly edits?: readonly (readonly [file: string, from: string, to: string])[];
  readonly files?: Readonly<Record<string, string>>;
  /** Entries of `scenarios:` of the policy. */
  readonly scenarios?: readonly string[];
}

/** Writes an entry of `scenarios:`. */
export function entry(name: string, given: string, expect: string, asOf = "2019-06-01"): string {
  return `- name: { zh: 情形 ${name}, en: ${name} }\n  as_of: ${asOf}\n  given: { ${given} }\n  expect: { ${expect} }\n`;
}

/** Far from every limit. */
export const far = entry("far", "ill: true, income: 0, stage: none", "outcome: eligible, amount: 50.00");
