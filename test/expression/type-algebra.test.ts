import { describe, expect, it } from "vitest";
import type { TypeProblem } from "../../src/expression/built-in.js";
import { typeOfLiteral } from "../../src/expression/literal-type.js";
import { typeOfArithmetic, typeOfComparison } from "../../src/expression/type-algebra.js";
import { commonType } from "../../src/expression/type-family.js";
import { typeOfList } from "../../src/expression/type-of-equality.js";
import { isTypeProblem, typeWords } from "../../src/expression/type-problem.js";
import type { ArithmeticOperator, ComparisonOperator } from "../../src/model/expression.js";
import type { ValueType } from "../../src/model/value-type.js";
import { readWrittenValue } from "../conformance/written-value.js";

const typed = (words: string) => readWrittenValue(`${words} unknown`).type;
const number = (value: string) => typeOfLiteral({ kind: "number", value });
const string = (value: string) => typeOfLiteral({ kind: "string", value });

const arithmetic = (operator: ArithmeticOperator, left: ValueType, right: ValueType) => () =>
  typeOfArithmetic(operator, left, right);
const comparison = (operator: ComparisonOperator, left: ValueType, right: ValueType) => () =>
  typeOfComparison(operator, left, right);

/** A type in words, or the code of a problem and what to do about it. */
const told = (result: ValueType | TypeProblem): string =>
  isTypeProblem(result) ? `${result.code}: ${result.message.en.split("; ").at(-1)}` : typeWords(result).en;

describe("a type problem says what is wrong and what to do", () => {
  it.each([
    [
      arithmetic("*", typed("money"), typed("integer of person")),
      "`*` 两边单位不合：金额与整数（单位 `person`）；若该金额按每 `person` 计，请为其声明 `unit: person`",
      "the units under `*` do not fit: money with an integer of unit `person`; if the money is for each `person`, declare it with `unit: person`",
    ],
    [
      comparison("=", typed("choice(urban, rural)"), string("village")),
      '`=` 不能用于选项与文本 `"village"`；可用的选项为`"urban"`、`"rural"`',
      '`=` does not take a choice with the text `"village"`; the options are `"urban"`, `"rural"`',
    ],
    [
      arithmetic("+", typed("money per month"), typed("money per term")),
      "`+` 两边期间不合：每月金额与每学期金额；表达式中不作换算，请以同一 `per` 声明，各行可注明自己的 `per`",
      "the periods under `+` do not fit: money per month with money per term; an expression converts nothing: declare both with one `per`, a row may state its own",
    ],
    [
      comparison("=", typed("choice(none, 1)"), number("1")),
      "`=` 不能用于选项与数字 `1`；选项须加引号",
      "`=` does not take a choice with the number `1`; put an option in quotes",
    ],
  ])("in both languages, row %#", (type, zh, en) => expect(type()).toMatchObject({ message: { zh, en } }));
});

type Operator = ArithmeticOperator | ComparisonOperator;
type Row = readonly [left: string, operator: Operator, right: string, want: string];

const isComparison = (operator: Operator): operator is ComparisonOperator => !["+", "-", "*", "/"].includes(operator);

/** `1`, `"a"`, or a type in words. */
const read = (words: string): ValueType => {
  if (/^[0-9]/.test(words)) return number(words);
  return words.startsWith('"') ? string(words.slice(1, -1)) : typed(words);
};

const typeOf = (left: string, operator: Operator, right: string) =>
  isComparison(operator)
    ? typeOfComparison(operator, read(left), read(right))
    : typeOfArithmetic(operator, read(left), read(right));

const useDates = "for dates use `add_days`, `add_months`, `add_years`, `years_between` or `months_between`";
const noUnit = "give one side no unit, or multiply money for each unit by a count of it";
const sameUnit = "divide by a value of the same unit or of none";
const oneKind = "use two values of one kind";
const leftOfIn = "on the left of `in` stands a choice, a locality, a text or a number";
const rightOfIn = "on the right of `in` stands a list or a value of type `choices`";

describe("the type of a sum", () => {
  it.each<Row>([
    ["date", "+", "integer", `type-mismatch: ${useDates}`],
    ["integer", "-", "date", `type-mismatch: ${useDates}`],
    ["money", "+", "0.5", "money"],
    ["integer", "+", "0.5", "a decimal"],
    ["boolean", "+", "boolean", `type-mismatch: ${oneKind}`],
    ["integer of year", "+", "integer of month", "unit-mismatch: declare both with one `unit`"],
  ])("%s %s %s", (left, operator, right, want) => expect(told(typeOf(left, operator, right))).toBe(want));
});

describe("the type of a product", () => {
  it.each<Row>([
    ["boolean", "*", "money", "type-mismatch: use numbers, money or shares"],
    ["money", "*", "boolean", "type-mismatch: use numbers, money or shares"],
    ["money", "*", "money", "type-mismatch: one side must be a number or a share"],
    ["share", "*", "money per month", "money per month"],
    ["money per month", "*", "decimal per month", "period-mismatch: only one side may have a `per`"],
    ["money of person", "*", "integer of person", "money"],
    ["integer of person", "*", "money of person", "money"],
    ["share of person", "*", "integer of person", "a share"],
    ["integer of person", "*", "integer of person", `unit-mismatch: ${noUnit}`],
    ["money of person", "*", "share of person", `unit-mismatch: ${noUnit}`],
    ["money of person", "*", "integer", "money of unit `person`"],
    ["integer of person", "*", "integer", "an integer of unit `person`"],
    ["money of year", "*", "integer of person", `unit-mismatch: ${noUnit}`],
    ["share of year", "*", "integer of person", `unit-mismatch: ${noUnit}`],
    ["share", "*", "integer of year", "a decimal of unit `year`"],
    ["share of year", "*", "share", "a share of unit `year`"],
    ["share", "*", "integer", "a share"],
    ["integer", "*", "decimal", "a decimal"],
    ["integer", "*", "integer", "an integer"],
  ])("%s %s %s", (left, operator, right, want) => expect(told(typeOf(left, operator, right))).toBe(want));
});

describe("the type of a quotient", () => {
  it.each<Row>([
    ["boolean", "/", "integer", "type-mismatch: use numbers, money or shares"],
    ["integer", "/", "boolean", "type-mismatch: use numbers, money or shares"],
    ["integer of year", "/", "2", "a decimal of unit `year`"],
    ["money per month", "/", "2", "money per month"],
    ["share", "/", "integer", "a share"],
    ["money per month", "/", "money per month", "a decimal"],
    ["integer", "/", "money", "type-mismatch: only money is divided by money"],
    ["money per month", "/", "money per year", "period-mismatch: divide by a value of the same `per`"],
    ["money of person", "/", "money", `unit-mismatch: ${sameUnit}`],
    ["money", "/", "decimal per month", "period-mismatch: divide by a value without `per`"],
    ["money of person", "/", "share", "money of unit `person`"],
    ["money per month", "/", "integer of person", "money per month of unit `person`"],
    ["share", "/", "integer of person", `unit-mismatch: ${sameUnit}`],
    ["money of year", "/", "integer of person", `unit-mismatch: ${sameUnit}`],
    ["money", "/", "share of person", `unit-mismatch: ${sameUnit}`],
  ])("%s %s %s", (left, operator, right, want) => expect(told(typeOf(left, operator, right))).toBe(want));
});

describe("the type of a comparison", () => {
  it.each<Row>([
    ["choice(a)", "<", "choice(a)", "type-mismatch: these have no order: use `=`, `!=` or `in`"],
    ["date", "<", "date", "a truth"],
    ["integer", ">=", "1", "a truth"],
    [
      "money per month",
      "<",
      "money per year",
      "period-mismatch: an expression converts nothing: declare both with one `per`, a row may state its own",
    ],
    ["integer", "=", "boolean", "type-mismatch: write the name of a truth alone"],
    ["boolean", "=", "integer", "type-mismatch: write the name of a truth alone"],
    ["choice(a)", "!=", "boolean", "type-mismatch: write the name of a truth alone"],
    ["date", "=", "integer", `type-mismatch: ${oneKind}`],
    ["integer", "=", "date", `type-mismatch: ${oneKind}`],
    ["date", "=", "date", "a truth"],
    ["boolean", "!=", "boolean", "a truth"],
    ['"a"', "=", '"b"', "a truth"],
    ["choice(a)", "=", "locality", `type-mismatch: ${oneKind}`],
    ["choice(a, b)", "=", "choice(b, c)", "a truth"],
    ["choice(a)", "=", "choice(b)", 'type-mismatch: the options are `"a"`'],
    ["choice", "=", "choice(b)", "a truth"],
    ["choice(b)", "=", "choice", "a truth"],
    ["choice", "=", '"x"', "a truth"],
    ["text", "=", '"x"', "a truth"],
    ["locality", "=", '"420600"', "a truth"],
    ["locality", "=", '"4206"', "type-mismatch: write a locality as its code of six digits"],
    ["locality", "=", '"4206001"', "type-mismatch: write a locality as its code of six digits"],
    ["locality", "=", '"x420600"', "type-mismatch: write a locality as its code of six digits"],
    ["1", "=", "choice(none, 1)", "type-mismatch: put an option in quotes"],
    ["choice(none, 1)", "=", "integer", `type-mismatch: ${oneKind}`],
    ["1", "=", "date", `type-mismatch: ${oneKind}`],
    ["choices(a)", "=", "choice(a)", "type-mismatch: use `in` or `count` for a list"],
    ["choice(a)", "=", "choices(a)", "type-mismatch: use `in` or `count` for a list"],
  ])("%s %s %s", (left, operator, right, want) => expect(told(typeOf(left, operator, right))).toBe(want));
});

describe("the type of a membership", () => {
  it.each<Row>([
    ["choice(a)", "in", "choice(a)", `type-mismatch: ${rightOfIn}`],
    ["boolean", "in", "list(a)", `type-mismatch: ${leftOfIn}`],
    ["integer", "in", "choices(1)", `type-mismatch: ${leftOfIn}`],
    ["choice(a)", "in", "list", "a truth"],
    ["choice(a)", "in", "choices", "a truth"],
    ["choice(a)", "in", "choices(a, b)", "a truth"],
    ["choice(a, b)", "in", "choices(b, c)", "a truth"],
    ["choice(a)", "in", "choices(b)", 'type-mismatch: the options are `"a"`'],
    ["choice(a, b)", "in", "list(b, c)", 'type-mismatch: the options are `"a"`, `"b"`'],
    ["locality", "in", "list(420600, 4206)", "type-mismatch: write a locality as its code of six digits"],
    ["integer", "in", "list", "a truth"],
    ["integer", "in", "list(12, 1.25)", "a truth"],
    ["integer", "in", "list(1, x)", "type-mismatch: every item of the list must be a number"],
    ["integer", "in", "list(x1)", "type-mismatch: every item of the list must be a number"],
    ["integer", "in", "list(1x)", "type-mismatch: every item of the list must be a number"],
    ["integer", "in", "list(1.x)", "type-mismatch: every item of the list must be a number"],
    ["integer of month", "in", "list", "a truth"],
    ["integer of year", "in", "list of year", "a truth"],
    ["1", "in", "list of year", "a truth"],
    ["integer of month", "in", "list of year", "unit-mismatch: declare both with one `unit`"],
  ])("%s %s %s", (left, operator, right, want) => expect(told(typeOf(left, operator, right))).toBe(want));
});

it.each([
  ["2.5", "the number `2.5`"],
  ['"a"', 'the text `"a"`'],
  ["choice(a)", "a choice"],
  ["text", "a text"],
  ["integer of year", "an integer of unit `year`"],
])("the type of %s is %s in words", (words, want) => expect(typeWords(read(words)).en).toBe(want));

describe("the type of several values", () => {
  it("of cases takes a written number for whatever the others are", () => {
    expect(commonType([number("0"), typed("money per month")], "cases")).toEqual(typed("money per month"));
    expect(commonType([number("1"), typed("integer")], "cases")).toEqual(typed("integer"));
    expect(commonType([number("1")], "cases")).toEqual(typed("integer"));
    expect(commonType([typed("integer"), number("0.5")], "cases")).toEqual(typed("decimal"));
  });

  it("of cases unites options", () => {
    expect(commonType([string("a"), string("b")], "cases")).toEqual(typed("choice(a, b)"));
    expect(commonType([typed("choice(a, b)"), typed("choice(b, c)")], "cases")).toEqual(typed("choice(a, b, c)"));
    expect(commonType([typed("choice"), typed("choice(b, c)")], "cases")).toEqual(typed("choice"));
    expect(commonType([typed("locality"), string("420600")], "cases")).toEqual(typed("locality"));
  });

  it("of cases is one kind, unit and period", () => {
    expect(commonType([typed("money"), typed("share")], "cases")).toMatchObject({ code: "type-mismatch" });
    expect(commonType([typed("boolean"), typed("choice(a)")], "cases")).toMatchObject({ code: "type-mismatch" });
    expect(commonType([typed("integer of year"), typed("integer of month")], "cases")).toMatchObject({ code: "unit-mismatch" });
    expect(commonType([typed("money per month"), typed("money per once")], "cases")).toMatchObject({ code: "period-mismatch" });
  });

  it("of several is told by the first two that do not fit", () => {
    expect(commonType([], "cases")).toEqual(typed("list"));
    expect(commonType([typed("choice(a)"), typed("choice(b)"), typed("choice(c)")], "cases")).toEqual(typed("choice(a, b, c)"));
    const years = [typed("integer of year"), typed("integer of month"), typed("integer of year")];
    expect(commonType(years, "cases")).toMatchObject({ code: "unit-mismatch" });
    expect(told(commonType([typed("date"), typed("choice(a)")], "cases"))).toBe(`type-mismatch: ${oneKind}`);
    expect(told(commonType([typed("choice(a)"), typed("date")], "cases"))).toBe("type-mismatch: every entry must be of one kind");
  });

  it("of cases knows no options where one of them has none", () => {
    expect(commonType([typed("choice(b, c)"), typed("choice")], "cases")).toEqual(typed("choice"));
    expect(commonType([string("a"), typed("text")], "cases")).toEqual(typed("text"));
    expect(commonType([string("a"), typed("choice(b)")], "cases")).toEqual(typed("choice(a, b)"));
  });

  it("of a written list has its items as options", () => {
    expect(typeOfList([string("a"), string("b")])).toEqual(typed("list(a, b)"));
    expect(typeOfList([number("1"), number("2.5")])).toEqual(typed("list(1, 2.5)"));
    expect(typeOfList([typed("locality"), typed("locality")])).toEqual(typed("list"));
    expect(typeOfList([string("a"), typed("choice(a, b)")])).toEqual(typed("list"));
    expect(typeOfList([typed("money"), typed("share")])).toMatchObject({
      code: "type-mismatch",
      message: { en: expect.stringContaining("`[ ]`") },
    });
  });
});
