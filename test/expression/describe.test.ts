import { expect, it } from "vitest";
import { describeExpression, type Labels } from "../../src/expression/describe.js";
import type { Node, Reference } from "../../src/model/expression.js";

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
const compare = (left: Node, operator: "=" | ">=" | "in", right: Node): Node => ({ kind: "comparison", operator, left, right });
const times = (left: Node, right: Node): Node => ({ kind: "arithmetic", operator: "*", left, right });
const plus = (left: Node, right: Node): Node => ({ kind: "arithmetic", operator: "+", left, right });
const option = (value: string): Node => ({ kind: "string", value });
const each = (of: Node): Node => ({ kind: "each_member", of });

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
  [{ kind: "truth", value: true }, "一律成立", "always"],
])("says expressions in words (%#)", (node, zh, en) => {
  expect(describeExpression(node, labels, "zh")).toBe(zh);
  expect(describeExpression(node, labels, "en")).toBe(en);
});
