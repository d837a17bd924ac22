import { readConstant } from "../expression/constant.js";
import type { Level } from "../model/level.js";
import type { Fact } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Problem } from "../model/problem.js";
import type { Constant, ValueKind } from "../model/value-type.js";
import { compare, parseFraction } from "../values/fraction.js";
import type { Text } from "../values/text.js";
import type { FactValues } from "./given.js";
import { plainTexts } from "./plain.js";
import { mostProblems, unknownNameProblem, wrongFormProblem } from "./problems.js";
import { formOf } from "./value-form.js";

/** Reads the facts of one subject; every problem goes to `problems` with its path. */
export const readFacts = (
  plan: Plan,
  level: Level,
  path: string,
  facts: Readonly<Record<string, unknown>>,
  problems: Problem[],
): FactValues => {
  const read = new Map<string, Constant>();
  for (const [name, value] of Object.entries(facts)) {
    if (problems.length >= mostProblems) break;
    const fact = Object.hasOwn(plan.pack.facts, name) ? plan.pack.facts[name] : undefined;
    if (fact === undefined || !fact.of.includes(level)) problems.push(notAFact(plan, level, `${path}.${name}`, name));
    else {
      const constant = readFact(plan, fact, value);
      if (constant === null) problems.push(wrongFormProblem(`${path}.${name}`, value, formWithLimits(fact)));
      else read.set(name, constant);
    }
  }
  checkAsked(plan, path, read, problems);
  return read;
};

const levelWords = {
  person: { zh: "个人", en: "a person" },
  household: { zh: "家庭", en: "a household" },
  village: { zh: "村", en: "a village" },
  county: { zh: "县", en: "a county" },
  item: { zh: "项目", en: "an item" },
} satisfies { [L in Level]: Text };

const notAFact = (plan: Plan, level: Level, path: string, name: string): Problem => {
  const held = Object.entries(plan.pack.facts).filter(([, fact]) => fact.of.includes(level));
  const word = levelWords[level];
  return unknownNameProblem(
    path,
    name,
    held.map(([known]) => known),
    { zh: `${word.zh}的事实`, en: `a fact of ${word.en}` },
  );
};

// What a caller may write for a type; text is accepted for every type, since YAML, CSV and forms carry text.
const asText = {
  boolean: (value) => (typeof value === "boolean" ? String(value) : null),
  choice: (value) => (typeof value === "number" && Number.isSafeInteger(value) ? String(value) : null),
  choices: (value) => plainTexts(value),
  integer: (value) => (typeof value === "number" && Number.isSafeInteger(value) ? String(value) : null),
  decimal: (value) => (typeof value === "number" ? plainDecimal(value, 6) : null),
  money: (value) => (typeof value === "number" ? plainDecimal(value, 2) : null),
  share: () => null,
  date: () => null,
  locality: () => null,
  text: () => null,
  list: (value) => plainTexts(value),
  scale: () => null,
} satisfies { [K in ValueKind]: (value: unknown) => string | readonly string[] | null };

const plainDecimal = (value: number, places: number): string | null => {
  const text = String(value);
  return new RegExp(`^-?\\d{1,15}(\\.\\d{1,${places}})?$`).test(text) ? text : null;
};

const readFact = (plan: Plan, fact: Fact, value: unknown): Constant | null => {
  const text = typeof value === "string" ? value : asText[fact.type.kind](value);
  if (text === null || (fact.type.kind === "money" && typeof text === "string" && !/^-?\d+(\.\d{1,2})?$/.test(text))) return null;
  const constant = readConstant(text, fact.type);
  if (constant === null || !isWithin(fact, constant)) return null;
  if (fact.type.kind === "locality" && typeof constant === "string" && !Object.hasOwn(plan.pack.localities, constant))
    return null;
  return constant;
};

const isWithin = (fact: Fact, constant: Constant): boolean => {
  if (typeof constant !== "string") return true;
  if (fact.type.kind === "date") {
    return (fact.minimum === null || fact.minimum <= constant) && (fact.maximum === null || constant <= fact.maximum);
  }
  const least = fact.minimum ?? (fact.type.kind === "money" ? "0" : null);
  return notBelow(constant, least) && (fact.maximum === null || notBelow(fact.maximum, constant));
};

const notBelow = (value: string, least: string | null): boolean => {
  if (least === null) return true;
  const [a, b] = [parseFraction(value), parseFraction(least)];
  return a === null || b === null || compare(a, b) >= 0;
};

const formWithLimits = (fact: Fact): Text => {
  const form = formOf(fact.type);
  const zh = [
    fact.minimum === null ? "" : `不小于 ${fact.minimum}`,
    fact.maximum === null ? "" : `不大于 ${fact.maximum}`,
  ].filter((s) => s !== "");
  const en = [
    fact.minimum === null ? "" : `not below ${fact.minimum}`,
    fact.maximum === null ? "" : `not above ${fact.maximum}`,
  ].filter((s) => s !== "");
  return zh.length === 0 ? form : { zh: `${form.zh}，${zh.join("、")}`, en: `${form.en}, ${en.join(" and ")}` };
};

const checkAsked = (plan: Plan, path: string, read: ReadonlyMap<string, Constant>, problems: Problem[]): void => {
  for (const name of read.keys()) {
    const condition = plan.pack.facts[name]?.askedIf ?? null;
    if (condition === null || read.get(condition) !== false) continue;
    problems.push({
      code: "contradiction",
      path: `${path}.${name}`,
      message: {
        zh: `\`${condition}\` 为否时不应填写 \`${name}\`，请删去其一或更正`,
        en: `\`${name}\` is given although \`${condition}\` is false; take one of them away or correct it`,
      },
    });
  }
};
