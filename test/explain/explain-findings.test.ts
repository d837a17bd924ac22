import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/answer/evaluate.js";
import { findings } from "../../src/answer/findings.js";
import { explainFindings } from "../../src/explain/explain-findings.js";
import type { ExplanationLine } from "../../src/explain/explanation-line.js";
import { type PlanOptions, plan } from "../../src/plan/plan.js";
import type { Language } from "../../src/values/text.js";
import { demoPack } from "./demo-pack.js";

interface Asked {
  readonly options?: Partial<PlanOptions>;
  readonly locality?: string | null;
  readonly household?: Record<string, unknown>;
  readonly person?: Record<string, unknown>;
  readonly language?: Language;
}

const elder = { id: "a", birth_date: "1947-03-02", disability_grade: "none", destitute: false, other_allowance: 0 };

function explained({ options, locality = "420600", household = { on_allowance: true }, person = elder, language = "zh" }: Asked) {
  const planned = plan(demoPack, { asOf: "2019-11-15", ...options });
  const input = { ...(locality === null ? {} : { locality }), household: { ...household, members: [person] } };
  const [determination] = evaluate(planned, input).determinations;
  if (determination === undefined) throw new Error("the case has one member");
  const found = findings(planned, input, { policy: "grant", subject: determination.subject });
  return explainFindings(planned.pack, determination, found, language);
}

const supposed = { suppose: { old_age: "60" } };
const texts = (lines: readonly ExplanationLine[], part: ExplanationLine["part"]) =>
  lines.filter((line) => line.part === part).map((line) => `${line.sign} ${line.requirement}`);
const find = (lines: readonly ExplanationLine[], start: string) => lines.find((line) => line.requirement.startsWith(start));

describe("the conclusion", () => {
  const first = (asked: Asked) => `${explained(asked)[0]?.sign} ${explained(asked)[0]?.requirement}`;
  it("gives a floored amount as one not below", () => {
    // 480.00 × 20 % = 96.00
    expect(first({ options: supposed })).toBe("✓ 符合条件：每月不低于96.00元");
    expect(first({ options: supposed, language: "en" })).toBe("✓ Eligible: at least 96.00 CNY a month");
  });
  it("gives an exact amount as it is", () => {
    // 480.00 × 25 % = 120.00
    expect(first({ options: { suppose: { old_age: "60", rate: "25%" } } })).toBe("✓ 符合条件：每月120.00元");
  });
  it("refuses without an amount", () => {
    expect(first({ household: { on_allowance: false } })).toBe("✗ 不符合条件");
  });
  it("names what is still needed, and between which bounds the amount lies", () => {
    const { birth_date: _, ...unborn } = elder;
    // from nothing to the whole standard, since a rate is at most 100 %
    expect(first({ options: supposed, person: unborn })).toBe("? 尚不能认定，还需查明出生日期；金额范围为每月0.00元至480.00元");
  });
  it("names three of many things that are needed, and counts them", () => {
    expect(first({ household: {}, person: { id: "a" } })).toMatch(/^\? 尚不能认定，还需查明(.+、.+、.+)等6项；/);
  });
  it("says that no version is in force", () => {
    expect(first({ options: { asOf: "2019-10-13" } })).toBe("· 该政策当日未施行");
  });
});

describe("the provisions", () => {
  it("stand in order, exclusions turned so that a check mark is always good", () => {
    expect(texts(explained({ options: supposed }), "provision")).toEqual([
      "✓ 家庭享受低保",
      "✓ 符合下列情形之一",
      "✓ 年满60周岁",
      "✗ 未满18周岁",
      "✗ 重度残疾",
      "✓ 不属于下列情形：已享受特困供养",
      "✓ 不属于下列情形：同类津贴 ≥ 低保标准",
    ]);
  });
  it("mark an exclusion that applies as failed", () => {
    expect(texts(explained({ options: supposed, person: { ...elder, destitute: true } }), "provision")).toContain(
      "✗ 不属于下列情形：已享受特困供养",
    );
  });
  it("indent the alternatives of one requirement", () => {
    const depths = explained({ options: supposed })
      .filter((line) => line.part === "provision")
      .map((line) => line.depth);
    expect(depths).toEqual([1, 1, 2, 2, 2, 1, 1]);
  });
  it("show the person's value and the facts behind it beside the law's", () => {
    expect(find(explained({ options: supposed }), "年满")).toMatchObject({
      person: "72周岁（出生日期：1947年3月2日）",
      law: "60周岁（假定）",
      clause: "《关于示例补助的意见》第2条",
      sourceStatus: null,
    });
    expect(find(explained({ options: supposed, language: "en" }), "Aged")).toMatchObject({
      requirement: "Aged 60 or over",
      person: "72 years (date of birth: 2 March 1947)",
      law: "60 years (supposed)",
      clause: "Opinions on the demo grant, section 2",
    });
  });
  it("put 当地规定 where the place has set no value, and say who sets it", () => {
    expect(find(explained({}), "年满")).toMatchObject({
      sign: "?",
      requirement: "年满当地规定年龄",
      law: "未查到（由县级民政部门确定）",
    });
    expect(find(explained({ language: "en" }), "Aged")).toMatchObject({
      requirement: "Aged (an age set locally) or over",
      law: "not found (set by the county)",
    });
  });
  it("say who holds a fact that is not known, also behind a definition", () => {
    const lines = explained({ household: {}, person: { id: "a" } });
    expect(find(lines, "家庭享受低保")).toMatchObject({ sign: "?", person: "未知，请查民政部门" });
    expect(find(lines, "未满18周岁")).toMatchObject({ sign: "?", person: "未知，请查公安机关" });
    expect(find(lines, "不属于下列情形：同类津贴")).toMatchObject({ person: "未知，请查人社部门" });
  });
  it("name options by their labels, and money by its period", () => {
    const lines = explained({ options: supposed, person: { ...elder, disability_grade: "1", other_allowance: "12.5" } });
    expect(find(lines, "重度残疾")).toMatchObject({ sign: "✓", person: "是（残疾等级：一级）", law: "一级、二级" });
    expect(find(lines, "不属于下列情形：同类津贴")).toMatchObject({ person: "每月12.50元", law: "每月480.00元" });
  });
  it("join the clauses of one source, and tell a source that was not checked", () => {
    const lines = explained({ options: supposed });
    expect(find(lines, "未满")?.clause).toBe("《关于示例补助的意见》第2条、第4条");
    expect(find(lines, "不属于下列情形：同类津贴")).toMatchObject({
      clause: "《关于示例补助的意见》第2条；《示例市标准通知》",
      sourceStatus: "转载件，未核对原件",
    });
  });
});

describe("the amount", () => {
  it("is worked out before the reader's eyes", () => {
    const component = explained({ options: supposed }).find((line) => line.part === "component" && line.depth === 1);
    expect(component).toMatchObject({
      sign: "✓",
      requirement: "低保标准的20%（下限）：480.00元 × 20% = 96.00元（不足1分的按1分计），由襄阳市支付",
      law: "低保标准：每月480.00元；增发比例：不低于20%（未查到当地规定，按下限计）",
    });
  });
  it("shows a fraction of a fen exactly, beside its rounded value", () => {
    // 4433 / 12 × 20 % × 2 = 147.7666…, up to 147.77
    const lines = explained({
      options: { ...supposed, readings: { several: "each" } },
      locality: "421100",
      person: { ...elder, disability_grade: "2" },
    });
    expect(lines[0]?.requirement).toBe("符合条件：每月不低于147.77元");
    expect(texts(lines, "component")[1]).toContain("4433/12元（约369.42元） × 20% × 2 = 147.77元");
  });
  it("is left out of a refusal", () => {
    expect(texts(explained({ household: { on_allowance: false } }), "component")).toEqual([]);
  });
});

describe("what the answer depends on", () => {
  it("is listed with who sets or holds it", () => {
    expect(texts(explained({ options: supposed }), "missing")).toEqual([
      "· 尚缺信息",
      "? 增发比例（襄阳市）：由县级民政部门确定",
    ]);
  });
  it("tells what touches the amount alone while the outcome is open", () => {
    const lines = texts(explained({}), "missing");
    expect(lines).toContain("? 老年人年龄（襄阳市）：由县级民政部门确定");
    expect(lines).toContain("? 增发比例（襄阳市）：由县级民政部门确定（只影响金额）");
  });
  it("names a parameter once where the place is not known", () => {
    const lines = texts(explained({ locality: null }), "missing");
    expect(lines.filter((text) => text.includes("老年人年龄"))).toEqual(["? 老年人年龄（视所在地而定）：由县级民政部门确定"]);
    expect(lines.some((text) => text.startsWith("? 所在县（市、区）：请写明行政区划代码"))).toBe(true);
  });
  it("holds the readings under which the answer is another, and no others", () => {
    expect(texts(explained({ options: supposed }), "reading")).toEqual([]);
    expect(texts(explained({ options: supposed, person: { ...elder, disability_grade: "1" } }), "reading")[1]).toBe(
      "· 一人符合多类情形时：本次按“只发一次”；如按“逐类发放”，结果不同",
    );
  });
  it("holds suppositions and unchecked sources", () => {
    expect(texts(explained({ options: supposed }), "source")).toEqual([
      "· 假定的数值",
      "· 老年人年龄",
      "· 未核对原件的依据",
      "· 《示例市标准通知》",
    ]);
  });
  it("ends with the last day of the answer", () => {
    expect(explained({ options: supposed }).at(-1)?.requirement).toBe("情况和规定不变的，本结论有效至2020年3月31日");
    expect(explained({ options: supposed, language: "en" }).at(-1)?.requirement).toBe(
      "With these facts and rules the answer holds through 31 March 2020",
    );
  });
});
