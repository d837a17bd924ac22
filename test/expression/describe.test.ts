import { describe, expect, it } from "vitest";
import { describeExpression, type Labels } from "../../src/expression/describe.js";
import type { ComparisonOperator, Node, Reference } from "../../src/model/expression.js";

const words: Readonly<Record<string, { zh: string; en: string }>> = {
  age: { zh: "年龄", en: "age" },
  elderly_age: { zh: "老年人年龄下限", en: "the elderly age" },
  stage: { zh: "学段", en: "stage" },
  standard: { zh: "低保标准", en: "the standard" },
  rate: { zh: "增发比例", en: "the top-up rate" },
  as_of: { zh: "计算日", en: "the day" },
};
const nameOf = (reference: Reference) => ("name" in reference ? reference.name : reference.kind);
const labels: Labels = {
  label: (reference) => words[nameOf(reference)] ?? { zh: "?", en: "?" },
  option: (of, option) => (nameOf(of) === "stage" && option === "primary" ? { zh: "小学", en: "primary school" } : null),
};

const fact = (name: string): Node => ({ kind: "fact", name, level: "person" });
const parameter = (name: string): Node => ({ kind: "parameter", name });
const call = (name: string, ...passed: Node[]): Node => ({ kind: "call", function: name, arguments: passed });
const compare = (left: Node, operator: ComparisonOperator, right: Node): Node => ({ kind: "comparison", operator, left, right });
const times = (left: Node, right: Node): Node => ({ kind: "arithmetic", operator: "*", left, right });
const plus = (left: Node, right: Node): Node => ({ kind: "arithmetic", operator: "+", left, right });
const minus = (left: Node, right: Node): Node => ({ kind: "arithmetic", operator: "-", left, right });
const option = (value: string): Node => ({ kind: "string", value });
const each = (of: Node): Node => ({ kind: "each_member", of });
const same = fact("age");
const twice = plus(same, same);

it.each<readonly [Node, string, string]>([
  [compare(fact("age"), ">=", parameter("elderly_age")), "年龄 ≥ 老年人年龄下限", "age ≥ the elderly age"],
  [compare(fact("stage"), "=", option("primary")), "学段 = 小学", "stage = primary school"],
  [
    compare(fact("stage"), "in", { kind: "list", items: [option("primary"), option("x")] }),
    "学段 属于 小学、x",
    "stage is one of primary school, x",
  ],
  [times(parameter("standard"), parameter("rate")), "低保标准 × 增发比例", "the standard × the top-up rate"],
  [times(plus(fact("age"), fact("age")), parameter("rate")), "（年龄 + 年龄） × 增发比例", "(age + age) × the top-up rate"],
  [call("years_between", fact("age"), { kind: "as_of" }), "自年龄至计算日的周年数", "full years from age to the day"],
  [call("count", fact("age"), fact("stage")), "年龄、学段中符合的项数", "the number that hold of age, stage"],
  [call("count", each(fact("age"))), "符合“年龄”的人数", "the number of members with age"],
  [call("count", each({ kind: "truth", value: true })), "家庭人数", "the number of household members"],
  [call("count", each({ kind: "number", value: "1" })), "符合“1”的人数", "the number of members with 1"],
  [call("count", each({ kind: "truth", value: false })), "符合“否”的人数", "the number of members with no"],
  [{ kind: "truth", value: true }, "一律成立", "always"],
  [{ kind: "truth", value: false }, "一律不成立", "never"],
  [compare(fact("age"), "=", { kind: "truth", value: true }), "年龄 = 是", "age = yes"],
  [compare(fact("age"), "!=", { kind: "truth", value: false }), "年龄 ≠ 否", "age ≠ no"],
  [compare(fact("age"), "<", { kind: "number", value: "18" }), "年龄 < 18", "age < 18"],
  [compare(option("primary"), "=", fact("stage")), "小学 = 学段", "primary school = stage"],
  [compare(each(fact("stage")), "=", option("primary")), "学段 = 小学", "stage = primary school"],
  [compare(fact("age"), "=", option("primary")), "年龄 = primary", "age = primary"],
  [compare(call("min", fact("stage")), "=", option("primary")), "学段中的最小值 = primary", "the least of stage = primary"],
  [call("max", fact("age"), fact("age"), fact("age")), "年龄、年龄、年龄中的最大值", "the greatest of age, age, age"],
  [
    call("max", { kind: "number", value: "0" }, call("min", fact("age"), fact("stage"))),
    "0与（年龄与学段中的较小者）中的较大者",
    "the greater of 0 and (the lesser of age and stage)",
  ],
  [minus(fact("age"), minus(fact("age"), fact("age"))), "年龄 − （年龄 − 年龄）", "age − (age − age)"],
  [minus(minus(fact("age"), fact("age")), fact("age")), "年龄 − 年龄 − 年龄", "age − age − age"],
  [plus(fact("age"), times(fact("age"), fact("age"))), "年龄 + 年龄 × 年龄", "age + age × age"],
  [times(times(fact("age"), fact("age")), fact("age")), "年龄 × 年龄 × 年龄", "age × age × age"],
  [times(fact("age"), times(fact("age"), fact("age"))), "年龄 × （年龄 × 年龄）", "age × (age × age)"],
  [times(fact("age"), minus(fact("age"), fact("age"))), "年龄 × （年龄 − 年龄）", "age × (age − age)"],
  [minus(minus(same, same), minus(same, same)), "年龄 − 年龄 − （年龄 − 年龄）", "age − age − (age − age)"],
  [minus(twice, twice), "年龄 + 年龄 − （年龄 + 年龄）", "age + age − (age + age)"],
  [plus(fact("age"), call("count")), "年龄 + 中符合的项数", "age + the number that hold of "],
  [plus(call("sum", fact("age"), fact("age")), fact("age")), "（年龄、年龄之和） + 年龄", "(the sum of age, age) + age"],
])("says expressions in words (%#)", (node, zh, en) => {
  expect(describeExpression(node, labels, "zh")).toBe(zh);
  expect(describeExpression(node, labels, "en")).toBe(en);
});

describe("the words of a function", () => {
  const [age, stage] = [fact("age"), fact("stage")];

  it.each<readonly [string, string, string]>([
    ["min", "年龄与学段中的较小者", "the lesser of age and stage"],
    ["max", "年龄与学段中的较大者", "the greater of age and stage"],
    ["sum", "年龄、学段之和", "the sum of age, stage"],
    ["count", "年龄、学段中符合的项数", "the number that hold of age, stage"],
    ["any", "年龄、学段至少一项成立", "at least one of age, stage"],
    ["all", "年龄、学段均成立", "all of age, stage"],
    ["years_between", "自年龄至学段的周年数", "full years from age to stage"],
    ["months_between", "自年龄至学段的足月数", "full months from age to stage"],
    ["add_days", "年龄后满学段", "age plus stage"],
    ["add_months", "年龄后满学段", "age plus stage"],
    ["add_years", "年龄后满学段", "age plus stage"],
    ["marginal", "年龄按学段分段计算之和", "age at stage, band by band"],
    ["rate_at", "年龄按学段对应的比例", "the rate for age by stage"],
    ["no_such_function", "no_such_function(年龄、学段)", "no_such_function(age, stage)"],
  ])("of %s are %s, %s", (name, zh, en) => {
    expect(describeExpression(call(name, age, stage), labels, "zh")).toBe(zh);
    expect(describeExpression(call(name, age, stage), labels, "en")).toBe(en);
  });

  // What is not written as a number has a unit of its own: 5年.
  it.each<readonly [string, string, string, string]>([
    ["add_days", "1", "年龄后满1日", "age plus 1 day"],
    ["add_months", "2", "年龄后满2个月", "age plus 2 months"],
    ["add_years", "5", "年龄后满5年", "age plus 5 years"],
  ])("of %s name the unit of a number: %s", (name, value, zh, en) => {
    expect(describeExpression(call(name, age, { kind: "number", value }), labels, "zh")).toBe(zh);
    expect(describeExpression(call(name, age, { kind: "number", value }), labels, "en")).toBe(en);
  });

  it.each<readonly [string, string, string]>([
    ["min", "各成员年龄的最小值", "the least age of any member"],
    ["max", "各成员年龄的最大值", "the greatest age of any member"],
    ["sum", "各成员年龄之和", "the sum of age over all members"],
    ["count", "符合“年龄”的人数", "the number of members with age"],
    ["any", "有成员符合“年龄”", "at least one member with age"],
    ["all", "全体成员均符合“年龄”", "every member with age"],
  ])("of %s of every member are %s, %s", (name, zh, en) => {
    expect(describeExpression(call(name, each(age)), labels, "zh")).toBe(zh);
    expect(describeExpression(call(name, each(age)), labels, "en")).toBe(en);
  });

  it.each<readonly [Node, string]>([
    [call("count", each({ kind: "truth", value: false })), "符合“否”的人数"],
    [call("count", each({ kind: "truth", value: true }), age), "符合“是、年龄”的人数"],
    [call("count", { kind: "truth", value: true }), "是中符合的项数"],
    [call("any", each({ kind: "truth", value: true })), "有成员符合“是”"],
    [call("years_between", age), "自年龄至的周年数"],
  ])("are those of the number of members only where all are counted (%#)", (node, zh) => {
    expect(describeExpression(node, labels, "zh")).toBe(zh);
  });
});
