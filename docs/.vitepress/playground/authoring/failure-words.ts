import { moneyInWords } from "../../../../src/explain/number-words.js";
import { words } from "../../../../src/explain/words.js";
import type { Condition, Language, Outcome, Pack, Policy } from "../../../../src/index.js";
import { outcomeInWords } from "../answer-words.js";

/** Writes one side of a scenario's failure in words: names by their labels, amounts as money. */
export const sideInWords = (field: string, side: string, policy: string, pack: Pack, language: Language): string => {
  const value = valueOfSide(side);
  const none = words[language].nothing;
  if (value === null) return none;
  if (field === "outcome") return outcomeInWords({ policy, outcome: value as Outcome }, { pack, language });
  if (Array.isArray(value)) {
    return value.length === 0 ? none : words[language].list(value.map((name) => labelOf(String(name), policy, pack, language)));
  }
  if (typeof value === "string" && /^\d+(\.\d+)?$/.test(value)) return moneyInWords(value, words[language]);
  if (field === "bound") return value === "at_least" ? words[language].truth.yes : words[language].truth.no;
  return typeof value === "string" ? value : side;
};

const valueOfSide = (side: string): unknown => {
  try {
    return JSON.parse(side);
  } catch {
    return side;
  }
};

const labelOf = (name: string, policy: string, pack: Pack, language: Language): string => {
  const named = pack.facts[name]?.label ?? pack.parameters[name]?.label ?? pack.sources[name]?.title ?? pack.readings[name]?.text;
  const text = named ?? pack.localities[name]?.name ?? provisionText(name, pack.policies[policy]);
  return text?.[language].replace(/<([a-z0-9_]+)>/g, (_whole, of: string) => pack.parameters[of]?.label[language] ?? of) ?? name;
};

const provisionText = (name: string, policy: Policy | undefined): Condition["text"] => {
  for (const { eligibility } of policy?.versions ?? []) {
    const text = eligibility === null ? null : textIn(name, eligibility);
    if (text !== null) return text;
  }
  return null;
};

const textIn = (name: string, condition: Condition): Condition["text"] => {
  if (condition.name === name && condition.text !== null) return condition.text;
  const parts = condition.kind === "leaf" ? [] : condition.kind === "cases" ? Object.values(condition.cases) : condition.parts;
  for (const part of parts) {
    const text = textIn(name, part);
    if (text !== null) return text;
  }
  return null;
};
