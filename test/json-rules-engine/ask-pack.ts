import { bindPack } from "../../src/bind/bind-pack.js";
import type { Plan } from "../../src/model/plan.js";
import { type PlanOptions, plan } from "../../src/plan/plan.js";
import { readPack } from "../../src/read/read-pack.js";

// A synthetic pack whose one policy asks what a test says. It is bound and not checked: most of its names stay unused.

const words = "label: { zh: 虚构, en: Made up }, ask: { zh: 问, en: Ask }, held_by: { zh: 局, en: Office }";
const labelled = "label: { zh: 虚构, en: Made up }";

const files: Readonly<Record<string, string>> = {
  "pack.yaml": `pack: asking
version: 0.0.1
title: { zh: 虚构, en: Asking }
readings:
  doubt:
    text: { zh: 疑问, en: A doubt }
    options: { wide: { zh: 宽, en: wide }, narrow: { zh: 严, en: narrow } }
    default: wide
`,
  "sources.yaml": "law: { title: { zh: 虚构法, en: Made-up law }, status: confirmed }\n",
  "localities.yaml": `divisions: { "420000": { name: { zh: 湖北, en: Hubei } } }\n`,
  "facts.yaml": `ill: { of: person, type: boolean, ${words} }
stage: { of: person, type: choice, options: [none, primary, "1"], ${words} }
children: { of: person, type: integer, minimum: 0, ${words} }
income: { of: person, type: money, per: month, minimum: 0, ${words} }
savings: { of: person, type: money, per: month, minimum: 0, ${words} }
ratio: { of: person, type: decimal, ${words} }
born: { of: person, type: date, ${words} }
poor: { of: household, type: boolean, ${words} }
product: { of: household, type: choice, options: [house, injury], ${words} }
wanted: { of: household, type: choices, options: [house, injury], ${words} }
`,
  "definitions.yaml": `very_ill: { of: person, ${labelled}, when: ill }\n`,
  "parameters/shared.yaml": `limit:
  { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: 500.10, cite: law } } }
third:
  { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: 1000, per: year, cite: law } } }
local:
  { type: money, per: month, by: [locality], ${labelled}, values: { "420000": { 2019-01-01: { value: 400.00, cite: law } } } }
vast:
  { type: money, per: month, ${labelled}, values: { 2019-01-01: { value: 10000000000000.00, cite: law } } }
unseen:
  { type: money, per: month, ${labelled}, values: { 2019-01-01: { not_seen: true } } }
first_day: { type: date, ${labelled}, values: { 2019-01-01: { value: 1960-02-29, cite: law } } }
schools: { type: choices, of: stage, ${labelled}, values: { 2019-01-01: { value: [primary, "1"], cite: law } } }
`,
};

const indented = (text: string): string =>
  text
    .trim()
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");

/** Plans a pack whose policy `asking` is due to a person where this holds. */
export function planAsking(eligibility: string, options: Partial<PlanOptions> = {}): Plan {
  const policy = `policy: asking\ntitle: { zh: 虚构, en: Asking }\nsubject: person\ncite: law §1\neligibility:\n${indented(eligibility)}\n`;
  const read = readPack({ ...files, "asking/2019-01-01.yaml": policy });
  const bound = read.ok ? bindPack(read.files) : read;
  if (!bound.ok) throw new Error(JSON.stringify(bound.diagnostics, null, 1));
  return plan(bound.pack, { asOf: "2019-11-15", ...options });
}

/** A case of one person `p`. */
export const person = (facts: Readonly<Record<string, unknown>>, household: Readonly<Record<string, unknown>> = {}): unknown => ({
  locality: "420000",
  household: { ...household, members: [{ id: "p", ...facts }] },
});
