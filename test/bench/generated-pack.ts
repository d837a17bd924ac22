import { join } from "node:path";
import { readPackFiles } from "../../scripts/pack-files.js";
import { root } from "./huimin.js";

const shared = ["pack.yaml", "sources.yaml", "localities.yaml", "facts.yaml", "definitions.yaml"];

const conditions = [
  "receives_dibao",
  'disability_grade != "none"',
  "age < adult_age",
  'stage in ["primary", "junior", "senior"]',
  "registered_poor",
  "other_living_allowance < threshold",
  "hubei_register",
  'residence = "rural"',
];

/** Writes a pack of so many policies with so many provisions each, on the vocabulary of the benchmark: synthetic. */
export const generatedPack = (policies: number, provisions: number): Readonly<Record<string, string>> => {
  const bench = readPackFiles(join(root, "test/bench/pack"));
  const kept = Object.entries(bench).filter(([path]) => shared.includes(path) || path.startsWith("parameters/"));
  const buffer = Object.entries(bench).filter(([path]) => path.startsWith("buffer_period/"));
  const generated = Array.from({ length: policies }, (_, at) => [`policy_${at}/2019-01-01.yaml`, policyText(at, provisions)]);
  return Object.fromEntries([...kept, ...buffer, ["parameters/generated.yaml", sharedParameters], ...generated]);
};

const sharedParameters = `adult_age:
  type: integer
  unit: year
  label: { zh: 成年年龄, en: Age of majority }
  values: { 2019-01-01: { value: 18, cite: synthetic } }
share:
  type: share
  label: { zh: 比例, en: Share }
  values: { 2019-01-01: { value: 12.5%, cite: synthetic } }
threshold:
  type: money
  per: month
  label: { zh: 限额, en: Threshold }
  values: { 2019-01-01: { value: 60.00, cite: synthetic } }
`;

const policyText = (at: number, provisions: number): string => `policy: policy_${at}
title: { zh: 虚拟政策, en: Synthetic policy }
subject: person
kind: benefit
cite: synthetic
parameters:
  rate_${at}:
    type: money
    per: month
    by: [locality]
    label: { zh: 标准, en: Rate }
    set_by: { zh: 虚拟部门, en: a synthetic department }
    values:
      "990100": { 2019-01-01: { value: ${100 + at}.00, cite: synthetic } }
      "990200": { 2019-01-01: { value: ${50 + at}.00, cite: synthetic } }
eligibility:
  any:
${Array.from({ length: provisions }, (_, of) => provisionText(at, of)).join("")}amount:
  per: month
  components:
    paid:
      is: rate_${at} * share
      round: { to: 0.01, mode: half_up, cite: synthetic }
      payer: locality
      text: { zh: 补助, en: Aid }
scenarios:
  - name: { zh: 未知, en: Nothing known }
    as_of: 2019-11-15
    locality: "990100"
    given: {}
    expect: { outcome: undetermined }
`;

// Pairs, so that no verdict falls by the first provision alone.
const provisionText = (at: number, of: number): string => `    provision_${of}:
      text: { zh: 虚拟条款, en: Synthetic provision }
      all:
        first_${of}: { when: "${escaped(conditions[(at + of) % conditions.length])}", text: { zh: 条件一, en: First condition } }
        second_${of}: { when: "${escaped(conditions[(at + of * 3 + 5) % conditions.length])}", text: { zh: 条件二, en: Second condition } }
`;

const escaped = (text = ""): string => text.replaceAll('"', '\\"');
