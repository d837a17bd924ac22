import { bindPack } from "../../src/bind/bind-pack.js";
import type { Compiled } from "../../src/model/compiled.js";
import { readPack } from "../../src/read/read-pack.js";

/** The files of a small sound pack. */
export const smallPack: Readonly<Record<string, string>> = {
  "pack.yaml": `pack: small
version: 1.2.3
title: { zh: 小包, en: Small }
readings:
  counted:
    text: { zh: 如何计数, en: How to count }
    options: { once: { zh: 一次, en: once }, each: { zh: 逐项, en: each } }
    default: once
`,
  "sources.yaml": `law: { title: { zh: 法, en: Law }, date: 2019-10-14, status: confirmed }
`,
  "localities.yaml": `divisions:
  "420000": { name: { zh: 湖北, en: Hubei } }
  "420100": { name: { zh: 武汉, en: Wuhan }, parent: "420000" }
zones:
  core: { title: { zh: 城区, en: Core }, codes: ["420100"] }
`,
  "facts.yaml": `birth_date: { of: person, type: date, label: { zh: 生日, en: Birth }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Bureau } }
stage: { of: person, type: choice, options: [none, primary, "1"], label: { zh: 学段, en: Stage }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Bureau } }
ill: { of: person, type: boolean, label: { zh: 病, en: Ill }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Bureau } }
income: { of: person, type: money, per: month, minimum: 0, label: { zh: 收入, en: Income }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Bureau } }
poor: { of: household, type: boolean, label: { zh: 贫, en: Poor }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Bureau } }
rural: { of: household, type: boolean, label: { zh: 农村, en: Rural }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Bureau } }
exited: { of: [household, village, county], type: boolean, label: { zh: 脱贫, en: Exited }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Bureau } }
product: { of: household, type: choice, options: [house, injury], label: { zh: 险种, en: Product }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Bureau } }
wanted: { of: household, type: choices, options: [house, injury], label: { zh: 投保, en: Wanted }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Bureau } }
`,
  "county_facts.yaml": `exited:
  "420100": { 2019-04-29: { value: true, cite: law } }
`,
  "definitions.yaml": `age:
  of: person
  label: { zh: 年龄, en: Age }
  is: years_between(birth_date, as_of)
`,
  "parameters/shared.yaml": `standard:
  type: money
  per: month
  label: { zh: 标准, en: Standard }
  by: [locality, rural]
  cite: law §1
  values:
    "420100":
      true:
        2020-01-01: { value: 4433, per: year, until: 2020-12-31 }
        2021-01-01: { same_as_above: true, starts: attested, cite: law §2 }
      false:
        2020-01-01: { between: [80.00, ""] }
    core:
      true:
        2019-01-01: { not_seen: true }
share:
  type: share
  label: { zh: 比例, en: Share }
  at_least: 20%
  values:
    2019-01-01: { value: 25%, cite: law }
old_age:
  type: integer
  unit: year
  label: { zh: 老年, en: Old age }
  values:
    2019-01-01: { value: 60, cite: law }
aided_stages:
  type: choices
  of: stage
  label: { zh: 资助学段, en: Aided stages }
  values:
    2019-01-01: { value: [primary, "1"], cite: law }
fee:
  type: money
  per: year
  unit: person
  label: { zh: 保费, en: Fee }
  by: [product]
  values:
    house:
      2019-01-01: { value: 100, cite: law }
`,
  "help/2019-10-14.yaml": `policy: help
title: { zh: 补助, en: Help }
subject: person
cite: [law, law §3]
definitions:
  times:
    label: { zh: 次数, en: Times }
    by: counted
    cases:
      once: { is: 1 }
      each: { is: "count(old, pupil)" }
eligibility:
  all:
    in_need: { when: poor }
    special:
      any:
        old: { when: age >= old_age, text: { zh: 满<old_age>岁, en: Aged <old_age> } }
        pupil: { when: stage in aided_stages }
  none:
    asked: { when: eligible(cover) }
amount:
  per: month
  components:
    help:
      is: standard * share * times
      round: { to: 0.01, mode: up, cite: law }
      payer: locality
background: { poor: true }
scenarios:
  - name: { zh: 例, en: Example }
    as_of: 2020-05-01
    locality: "420100"
    readings: { counted: each }
    suppose: { old_age: 65 }
    given: { birth_date: 1947-03-02, exited: false, rural: true }
    expect: { outcome: undetermined, range: { min: 0.00, max: null }, valid_through: null, because: [] }
`,
  "cover/2019-10-14.yaml": `policy: cover
title: { zh: 参保, en: Cover }
subject: household
cite: law
eligibility:
  any:
    has_old: { when: any(age >= old_age) }
    poor_house:
      when: poor
      none:
        left: { when: "eligible(left_poverty, county)" }
amount:
  per: year
  for_each: product
  components:
    cover:
      when: product in wanted
      split: fee * count(members)
      round: { to: 0.01, mode: half_up, cite: law }
      into: { social: share, household: share }
scenarios:
  - name: { zh: 例, en: Example }
    as_of: 2020-05-01
    given:
      household: { poor: true, members: [{ id: b, birth_date: 1950-01-01 }, { id: c, from: 2020-01-01 }] }
      county: { exited: false }
      ill: false
    expect: { outcome: eligible }
`,
  "left_poverty/2019-10-14.yaml": `policy: left_poverty
title: { zh: 脱贫, en: Left poverty }
subject: [household, village, county]
kind: status
cite: law
eligibility: { all: { gone: { when: exited } } }
`,
  "left_poverty/2025-12-31.yaml": `policy: left_poverty
in_force: false
cite: law
`,
};

/** Binds the small pack after replacing one text in one file. */
export function bindSmall(file = "pack.yaml", from = "", to = ""): Compiled {
  const text = smallPack[file] ?? "";
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  const read = readPack({ ...smallPack, [file]: text.replace(from, to) });
  return read.ok ? bindPack(read.files) : read;
}

/** Binds the small pack, which must be sound. */
export function boundSmall(file?: string, from?: string, to?: string): Extract<Compiled, { ok: true }> {
  const compiled = bindSmall(file, from, to);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics, null, 1));
  return compiled;
}
