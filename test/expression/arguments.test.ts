import { describe, expect, it } from "vitest";
import { builtIns } from "../../src/expression/built-ins.js";
import { typeOfLiteral } from "../../src/expression/literal-type.js";
import { isTypeProblem, typeWords } from "../../src/expression/type-problem.js";
import { readWrittenValue } from "../conformance/written-value.js";

/** `1`, `each 1`, or a type in words. */
const read = (words: string) => {
  const [, each, literal] = /^(each )?([0-9.]+)$/.exec(words) ?? [];
  return literal === undefined
    ? readWrittenValue(words.startsWith("each ") ? `${words} nobody` : `${words} unknown`)
    : { type: typeOfLiteral({ kind: "number", value: literal }), each: each !== undefined };
};

/** The type of a call in words, or the problem: its code and what to do. */
const told = (name: string, args: readonly string[]): string => {
  const result = builtIns[name]?.typeOf(args.map(read));
  if (result === undefined) return "no such function";
  return isTypeProblem(result) ? `${result.code}: ${result.message.en}` : typeWords(result).en;
};

describe("the arguments of a function", () => {
  it.each<readonly [string, readonly string[], string]>([
    ["min", [], "wrong-arguments: write `min("],
    ["max", ["integer"], "wrong-arguments: write `max("],
    ["max", ["integer", "1"], "an integer"],
    ["max", ["each integer of year"], "an integer of unit `year`"],
    ["max", ["boolean", "boolean"], "type-mismatch: a truth does not fit here; write `max("],
    ["max", ["integer of year", "integer of month"], "unit-mismatch: the units under `max` do not fit"],
    ["min", ["integer of year", "integer of month"], "unit-mismatch: the units under `min` do not fit"],
    ["sum", ["integer of year", "integer of month"], "unit-mismatch: the units under `sum` do not fit"],
    ["max", ["integer of year", "integer of month", "integer of year"], "unit-mismatch: the units under `max` do not fit"],
    ["max", ["integer", "integer", "date"], "type-mismatch: `max` does not take an integer with a date"],
    ["max", ["date", "date"], "a date"],
    ["sum", ["each 1"], "an integer"],
    ["count", [], "wrong-arguments: write `count("],
    ["count", ["choices(a)"], "an integer"],
    ["count", ["choices(a)", "choices(a)"], "type-mismatch: several choices does not fit here"],
    ["count", ["each boolean"], "an integer of unit `person`"],
    ["count", ["each boolean", "boolean"], "wrong-arguments: write `count("],
    ["any", [], "wrong-arguments: write `any("],
    ["all", ["boolean", "integer"], "type-mismatch: an integer does not fit here; write `all("],
    ["years_between", ["date"], "wrong-arguments: write `years_between("],
    ["years_between", ["date", "each date"], "wrong-arguments: write `years_between("],
    ["add_days", ["date", "2"], "a date"],
    ["add_days", ["date", "integer of year"], "unit-mismatch: `add_days("],
    ["marginal", ["money per month", "scale"], "money per month"],
    ["marginal", ["money"], "wrong-arguments: write `marginal("],
    ["eligible", [], "wrong-arguments: write `eligible("],
    ["eligible", ["text"], "a truth"],
    ["eligible", ["text", "text"], "a truth"],
    ["eligible", ["text", "text", "text"], "wrong-arguments: write `eligible("],
  ])("%s(%j): %s", (name, args, want) => {
    const said = told(name, args);
    expect(want.includes(": ") ? said.slice(0, want.length) : said).toBe(want);
  });
});
