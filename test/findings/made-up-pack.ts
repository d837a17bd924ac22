import { bindPack } from "../../src/bind/bind-pack.js";
import { evaluate, findings, type PlanOptions, plan } from "../../src/index.js";
import type { Determination, Subject } from "../../src/model/determination.js";
import type { Finding, ShownValue } from "../../src/model/finding.js";
import type { Pack } from "../../src/model/pack.js";
import { readPack } from "../../src/read/read-pack.js";

// Everything here is made up. A test brings the eligibility and the amount, so that a row reads as the provision it is about.

const words = "label: { zh: 虚构, en: Made up }, ask: { zh: 问？, en: Ask? }, held_by: { zh: 虚构局, en: A made-up office }";
const setBy = "set_by: { zh: 虚构局, en: Made-up office }";
const fact = (name: string, of: string, rest: string): string => `${name}: { of: ${of}, ${rest}, ${words} }\n`;

const facts = [
  fact("a", "person", "type: boolean"),
  fact("b", "person", "type: boolean"),
  fact("c", "person", "type: boolean"),
  fact("grade", "person", "type: choice, options: [none, low, high]"),
  fact("born", "person", "type: date"),
  fact("wage", "person", "type: money, per: month"),
  fact("rent", "person", "type: money, per: month"),
  fact("lost", "person", "type: money, per: month, minimum: -50000, maximum: 20000.5"),
  fact("tiny", "person", "type: money, per: month, minimum: 0.005"),
  fact("children", "person", "type: integer, minimum: 0, maximum: 20"),
  fact("wait", "person", "type: integer, unit: day"),
  fact("part", "person", "type: share"),
  fact("weight", "person", "type: decimal"),
  fact("sole", "person", "type: choice, options: [sole_one]"),
  fact("met_on", "person", "type: date, minimum: 2000-01-01"),
  fact("word", "person", "type: text"),
  fact("school", "person", "type: locality"),
  fact("listed", "household", "type: boolean"),
  fact("left", "[household, county]", "type: boolean"),
  fact("left_on", "[household, county]", "type: date, asked_if: left"),
  fact("damage", "item", "type: money"),
  fact("remote", "village", "type: boolean"),
  fact("risk", "household", "type: choice, options: [house, harvest]"),
  fact("wanted", "household", "type: choices, options: [house, harvest]"),
].join("");

const parameter = (name: string, rest: string, values: string): string =>
  `${name}: { ${rest}, label: { zh: 虚构, en: Made up }, ${setBy}, cite: circular §1${values === "" ? "" : `, values: { ${values} }`} }\n`;

const parameters = [
  parameter("limit", "type: integer, unit: year", "2019-01-01: { value: 18, cite: law §2 }"),
  parameter("hundred", "type: money, per: month", "2019-01-01: { value: 100.00, cite: law §3 }"),
  parameter(
    "local",
    "type: money, per: month, by: [locality]",
    '"420100": { 2019-01-01: { value: 300.00, cite: circular §2 } }, "420106": { 2019-01-01: { value: 400.00, cite: circular §2 } }',
  ),
  parameter("rate", "type: share, by: [locality], at_least: 20%", '"420600": { 2019-01-01: { value: 50%, cite: circular §3 } }'),
  parameter(
    "by_grade",
    "type: money, per: month, by: [grade]",
    "low: { 2019-01-01: { value: 10.00, cite: law §4 } }, high: { 2019-01-01: { value: 20.00, cite: law §4 } }, none: { 2019-01-01: { value: 10.00, cite: law §4 } }",
  ),
  parameter("by_both", "type: money, per: month, by: [locality, grade]", ""),
  parameter(
    "wide",
    "type: money, per: month, by: [locality, grade]",
    '"420000": { none: { 2019-01-01: { value: 5.00, cite: law §5 } }, low: { 2019-01-01: { value: 6.00, cite: law §5 } }, high: { 2019-01-01: { value: 7.00, cite: law §5 } } }',
  ),
  parameter(
    "partly",
    "type: money, per: month, by: [locality, grade]",
    '"420106": { low: { 2019-01-01: { value: 8.00, cite: law §6 } } }',
  ),
  parameter(
    "by_risk",
    "type: money, per: month, by: [risk]",
    "house: { 2019-01-01: { value: 30.00, cite: law §8 } }, harvest: { 2019-01-01: { value: 40.00, cite: law §8 } }",
  ),
  parameter(
    "finer",
    "type: money, per: month, by: [locality]",
    '"420106": { 2019-01-01: { value: 50.00, cite: law §8 } }, "420624": { 2019-01-01: { value: 60.00, cite: law §8 } }, "429021": { 2019-01-01: { value: 70.00, cite: law §8 } }',
  ),
  parameter("unset_by_risk", "type: money, per: month, by: [risk]", ""),
  parameter("weekend", "type: date", "2019-01-01: { value: 2019-11-16, cite: law §9 }"),
  parameter("is_on", "type: boolean", "2019-01-01: { value: true, cite: law §9 }"),
  parameter("grades", "type: list", "2019-01-01: { value: [low, high], cite: law §9 }"),
  parameter("best", "type: choice, options: [none, low, high]", "2019-01-01: { value: high, cite: law §9 }"),
  parameter("is_never_set", "type: boolean", ""),
  parameter("no_list", "type: list", ""),
  parameter("kept", "type: list, by: [grade]", "low: { 2019-01-01: { value: [low], cite: law §9 } }"),
  parameter("seat", "type: locality", '2019-01-01: { value: "420600", cite: law §9 }'),
  parameter("motto", "type: text", "2019-01-01: { value: low, cite: law §9 }"),
  parameter("bands", "type: scale", "2019-01-01: { value: [{ over: 0, rate: 30% }], cite: law §9 }"),
  parameter("places", "type: integer, by: [grade]", "low: { 2019-01-01: { value: 2, cite: law §9 } }"),
  parameter("weights", "type: decimal, by: [grade]", "low: { 2019-01-01: { value: 0.25, cite: law §9 } }"),
  parameter(
    "by_three",
    "type: money, per: month, by: [locality, grade, a]",
    '"420106": { low: { true: { 2019-01-01: { value: 9.00, cite: law §9 } }, false: { 2019-01-01: { value: 3.00, cite: law §9 } } } }',
  ),
  parameter("many", "type: integer", "2019-01-01: { value: 1000000000000, cite: law §9 }"),
  parameter("unset", "type: money, per: month", ""),
].join("");

const definitions = `age:
  of: person
  label: { zh: 年龄, en: Age }
  is: years_between(born, as_of)
both:
  of: person
  label: { zh: 二者, en: Both }
  all: { first_of_both: { when: a }, second_of_both: { when: b } }
weighed:
  of: person
  label: { zh: 权重, en: Weight }
  by: grade
  cases: { none: { is: 0 }, low: { is: wage / hundred }, high: { is: 1 } }
better:
  of: person
  label: { zh: 升级, en: Better }
  by: grade
  cases: { none: { is: '"low"' }, low: { is: '"high"' }, high: { is: best } }
a_day:
  of: person
  label: { zh: 某日, en: Some day }
  by: a
  cases: { true: { is: born }, false: { is: met_on } }
household_wage:
  of: household
  label: { zh: 家庭工资, en: Wages }
  is: sum(wage)
`;

const files: Readonly<Record<string, string>> = {
  "pack.yaml": `pack: made_up
version: 0.0.1
title: { zh: 虚构, en: Made up }
readings:
  doubt:
    text: { zh: 虚构的疑问, en: A made-up doubt }
    options: { wide: { zh: 从宽, en: wide }, narrow: { zh: 从严, en: narrow } }
    default: wide
    cite: law §7
`,
  "sources.yaml": `law: { title: { zh: 虚构法, en: Made-up law }, status: confirmed }
circular: { title: { zh: 虚构通知, en: Made-up circular }, status: reprint }
notice: { title: { zh: 虚构公告, en: Made-up notice }, status: recalled }
`,
  "localities.yaml": `divisions:
  "420000": { name: { zh: 湖北, en: Hubei } }
  "420100": { name: { zh: 武汉, en: Wuhan }, parent: "420000" }
  "420106": { name: { zh: 武昌, en: Wuchang }, parent: "420100" }
  "420111": { name: { zh: 洪山, en: Hongshan }, parent: "420100" }
  "420600": { name: { zh: 襄阳, en: Xiangyang }, parent: "420000" }
  "420624": { name: { zh: 南漳, en: Nanzhang }, parent: "420600" }
  "420626": { name: { zh: 保康, en: Baokang }, parent: "420600" }
  "420681": { name: { zh: 甲, en: A }, parent: "420600", from: 2019-11-15 }
  "420682": { name: { zh: 乙, en: B }, parent: "420600", until: 2019-11-15 }
  "420683": { name: { zh: 丙, en: C }, parent: "420600", from: 2019-11-16 }
  "420684": { name: { zh: 丁, en: D }, parent: "420600", until: 2019-11-14 }
  "429000": { name: { zh: 省直辖, en: Directly governed }, parent: "420000" }
  "429021": { name: { zh: 神农架, en: Shennongjia }, parent: "429000" }
`,
  "county_facts.yaml": `left: { "420624": { 2019-01-01: { value: true, cite: notice §1 } }, "420106": { 2019-01-01: { value: false, cite: notice §1 } } }\n`,
  "facts.yaml": facts,
  "definitions.yaml": definitions,
  "parameters/all.yaml": parameters,
};

const policy = (name: string, subject: string, body: string): string => `policy: ${name}
title: { zh: 虚构, en: Made up }
subject: ${subject}
cite: law §1
${body}
`;

const bound = new Map<string, Pack>();

/** Binds the made-up pack with a policy `grant` of this text, and another `other` for persons of whom `a` holds and `b` does not. */
export const packOf = (body: string, subject = "person"): Pack => {
  const key = `${subject} ${body}`;
  const known = bound.get(key) ?? bindWith(body, subject);
  bound.set(key, known);
  return known;
};

const bindWith = (body: string, subject: string): Pack => {
  const other = "eligibility: { all: { other_a: { when: a } }, none: { other_b: { when: b } } }";
  const read = readPack({
    ...files,
    "grant/2019-01-01.yaml": policy("grant", subject, body),
    "other/2019-01-01.yaml": policy("other", "person", other),
    "other/2021-01-01.yaml": "policy: other\nin_force: false\ncite: law §9\n",
  });
  const result = read.ok ? bindPack(read.files) : read;
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 1));
  return result.pack;
};

/** A person p, and what else is known of the case. */
export interface Asked {
  readonly person?: Readonly<Record<string, unknown>>;
  readonly household?: Readonly<Record<string, unknown>>;
  readonly county?: Readonly<Record<string, unknown>>;
  readonly locality?: string;
  readonly options?: Partial<PlanOptions>;
}

const caseOf = ({ person = {}, household = {}, county = {}, locality }: Asked): unknown => ({
  ...(locality === undefined ? {} : { locality }),
  household: { members: [{ id: "p", ...person }], ...household },
  county,
});

const planOf = (pack: Pack, { options = {} }: Asked) => plan(pack, { asOf: "2019-11-15", policies: ["grant"], ...options });

/** Determines the grant for the first subject. */
export const determined = (pack: Pack, asked: Asked): Determination => {
  const [first] = evaluate(planOf(pack, asked), caseOf(asked)).determinations;
  if (first === undefined) throw new Error("nothing was determined");
  return first;
};

/** Lays out the findings of the grant. */
export const foundFor = (pack: Pack, asked: Asked, subject: Subject = { kind: "person", id: "p" }): readonly Finding[] =>
  findings(planOf(pack, asked), caseOf(asked), { policy: "grant", subject });

/** What a shown value says, in one line: `fact wage of p = 100`, `parameter rate = 0.2 (floor)`. */
export const lineOf = (one: ShownValue): string => {
  const whose = one.subject === null ? "" : ` of ${one.subject.id ?? one.subject.kind}`;
  const bounds = one.between === null ? "" : ` in ${one.between.map((end) => end ?? "…").join("..")}`;
  const value = one.value === null ? "?" : JSON.stringify(one.value).replaceAll('"', "");
  const row = one.row === null ? "" : ` by ${one.row}`;
  return `${one.kind} ${one.name}${whose} = ${value}${bounds}${row}${one.standsIn === null ? "" : ` (${one.standsIn})`}${one.isOpen ? " (open)" : ""}`;
};
