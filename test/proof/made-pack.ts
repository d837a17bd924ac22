import { bindPack } from "../../src/bind/bind-pack.js";
import type { Claim } from "../../src/model/claim.js";
import type { Pack } from "../../src/model/pack.js";
import { readPack } from "../../src/read/read-pack.js";

// A synthetic pack: every figure is made up, and stands for no law.
const words = "label: { zh: 虚构, en: Made up }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Office }";
const labelled = "label: { zh: 虚构, en: Made up }";

const shared: Readonly<Record<string, string>> = {
  "pack.yaml": `pack: made
version: 0.0.1
title: { zh: 虚构, en: Made }
readings:
  who:
    text: { zh: 谁, en: Who }
    options: { all: { zh: 全部, en: all }, ill_only: { zh: 仅病人, en: the ill }  }
    default: all
`,
  "sources.yaml": "law: { title: { zh: 虚构法, en: Made-up law }, status: confirmed }\n",
  "localities.yaml": `divisions:
  "420000": { name: { zh: 湖北, en: Hubei } }
  "420102": { name: { zh: 江岸, en: Jiang'an }, parent: "420000" }
  "420103": { name: { zh: 江汉, en: Jianghan }, parent: "420000" }
`,
  "facts.yaml": `ill: { of: person, type: boolean, ${words} }
born: { of: person, type: date, ${words} }
grade: { of: person, type: choice, options: [none, "1", "2"], ${words} }
income: { of: person, type: money, per: month, minimum: 0, ${words} }
origin: { of: person, type: locality, ${words} }
wants: { of: household, type: choices, options: [house, injury], ${words} }
`,
  "definitions.yaml": `age: { of: person, ${labelled}, is: "years_between(born, as_of)" }\n`,
  "parameters/shared.yaml": `full_age: { type: integer, unit: year, ${labelled}, values: { 2019-01-01: { value: 60, cite: law } } }
limit: { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: 500.00, cite: law } } }
rate: { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: 100.00, cite: law }, 2020-07-01: { value: 80.00, cite: law } } }
share: { type: share, ${labelled}, by: [locality], at_least: 20%, set_by: { zh: 局, en: Office }, cite: law }
`,
};

/** Makes a pack of the policy `demo` in versions, from the texts that follow the head of a policy; and other policies by name. */
export function madePack(
  versions: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): { readonly pack: Pack; readonly claims: readonly Claim[] } {
  const texts = Object.entries(versions).map(([from, text]): [string, string] => [`demo/${from}.yaml`, policyText("demo", text)]);
  const more = Object.entries(others).map(([name, text]): [string, string] => [
    `${name}/2019-01-01.yaml`,
    policyText(name, text),
  ]);
  const read = readPack({ ...shared, ...Object.fromEntries([...texts, ...more]) });
  const bound = read.ok ? bindPack(read.files) : read;
  if (!bound.ok) throw new Error(JSON.stringify(bound.diagnostics, null, 1));
  return { pack: bound.pack, claims: bound.claims };
}

const policyText = (name: string, text: string): string =>
  `policy: ${name}\ntitle: { zh: 虚构, en: Made }\ncite: law §1\n${text.includes("subject:") ? "" : "subject: person\n"}${text}\n`;
