import { describe, expect, it } from "vitest";
import { typeOfLiteral } from "../../src/expression/literal-type.js";
import { typeOfArithmetic, typeOfComparison } from "../../src/expression/type-algebra.js";
import { commonType } from "../../src/expression/type-family.js";
import { typeOfList } from "../../src/expression/type-of-equality.js";
import { readWrittenValue } from "../conformance/written-value.js";

const typed = (words: string) => readWrittenValue(`${words} unknown`).type;
const number = (value: string) => typeOfLiteral({ kind: "number", value });
const string = (value: string) => typeOfLiteral({ kind: "string", value });

describe("a type problem says what is wrong and what to do", () => {
  it.each([
    [
      typeOfArithmetic("*", typed("money"), typed("integer of person")),
      "`*` 两边单位不合：金额与整数（单位 `person`）；若该金额按每 `person` 计，请为其声明 `unit: person`",
      "the units under `*` do not fit: money with an integer of unit `person`; if the money is for each `person`, declare it with `unit: person`",
    ],
    [
      typeOfComparison("=", typed("choice(urban, rural)"), string("village")),
      '`=` 不能用于选项与文本 `"village"`；可用的选项为`"urban"`、`"rural"`',
      '`=` does not take a choice with the text `"village"`; the options are `"urban"`, `"rural"`',
    ],
    [
      typeOfArithmetic("+", typed("money per month"), typed("money per term")),
      "`+` 两边期间不合：每月金额与每学期金额；表达式中不作换算，请以同一 `per` 声明，各行可注明自己的 `per`",
      "the periods under `+` do not fit: money per month with money per term; an expression converts nothing: declare both with one `per`, a row may state its own",
    ],
    [
      typeOfComparison("=", typed("choice(none, 1)"), number("1")),
      "`=` 不能用于选项与数字 `1`；选项须加引号",
      "`=` does not take a choice with the number `1`; put an option in quotes",
    ],
  ])("in both languages, row %#", (problem, zh, en) => expect(problem).toMatchObject({ message: { zh, en } }));
});

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

  it("of a written list has its items as options", () => {
    expect(typeOfList([string("a"), string("b")])).toEqual(typed("list(a, b)"));
    expect(typeOfList([number("1"), number("2.5")])).toEqual(typed("list(1, 2.5)"));
    expect(typeOfList([typed("locality"), typed("locality")])).toEqual(typed("list"));
  });
});
