import { describe, expect, it } from "vitest";
import { amountCurve } from "../../../docs/.vitepress/playground/charts/amount-curve.js";
import { axesOf, valueAt } from "../../../docs/.vitepress/playground/charts/axis.js";
import { lineChart } from "../../../docs/.vitepress/playground/charts/chart-options.js";
import { curveRows } from "../../../docs/.vitepress/playground/charts/curve-rows.js";
import { amountDrawing, historyDrawing, spanDrawing } from "../../../docs/.vitepress/playground/charts/drawings.js";
import { entitlementsOver } from "../../../docs/.vitepress/playground/charts/entitlement-span.js";
import { messages } from "../../../docs/.vitepress/playground/charts/messages.js";
import { paletteOf } from "../../../docs/.vitepress/playground/charts/palette.js";
import { historyOf } from "../../../docs/.vitepress/playground/charts/parameter-history.js";
import { type Sample, stretchesOf } from "../../../docs/.vitepress/playground/charts/stretches.js";
import { withFact } from "../../../docs/.vitepress/playground/edit-case.js";
import { planFor } from "../../../docs/.vitepress/playground/plan-for.js";
import { scaleOf } from "../../../docs/.vitepress/playground/scale.js";
import { hubei } from "../../../src/hubei.js";
import { evaluate, screen } from "../../../src/index.js";
import { situationAtHand } from "./situation.js";

const grandfather = { policy: "dibao_top_up", subject: { kind: "person", id: "grandfather" } } as const;
const birth = { name: "birth_date", subject: grandfather.subject } as const;
const paid = (fen: number): Sample => ({
  outcome: "eligible",
  amount: { value: (fen / 100).toFixed(2), currency: "CNY", per: "once", bound: "exact" },
});
const refused: Sample = { outcome: "ineligible", amount: null };

describe("stretchesOf", () => {
  const sampling = { from: 0, to: 1_000_000, seeds: [], isEven: true };

  it("finds a line of the law to the step, though the grid misses it", () => {
    const found = stretchesOf({ ...sampling, at: (step) => (step <= 123_457 ? paid(9600) : refused) });
    expect(found.map(({ from, to, first }) => [from, to, first.amount?.value ?? null])).toEqual([
      [0, 123_457, "96.00"],
      [123_458, 1_000_000, null],
    ]);
  });

  it("keeps what rises evenly as one stretch, and finds where it bends", () => {
    const at = (step: number): Sample => paid(step <= 500_000 ? 0 : Math.floor(((step - 500_000) * 3) / 10));
    const found = stretchesOf({ ...sampling, at });
    expect(found).toHaveLength(2);
    expect([found[0]?.from, found[0]?.last.amount?.value, found[1]?.to, found[1]?.last.amount?.value]).toEqual([
      0,
      "0.00",
      1_000_000,
      "1500.00",
    ]);
    expect(Math.abs((found[1]?.from ?? 0) - 500_000)).toBeLessThanOrEqual(10);
  });

  it("tells a step that is one value wide, if the law names it", () => {
    const found = stretchesOf({ ...sampling, seeds: [777], at: (step) => (step === 777 ? paid(100) : refused) });
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [0, 776],
      [777, 777],
      [778, 1_000_000],
    ]);
  });
});

describe("amountCurve", () => {
  // On 2019-11-15 those born on 2001-11-15 are 18 and those born on 1959-11-15 are 60; 480 × 20% = 96.
  it("draws the top-up against the day of birth, with the steps at 60 and 18", () => {
    const situation = situationAtHand();
    const curve = amountCurve(situation, grandfather, birth, null);
    expect(curveRows(curve, situation, grandfather, birth)).toEqual([
      { from: "1919年11月15日", to: "1959年11月15日", outcome: "尚不能认定", amount: "—" },
      { from: "1959年11月16日", to: "2001年11月15日", outcome: "不符合条件", amount: "—" },
      { from: "2001年11月16日", to: "2019年11月15日", outcome: "符合条件", amount: "每月不低于96.00元" },
    ]);
  });

  it("draws a choice option by option, and what comes of not knowing it", () => {
    const situation = situationAtHand({ language: "en" });
    const axis = { ...birth, name: "disability_grade" };
    const rows = curveRows(amountCurve(situation, grandfather, axis, null), situation, grandfather, axis);
    expect(rows.map(({ from, outcome, amount }) => [from, outcome, amount])).toEqual([
      ["no valid certificate", "Not yet decided", "—"],
      ["grade 1", "Eligible", "at least 96.00 CNY a month"],
      ["grade 2", "Eligible", "at least 96.00 CNY a month"],
      ["grade 3", "Not yet decided", "—"],
      ["grade 4", "Not yet decided", "—"],
      ["unknown", "Not yet decided", "—"],
    ]);
  });

  it("agrees with screen at both ends of every stretch of every axis", () => {
    const situation = situationAtHand();
    const asked = { policy: "disability_living_subsidy", subject: { kind: "person", id: "grandmother" } } as const;
    const plan = planFor({ ...situation, policies: [asked.policy] });
    for (const axis of axesOf(plan, situation.given, asked.policy)) {
      const curve = amountCurve(situation, asked, axis, null);
      if (curve.kind === "options") continue;
      expect(curve.stretches.length, axis.name).toBeGreaterThan(0);
      for (const { from, to, first, last } of curve.stretches) {
        for (const [step, sample] of [[from, first] as const, [to, last] as const]) {
          if (sample.outcome === "invalid") continue;
          const found = screen(plan, withFact(situation.given, { ...axis, value: curve.scale.textOf(step) }, hubei)).find(
            (one) => one.subject.id === "grandmother",
          );
          expect({ outcome: found?.outcome, amount: found?.amount }).toEqual(sample);
        }
      }
    }
  });

  it("marks values that contradict the rest of the case", () => {
    const given = { ...situationAtHand().given, household: { ...situationAtHand().given.household, exited: false } };
    const situation = situationAtHand({ given });
    const asked = { policy: "buffer_period", subject: { kind: "household", id: null } } as const;
    const curve = amountCurve(situation, asked, { name: "exit_date", subject: asked.subject }, null);
    expect(curve.kind === "steps" && curve.stretches.map(({ first }) => first.outcome)).toEqual(["invalid"]);
  });
});

describe("an axis", () => {
  it("reads and replaces the fact of one member, and leaves the case as it was", () => {
    const { given } = situationAtHand();
    const changed = withFact(given, { ...birth, value: "2005-01-01" }, hubei);
    expect([valueAt(changed, birth), valueAt(given, birth)]).toEqual(["2005-01-01", "1947-03-02"]);
    expect(valueAt(withFact(given, { ...birth, value: undefined }, hubei), birth)).toBe("");
    expect(valueAt(changed, { ...birth, subject: { kind: "person", id: "grandmother" } })).toBe("1949-08-20");
  });
});

describe("scaleOf", () => {
  it("counts fen, days and wholes exactly", () => {
    const type = (kind: "money" | "date" | "integer") => ({ kind, options: null, unit: null, per: null });
    const [money, date, integer] = [scaleOf(type("money")), scaleOf(type("date")), scaleOf(type("integer"))];
    expect([money?.stepOf("0.29"), money?.textOf(29), money?.textOf(1230)]).toEqual([29, "0.29", "12.30"]);
    expect([date?.textOf((date.stepOf("2020-02-28") ?? 0) + 1), date?.stepOf("2020-02-30x")]).toEqual(["2020-02-29", null]);
    expect([integer?.stepOf("6"), integer?.textOf(6)]).toEqual([6, "6"]);
  });
});

describe("entitlementsOver", () => {
  const span = { from: "2019-11-15", to: "2021-11-15" };
  // 490 × 20% = 98 from April 2020; from April 2021 no standard was seen.
  it("walks from one end of validity to the next", () => {
    const found = [...entitlementsOver(situationAtHand({ policies: ["dibao_top_up"] }), span)];
    const grandmother = found.find(({ subject }) => subject.id === "grandmother");
    expect(grandmother?.periods.map(({ from, through, outcome, amount }) => [from, through, outcome, amount?.value])).toEqual([
      ["2019-11-15", "2020-03-31", "eligible", "96.00"],
      ["2020-04-01", "2021-03-31", "eligible", "98.00"],
      ["2021-04-01", "2021-11-15", "eligible", undefined],
    ]);
  });

  it("says what evaluate says on the first and last day of each period", () => {
    const situation = situationAtHand({ policies: ["dibao_top_up", "disability_living_subsidy", "buffer_period"] });
    for (const { policy, subject, periods } of entitlementsOver(situation, span)) {
      for (const { from, through, outcome, amount } of periods) {
        for (const day of [from, through]) {
          const answer = evaluate(planFor(situation, day), situation.given);
          const found = answer.determinations.find(
            (one) => one.policy === policy && one.subject.id === subject.id && one.subject.kind === subject.kind,
          );
          expect([found?.outcome, found?.amount], `${policy} on ${day}`).toEqual([outcome, amount]);
        }
      }
    }
  });

  it("leaves a hole for a member who joins later", () => {
    const base = situationAtHand({ policies: ["dibao_top_up"] });
    const members = (base.given.household?.members ?? []).map((one) => ({ ...one, from: "2020-01-01" }));
    const found = [
      ...entitlementsOver({ ...base, given: { ...base.given, household: { ...base.given.household, members } } }, span),
    ];
    expect(found[0]?.periods[0]).toMatchObject({ from: "2019-11-15", through: "2019-12-31", outcome: null });
  });
});

describe("historyOf", () => {
  it("lists the rows of a place, with a gap where no notice was seen", () => {
    const urban = historyOf(hubei, "dibao_standard", "zh").find(({ place }) => place === "武汉市·城市");
    expect(urban?.lines.slice(0, 4).map(({ from, until, value, attested }) => [from, until, value, attested])).toEqual([
      ["2020-01-01", "2020-03-31", "780.00元", true],
      ["2020-04-01", "2021-03-31", "830.00元", false],
      ["2021-04-01", "2022-02-28", null, false],
      ["2022-03-01", "2022-03-31", "870.00元", true],
    ]);
  });

  it("tells the bounds of a value that was not seen", () => {
    const [province] = historyOf(hubei, "elderly_age", "zh");
    expect(province?.lines[0]).toMatchObject({ value: null, between: "不低于60周岁", number: null });
  });
});

describe("the drawings", () => {
  const situation = situationAtHand();
  const palette = paletteOf(false);

  it("break a line where there is no amount", () => {
    const curve = amountCurve(situation, grandfather, birth, null);
    if (curve.kind !== "steps") throw new Error("a day of birth has steps");
    const drawing = amountDrawing(curve, situation, grandfather, birth, palette);
    expect(drawing.lines[0]?.points.map(([, y]) => y)).toEqual([null, null, null, null, 96, 96]);
    expect(drawing.mark?.x).toBe(Date.UTC(1947, 2, 2));
    expect(lineChart(drawing, palette).xAxis).toMatchObject({ type: "time" });
  });

  it("draw one line for each entitlement with money and none for the rest", () => {
    const span = { from: "2019-11-15", to: "2020-12-31" };
    const found = [...entitlementsOver({ ...situation, policies: ["dibao_top_up"] }, span)];
    const drawing = spanDrawing(found, span, situation);
    expect(drawing.lines.map(({ name }) => name)).toEqual(["低保特殊困难对象增发补助金 · grandmother (每月元)"]);
  });

  it("draw shares as percent", () => {
    const line = { until: null, value: "20%", between: null, attested: false, published: null, clause: null, status: null };
    const drawing = historyDrawing(
      [{ place: "湖北省", lines: [{ ...line, from: "2019-10-14", number: "0.2" }] }],
      situation,
      true,
    );
    expect(drawing.lines[0]?.points[0]?.[1]).toBe(20);
  });
});

describe("the words", () => {
  it("exist in both languages and are not the same", () => {
    expect(Object.keys(messages.en)).toEqual(Object.keys(messages.zh));
    for (const key of Object.keys(messages.zh) as (keyof typeof messages.zh)[])
      expect(messages.en[key], key).not.toEqual(messages.zh[key]);
  });
});
