import { expect, it } from "vitest";
import { explainFindings } from "../../src/explain/explain-findings.js";
import { type Asked, determined, foundFor, packOf } from "../findings/made-up-pack.js";

/** The lines of what is paid, and how: with its conclusion, without headings. */
const told = (components: string, asked: Asked = {}): readonly string[] => {
  const pack = packOf(
    `eligibility: { all: { due: { when: a } } }\namount: { per: month, components: { ${components} } }`,
    "person",
  );
  const known = { ...asked, person: { a: true, ...asked.person } };
  const lines = explainFindings(pack, determined(pack, known), foundFor(pack, known), "zh");
  const amount = lines.filter(({ part, depth }) => part === "conclusion" || (part === "component" && depth === 1));
  return amount.map(({ sign, requirement }) => `${sign} ${requirement}`);
};

it("what is waived is not paid, nor a premium", () =>
  expect(
    told(
      "x: { is: hundred, form: waiver, payer: insurer }, y: { is: hundred, form: premium, payer: government }, z: { is: hundred, payer: bank }",
    ),
  ).toEqual(["✓ 符合条件：每月300.00元", "✓ 100.00元，由承保机构承担", "✓ 100.00元，由政府承担", "✓ 100.00元，由银行支付"]));

it("what is not due is told by its form", () =>
  expect(
    told("x: { when: b, is: hundred, form: waiver }, y: { when: b, is: hundred, form: premium }, z: { when: b, is: hundred }", {
      person: { b: false },
    }),
  ).toEqual(["✓ 符合条件：每月0.00元", "✗ 不减免", "✗ 不缴纳", "✗ 不发放"]));

it("shares that are not known are told apart by who bears them", () =>
  expect(
    told("x: { split: wage, into: { government: rate, social: 1 - rate }, form: premium }", {
      locality: "420600",
      person: { wage: 10 },
    }).concat(told("x: { split: wage, into: { government: rate, social: 1 - rate }, form: premium }", { locality: "420600" })),
  ).toEqual([
    "✓ 符合条件：每月10.00元",
    "✓ 5.00元，由政府承担",
    "✓ 5.00元，由社会力量承担",
    "✓ 符合条件：金额尚不能确定",
    "✓ 金额尚不能确定（由政府承担）",
    "✓ 金额尚不能确定（由社会力量承担）",
  ]));

it("the least that is due is told by its value", () =>
  expect(told('x: { is: "min(wage, rent)", at_least: hundred }', { person: { wage: 30, rent: 40 } })).toEqual([
    "✓ 符合条件：每月100.00元",
    "✓ 30.00元与40.00元中的较小者（不低于100.00元） = 100.00元",
  ]));

it("a range stands in one sentence with its conclusion", () =>
  expect(told('x: { is: "min(wage, hundred)" }')[0]).toBe("✓ 符合条件：金额范围为每月0.00元至100.00元"));

it("a part that fails only at a floor of the law is open", () =>
  expect(
    told("x: { when: wage * rate >= hundred, is: hundred }, y: { is: hundred }", { locality: "420100", person: { wage: 400 } }),
  ).toEqual(["✓ 符合条件：每月不低于100.00元", "? 金额尚不能确定", "✓ 100.00元，由武汉支付"]));
