import { bindPack } from "../../src/bind/bind-pack.js";
import type { Pack } from "../../src/model/pack.js";
import { readPack } from "../../src/read/read-pack.js";

// Synthetic packs, bound and not checked: each is made to have one thing that a test is about.

const words = "label: { zh: 虚构, en: Made up }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Office }";
const labelled = "label: { zh: 虚构, en: Made up }";

const files: Readonly<Record<string, string>> = {
  "pack.yaml": "pack: made\nversion: 0.0.1\ntitle: { zh: 虚构, en: Made }\n",
  "sources.yaml": "law: { title: { zh: 虚构法, en: Made-up law }, status: confirmed }\n",
  "localities.yaml": `divisions:
  "420000": { name: { zh: 湖北, en: Hubei } }
  "420100": { name: { zh: 武汉, en: Wuhan }, parent: "420000" }
  "420102": { name: { zh: 江岸, en: Jiang'an }, parent: "420100" }
  "420103": { name: { zh: 江汉, en: Jianghan }, parent: "420100" }
  "420104": { name: { zh: 硚口, en: Qiaokou }, parent: "420100" }
`,
  "facts.yaml": `ill: { of: person, type: boolean, ${words} }
old: { of: person, type: boolean, ${words} }
stage: { of: person, type: choice, options: [none, primary, "1"], ${words} }
children: { of: person, type: integer, minimum: 0, ${words} }
grade: { of: person, type: integer, minimum: 1, maximum: 6, ${words} }
income: { of: person, type: money, per: month, minimum: 0, ${words} }
savings: { of: person, type: money, per: month, minimum: 0, ${words} }
born: { of: person, type: date, ${words} }
poor: { of: household, type: boolean, ${words} }
exited: { of: household, type: boolean, ${words} }
exit_date: { of: household, type: date, asked_if: exited, ${words} }
wanted: { of: household, type: choices, options: [house, injury], ${words} }
`,
  "definitions.yaml": `age: { of: person, ${labelled}, is: "years_between(born, as_of)" }\n`,
  "parameters/shared.yaml": `limit:
  { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: 500.00, cite: law } } }
third:
  { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: 1000.00, per: year, cite: law } } }
local:
  type: money
  per: month
  by: [locality]
  ${labelled}
  set_by: { zh: 局, en: Office }
  values:
    "420102": { 2019-01-01: { value: 400.00, cite: law } }
    "420103": { 2019-01-01: { value: 400.00, cite: law } }
    "420104": { 2019-01-01: { value: 300.00, cite: law } }
full_age: { type: integer, unit: year, ${labelled}, values: { 2019-01-01: { value: 18, cite: law } } }
few: { type: integer, ${labelled}, values: { 2019-01-01: { value: 3, cite: law } } }
half: { type: share, ${labelled}, values: { 2019-01-01: { value: 50%, cite: law } } }
`,
};

const indented = (text: string): string => text.trim().replaceAll(/^/gm, "  ");

/** Writes a policy of a person from what its eligibility and its amount say. */
export const policyText = (name: string, eligibility: string, amount = ""): string =>
  `policy: ${name}\ntitle: { zh: 虚构, en: Made ${name} }\nsubject: person\ncite: law §1\neligibility:\n${indented(eligibility)}\n${
    amount === "" ? "" : `amount:\n${indented(amount)}\n`
  }`;

/** Makes a pack of policies, with files of its own beside those that every made pack has. */
export function madePack(policies: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): Pack {
  const texts = Object.entries(policies).map(([name, text]) => [`${name}/2019-01-01.yaml`, text]);
  const read = readPack({ ...files, ...more, ...Object.fromEntries(texts) });
  const bound = read.ok ? bindPack(read.files) : read;
  if (!bound.ok) throw new Error(JSON.stringify(bound.diagnostics, null, 1));
  return bound.pack;
}
