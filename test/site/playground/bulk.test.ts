import { describe, expect, it } from "vitest";
import { decode, readSheet, writeCsv } from "../../../docs/.vitepress/playground/bulk/csv.js";
import { householdsOf } from "../../../docs/.vitepress/playground/bulk/households.js";
import { readCell, readPlace } from "../../../docs/.vitepress/playground/bulk/read-cell.js";
import { type BulkResult, runBulk } from "../../../docs/.vitepress/playground/bulk/run-bulk.js";
import { guessMapping, targetId, targetsFor } from "../../../docs/.vitepress/playground/bulk/targets.js";
import { templateCsv } from "../../../docs/.vitepress/playground/bulk/template.js";
import { planFor } from "../../../docs/.vitepress/playground/plan-for.js";
import type { Situation } from "../../../docs/.vitepress/playground/situation.js";
import { hubei } from "../../../src/hubei.js";
import { screen } from "../../../src/index.js";
import { situationAtHand } from "./situation.js";

const topUp = situationAtHand({ policies: ["dibao_top_up"] });

const resultOf = (situation: Situation, text: string, withReasons: boolean): BulkResult & { readonly shares: number[] } => {
  const sheet = readSheet(text);
  const mapping = guessMapping(sheet.header, targetsFor(situation), situation.pack);
  const steps = runBulk({ situation, sheet, mapping, withReasons });
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...step.value, shares };
    shares.push(step.value.done);
  }
};
const cellsOf = (csv: string) => {
  const { header, rows } = readSheet(csv.replace(/^\uFEFF/, ""));
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
};

const header =
  "户编号,成员编号,所在县（市、区）,享受最低生活保障,低保类别,出生日期,残疾等级,重病患者,在读学段,单独纳入低保,特困人员救助供养,县级以上人民政府确定的其他困难人员";
// In November 2019 in rural Xiangyang: a child and a severely disabled person, 480 × 20% = 96 each; an adult, nothing.
const households = [
  header,
  "甲,孩子,襄阳市,是,农村,2009-09-01,无有效残疾人证,否,小学,否,否,否",
  "甲,母亲,襄阳市,是,农村,1974/5/20,无有效残疾人证,否,不在校,否,否,否",
  "乙,老人,襄阳市,是,农村,1970年1月2日,一级,否,不在校,否,否,否",
].join("\n");

describe("a run over many households", () => {
  it("adds outcome, exact amount and reasons to each row, and totals by policy", () => {
    const { csv, totals, problems } = resultOf(topUp, households, true);
    expect(problems).toEqual([]);
    const rows = cellsOf(csv);
    expect(rows.map((row) => [row["低保特殊困难对象增发补助金：结论"], row["低保特殊困难对象增发补助金：金额（元）"]])).toEqual([
      ["符合条件", "96.00"],
      ["不符合条件", ""],
      ["符合条件", "96.00"],
    ]);
    expect(rows[0]?.["低保特殊困难对象增发补助金：说明"]).toContain(
      "符合条件：每月不低于96.00元；✓ 享受最低生活保障；✓ 属于特殊困难对象",
    );
    expect(rows[1]?.["低保特殊困难对象增发补助金：说明"]).toBe("不符合条件；✗ 属于特殊困难对象");
    expect(totals).toEqual([
      {
        policy: "dibao_top_up",
        counts: { eligible: 2, ineligible: 1, undetermined: 0, not_in_force: 0 },
        open: 0,
        sums: [{ value: "192.00", currency: "CNY", per: "month", bound: "at_least" }],
      },
    ]);
  });

  it("tells what is missing where nothing can be said yet", () => {
    const { csv } = resultOf(topUp, "出生日期,享受最低生活保障\n2009-09-01,\n", true);
    expect(cellsOf(csv)[0]?.["低保特殊困难对象增发补助金：说明"]).toContain("还需查明");
  });

  it("agrees with screen on ten thousand rows", { timeout: 120_000 }, () => {
    const births = ["2009-09-01", "1974-05-20", "1947-03-02", "2001-11-15", "2001-11-16"];
    const grades = ["无有效残疾人证", "一级", "二级", "三级", ""];
    const lines = Array.from({ length: 10_000 }, (_, at) => {
      const [birth, grade] = [births[at % 5], grades[Math.floor(at / 5) % 5]];
      return `户${at},a,襄阳市,${at % 7 === 0 ? "否" : "是"},${at % 2 === 0 ? "农村" : "城市"},${birth},${grade},否,不在校,否,否,否`;
    });
    const { csv, totals, shares, households: count } = resultOf(topUp, [header, ...lines].join("\n"), false);
    expect([count, shares.length]).toEqual([10_000, 400]);
    const plan = planFor(topUp);
    const outcomes = {
      eligible: "符合条件",
      ineligible: "不符合条件",
      undetermined: "尚不能认定",
      not_in_force: "该政策当日未施行",
    };
    let fen = 0n;
    const gradeOf: Readonly<Record<string, string>> = { 无有效残疾人证: "none", 一级: "1", 二级: "2", 三级: "3" };
    cellsOf(csv).forEach((row, at) => {
      const [birth, grade] = [births[at % 5] ?? "", grades[Math.floor(at / 5) % 5] ?? ""];
      const given = {
        locality: "420600",
        household: {
          receives_dibao: at % 7 !== 0,
          residence: at % 2 === 0 ? "rural" : "urban",
          members: [
            {
              id: "a",
              birth_date: birth,
              ...(grade === "" ? {} : { disability_grade: gradeOf[grade] }),
              seriously_ill: false,
              stage: "none",
              dibao_alone: false,
              destitute_support: false,
              designated_hardship: false,
            },
          ],
        },
      };
      const [one] = screen(plan, given);
      const amount = one?.amount?.value ?? "";
      expect([row["低保特殊困难对象增发补助金：结论"], row["低保特殊困难对象增发补助金：金额（元）"]]).toEqual([
        outcomes[one?.outcome ?? "eligible"],
        amount,
      ]);
      fen += BigInt(amount.replace(".", "") || "0");
    });
    const sum = totals[0]?.sums[0]?.value ?? "";
    expect(BigInt(sum.replace(".", ""))).toBe(fen);
  });
});

describe("bad rows", () => {
  it("are told with line, column and what to do, and leave their household out", () => {
    const text = households
      .replace("1974/5/20", "1974-02-30")
      .replace("老人,襄阳市,是", "老人,襄阳市,也许")
      .concat("\n丙,,襄樊,是,农村,2009-09-01,五级,否,小学,否,否,否,多余");
    const { problems, csv, totals } = resultOf(topUp, text, false);
    expect(problems).toEqual([
      { line: 3, column: "出生日期", problem: "“1974-02-30”不是真实存在的日期，如2019-11-15，请更正或留空" },
      { line: 4, column: "享受最低生活保障", problem: "“也许”不是“是”或“否”，请更正或留空" },
      { line: 5, column: null, problem: "该行列数多于标题，请检查是否漏了引号" },
      { line: 5, column: "所在县（市、区）", problem: "找不到“襄樊”，请填写湖北省内县（市、区）全称或六位行政区划代码" },
      { line: 5, column: "残疾等级", problem: "“五级”不在可选范围内，请填写：无有效残疾人证、一级、二级、三级、四级" },
    ]);
    expect(totals[0]?.counts).toEqual({ eligible: 0, ineligible: 0, undetermined: 0, not_in_force: 0 });
    const rows = cellsOf(csv);
    expect(rows[0]?.未试算原因).toBe("同户第3行有问题");
    expect(rows[1]?.未试算原因).toContain("出生日期: “1974-02-30”不是真实存在的日期");
  });

  it("are rows of one household that do not agree, and persons named twice", () => {
    const text = ["户编号,成员编号,享受最低生活保障", "甲,a,是", "甲,a,否", "甲,b,"].join("\n");
    const { problems } = resultOf(topUp, text, false);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, "享受最低生活保障"],
      [3, "成员编号"],
    ]);
    expect(problems[0]?.problem).toBe("“否”与同户第2行不一致，请改为一致");
  });

  it("are contradictions that the library tells", () => {
    const situation = situationAtHand({ policies: ["buffer_period"] });
    const text = ["户编号,已脱贫（出列、摘帽）（户）,脱贫（出列、摘帽）日期（户）", "甲,否,2018-12-01"].join("\n");
    const { problems } = resultOf(situation, text, false);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2, column: "脱贫（出列、摘帽）日期（户）" });
  });
});

describe("the template", () => {
  it.each(["zh", "en"] as const)("is read back as the household at hand, in %s", (language) => {
    const situation = situationAtHand({ language });
    const csv = templateCsv(situation);
    expect(csv.startsWith("\uFEFF")).toBe(true);
    const text = decode(new TextEncoder().encode(csv))?.text ?? "";
    const sheet = readSheet(text);
    const targets = targetsFor(situation);
    const mapping = guessMapping(sheet.header, targets, hubei);
    expect(mapping).toEqual(targets.map(targetId));
    const [household] = householdsOf(sheet, { targets, mapping, pack: hubei, language });
    expect(household?.problems).toEqual([]);
    const plan = planFor(situation);
    const own = (one: { readonly subject: { readonly kind: string } }) => ["person", "household"].includes(one.subject.kind);
    expect(screen(plan, household?.given).filter(own)).toEqual(screen(plan, situation.given).filter(own));
  });
});

describe("guessMapping", () => {
  it("knows labels, names and other headings of offices, each once", () => {
    const targets = targetsFor(topUp);
    expect(
      guessMapping(["户号", "姓名", "Birth_Date", "残疾等级", "残疾等级", "备注", "household.residence"], targets, hubei),
    ).toEqual(["household_id", "member_id", "person.birth_date", "person.disability_grade", null, null, "household.residence"]);
  });
});

describe("readCell", () => {
  const read = (text: string, fact: string) => {
    const declared = hubei.facts[fact];
    const found = declared === undefined ? null : readCell(text, declared, hubei, "zh");
    return found?.kind === "value" ? found.value : (found?.kind ?? null);
  };

  it.each([
    ["2019/1/5", "birth_date", "2019-01-05"],
    ["2019年1月5日", "birth_date", "2019-01-05"],
    ["20190105", "birth_date", "2019-01-05"],
    ["2019.01.05", "birth_date", "2019-01-05"],
    ["2019-02-29", "birth_date", "problem"],
    ["5/1/2019", "birth_date", "problem"],
    ["1,234.50", "loss", "1234.50"],
    ["￥1234.5元", "loss", "1234.5"],
    ["12.345", "loss", "problem"],
    ["1,23", "loss", "problem"],
    ["是", "seriously_ill", "true"],
    ["N", "seriously_ill", "false"],
    ["不详", "seriously_ill", "problem"],
    ["一级", "disability_grade", "1"],
    ["grade 2", "disability_grade", "2"],
    ["农房保；产业保", "consents_to", ["house", "industry"]],
    ["无", "consents_to", []],
    ["３", "grade", "3"],
    ["3.0", "grade", "3"],
    ["三", "grade", "problem"],
    ["  ", "grade", "blank"],
  ] as const)("reads %j as %s", (text, fact, expected) => {
    expect(read(text, fact)).toEqual(expected);
  });

  it("finds places by code, by name and with what stands above them", () => {
    const place = (text: string) => {
      const found = readPlace(text, hubei, "zh");
      return found.kind === "value" ? found.value : found.kind;
    };
    expect(["420624", "南漳县", "襄阳市南漳县", "湖北省襄阳市", "Nanzhang County", "长沙市"].map(place)).toEqual([
      "420624",
      "420624",
      "420624",
      "420600",
      "420624",
      "problem",
    ]);
  });
});

describe("the file", () => {
  it("is read as UTF-8, as GB18030 and as UTF-16, with and without a mark", () => {
    const gb = new Uint8Array([0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5]);
    expect(decode(gb)).toEqual({ text: "户编号", encoding: "GB18030" });
    expect(decode(new TextEncoder().encode("\uFEFF户编号"))).toEqual({ text: "户编号", encoding: "UTF-8" });
    expect(decode(new Uint8Array([0xff, 0xfe, 0x37, 0x62]))).toEqual({ text: "户", encoding: "UTF-16LE" });
  });

  it("keeps the line of each row, past comments, blanks and broken lines", () => {
    const { header: found, rows } = readSheet('# how\n\na,b\n1,"x\ny"\n\n2,z\n');
    expect(found).toEqual(["a", "b"]);
    expect(rows).toEqual([
      { line: 4, cells: ["1", "x\ny"] },
      { line: 7, cells: ["2", "z"] },
    ]);
  });

  it("leaves with no cell that a spreadsheet takes for a formula", () => {
    const csv = writeCsv([["=1+1", "+86", "-2", "@x", "96.00", "a,b"]]);
    expect(csv).toBe(`\uFEFF"'=1+1","'+86","'-2","'@x",96.00,"a,b"\r\n`);
    const { csv: run } = resultOf(topUp, '成员编号,备注\na,"=HYPERLINK(""http://x"")"\n', false);
    expect(run).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});
