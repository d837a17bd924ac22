import { describe, expect, it } from "vitest";
import { answerOf } from "../../../docs/.vitepress/playground/answer.js";
import { flipGroups } from "../../../docs/.vitepress/playground/change-words.js";
import { compareSituations } from "../../../docs/.vitepress/playground/compare.js";
import { withFact } from "../../../docs/.vitepress/playground/edit-case.js";
import examples from "../../../docs/.vitepress/playground/examples.data.js";
import { flipsOf } from "../../../docs/.vitepress/playground/flips.js";
import { doesCount, givenFacts, groupsOf, questionsOf } from "../../../docs/.vitepress/playground/form.js";
import { fromFragment, toFragment } from "../../../docs/.vitepress/playground/fragment.js";
import { noticeFacts } from "../../../docs/.vitepress/playground/notice-facts.js";
import { scenarioState } from "../../../docs/.vitepress/playground/scenario-state.js";
import { scenarioYaml } from "../../../docs/.vitepress/playground/scenario-yaml.js";
import type { Situation } from "../../../docs/.vitepress/playground/situation.js";
import { situationOf } from "../../../docs/.vitepress/playground/state.js";
import { laterChanges, otherReadings, settlingOf } from "../../../docs/.vitepress/playground/what-changes.js";
import { readPackFiles } from "../../../scripts/pack-files.js";
import { compilePack } from "../../../src/authoring.js";
import { hubei } from "../../../src/hubei.js";
import type { CaseInput, Determination } from "../../../src/index.js";
import { runScenarios, type Scenario } from "../../../src/testing.js";
import { huimin } from "../../cli/command.js";

const files = readPackFiles("policies/hubei");
const compiled = compilePack(files);
const scenarios: readonly Scenario[] = compiled.ok ? compiled.scenarios : [];

const person = { id: "a", dibao_alone: "false", birth_date: "1974-05-20", stage: "none", disability_grade: "none" };
const xiangyang = (facts: object): CaseInput => ({
  locality: "420600",
  household: {
    receives_dibao: "true",
    residence: "rural",
    members: [{ ...person, seriously_ill: "false", designated_hardship: "false", destitute_support: "false", ...facts }],
  },
});
const situation = (given: CaseInput, changes: Partial<Situation> = {}): Situation => ({
  language: "zh",
  pack: hubei,
  policies: ["dibao_top_up"],
  asOf: "2019-11-15",
  knownOn: null,
  readings: {},
  given,
  ...changes,
});
const answered = (of: Situation) => {
  const answer = answerOf(of);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const [determination] = answer.determinations;
  if (determination === undefined) throw new Error("no determination");
  return { ...answer, situation: of, determination };
};

describe("every scenario of the pack", () => {
  const suppositions = (suppose: Scenario["suppose"]): readonly string[] =>
    Object.entries(suppose).flatMap(([name, value]) =>
      typeof value === "string" ? ["--suppose", `${name}=${value}`] : ["--suppose", `${name}=${value.join(",")}`],
    );
  const isForCommand = ({ suppose }: Scenario): boolean =>
    Object.values(suppose).every((value) => typeof value === "string" || value.every((one) => typeof one === "string"));

  it("gives in the page, by way of a link, what the command gives", async () => {
    const asked = scenarios.filter(isForCommand);
    expect(asked.length).toBeGreaterThan(200);
    for (const scenario of asked) {
      const link = fromFragment(toFragment(scenarioState(scenario)), hubei);
      if (link.kind !== "state") throw new Error(scenario.name.en);
      const inPage = answered(situationOf(link.state, hubei, "zh"));
      const { asOf, knownOn, policy, readings, suppose } = scenario;
      const told = await huimin(
        [
          ...["evaluate", "-", "--json", "--as-of", asOf, "--policy", policy],
          ...(knownOn === null ? [] : ["--known-on", knownOn]),
          ...Object.entries(readings).flatMap(([name, option]) => ["--reading", `${name}=${option}`]),
          ...suppositions(suppose),
        ],
        JSON.stringify(scenario.case),
      );
      expect(JSON.parse(JSON.stringify(inPage.determinations)), scenario.name.en).toEqual(JSON.parse(told.out).determinations);
    }
  }, 120_000);

  it("is saved as a scenario that passes", () => {
    const added = new Map<string, string>();
    const some = scenarios.filter((_, index) => index % 4 === 0);
    for (const scenario of some) {
      const of = situationOf(scenarioState(scenario), hubei, "zh");
      const wish = {
        policy: scenario.policy,
        subject: scenario.subject,
        name: { zh: `${scenario.name.zh}：存`, en: `${scenario.name.en}: saved` },
      };
      const path = `${scenario.policy}/${scenario.version}.yaml`;
      added.set(path, `${added.get(path) ?? ""}${scenarioYaml(of, wish) ?? ""}`);
    }
    const written = Object.entries(files).map(([path, text]) => [path, `${text}${added.get(path) ?? ""}`] as const);
    const again = compilePack(Object.fromEntries(written));
    if (!again.ok) throw new Error(JSON.stringify(again.diagnostics.slice(0, 3)));
    const saved = again.scenarios.filter(({ name }) => name.en.endsWith(": saved"));
    expect(again.scenarios).toHaveLength(scenarios.length + some.length);
    expect(runScenarios(again.pack, saved).filter(({ failures }) => failures.length > 0)).toEqual([]);
  }, 120_000);
});

describe("the form", () => {
  const { seriously_ill: _, ...unknown } = { ...xiangyang({}).household?.members?.[0] };
  const open = answered(
    situation({ ...xiangyang({}), household: { ...xiangyang({}).household, members: [unknown as { id: string }] } }),
  );

  it("asks what is missing", () => {
    expect(questionsOf(open.determinations)).toEqual([
      { kind: "fact", key: "person/a/seriously_ill", subject: { kind: "person", id: "a" }, name: "seriously_ill" },
    ]);
  });

  it("asks for the place and for members where there are none", () => {
    const { determinations } = answered(situation({}, { policies: ["poverty_insurance"] }));
    expect(questionsOf(determinations).map(({ key }) => key)).toContain("household//registered_poor");
  });

  it("tells facts that can matter, that count, and that make no difference", () => {
    const ill = answered(situation(xiangyang({ seriously_ill: "true" })));
    const counting = new Set(
      givenFacts(ill.situation)
        .filter((fact) => doesCount(ill.situation, ill.plan, fact))
        .map(({ key }) => key),
    );
    const [, group] = groupsOf(ill.situation, ill, counting);
    const status = Object.fromEntries((group?.fields ?? []).map(({ name, status }) => [name, status]));
    expect(status).toMatchObject({ seriously_ill: "counts", destitute_support: "counts", birth_date: "idle", stage: "idle" });
    const asked = groupsOf(open.situation, open, new Set())[1]?.fields.find(({ name }) => name === "seriously_ill");
    expect(asked?.status).toBe("open");
  });
});

describe("what would change it", () => {
  const at = answered(situation(xiangyang({})));
  const flips = flipsOf(at);

  it("finds each fact that alone would give another answer", () => {
    expect(at.determination.outcome).toBe("ineligible");
    const told = flips.filter(({ after }) => after.outcome === "eligible").map(({ name, to }) => `${name}=${String(to)}`);
    expect(told).toEqual([
      // 18 on the day asked about would be too old by a day.
      "birth_date=2001-11-16",
      ...["primary", "junior", "senior", "vocational", "college"].map((stage) => `stage=${stage}`),
      "disability_grade=1",
      "disability_grade=2",
      "seriously_ill=true",
      "designated_hardship=true",
    ]);
  });

  it("tells how far a sum of money is over the line", () => {
    // The care subsidy of 2019 is 100.00 a month: who has 137.00 of another scheme is 37.00 over what the subsidy tops up to.
    const example = examples.load().find(({ id }) => id === "xiangyang-elderly-couple");
    const grandmother = { kind: "person", id: "grandmother" } as const;
    const given = withFact(
      example?.state.given ?? {},
      { subject: grandmother, name: "other_care_allowance", value: "137.00" },
      hubei,
    );
    const of = situation(given, { policies: ["disability_care_subsidy"] });
    const answer = answerOf(of);
    if (!answer.ok) throw new Error("refused");
    const determination = answer.determinations.find(({ subject }) => subject.id === "grandmother");
    if (determination === undefined) throw new Error("no grandmother");
    const flip = flipsOf({ situation: of, plan: answer.plan, determination }).find(({ name }) => name === "other_care_allowance");
    expect([determination.outcome, flip?.to, flip?.direction, flip?.after.outcome]).toEqual([
      "ineligible",
      "99.99",
      "down",
      "eligible",
    ]);
  });

  it("finds a far window of days on either side, and says how far it is", () => {
    // Supposing 80 (synthetic): who was born in 1945 is 74; on 2019-11-15 those born by 1939-11-15 are 80, those after 2001-11-15 under 18.
    const old = answered(situation(xiangyang({ birth_date: "1945-01-01" }), { suppose: { elderly_age: "80" } }));
    const births = flipsOf(old).filter(({ name }) => name === "birth_date");
    expect(births.map(({ direction, to, after }) => [direction, to, after.outcome])).toEqual([
      ["down", "1939-11-15", "eligible"],
      ["up", "2001-11-16", "eligible"],
    ]);
    const told = flipGroups(births, old.determination, { pack: hubei, language: "zh" });
    expect(told.map(({ head, values, now }) => [head, values[0]?.text, now])).toEqual([
      ["如“出生日期”早至", "1939年11月15日", "现为1945年1月1日"],
      ["如“出生日期”晚至", "2001年11月16日", "现为1945年1月1日"],
    ]);
  });

  it("walks to the days on which the answer changes, and tells what turns", () => {
    const soon = answered(situation(xiangyang({ birth_date: "2001-12-02" })));
    const [first] = laterChanges(soon.situation, soon.plan, soon.determination);
    expect([first?.day, first?.after.outcome]).toEqual(["2019-12-02", "ineligible"]);
    expect(first?.turned.some(({ requirement, sign }) => requirement.includes("未成年人") && sign === "✗")).toBe(true);
  });

  it("asks what other readings would give", () => {
    const student = answered(situation(xiangyang({ birth_date: "1999-06-01", stage: "college" })));
    const told = otherReadings(student.situation, student.determination).map(({ name, option, after }) => [
      name,
      option,
      after.outcome,
    ]);
    expect(told).toEqual([["adult_students", "minors_only", "ineligible"]]);
  });

  it("tries what an unknown fact would settle", () => {
    const { seriously_ill: _, ...rest } = { ...xiangyang({}).household?.members?.[0] };
    const given = { ...xiangyang({}), household: { ...xiangyang({}).household, members: [rest as { id: string }] } };
    const open = answered(situation(given));
    const [ill] = settlingOf(open.situation, open.plan, open.determination);
    expect(ill?.outcomes.map(({ values, after }) => [values, after.outcome])).toEqual([
      [["true"], "eligible"],
      [["false"], "ineligible"],
    ]);
  });
});

describe("a notice", () => {
  it("lists the facts that the policy reads, of the person and the household", () => {
    const given = xiangyang({});
    const two = {
      ...given,
      household: { ...given.household, members: [...(given.household?.members ?? []), { id: "b", stage: "none" }] },
    };
    const at = answered(situation(two));
    const told = noticeFacts(at.situation, at.plan, at.determination);
    expect(told).toContain("享受最低生活保障：是");
    expect(told).toContain("重病患者：否");
    expect(told.filter((text) => text.startsWith("在读学段"))).toHaveLength(1);
    const other = answered(
      situation(withFact(two, { subject: { kind: "person", id: "a" }, name: "hubei_register", value: "true" }, hubei)),
    );
    expect(noticeFacts(other.situation, other.plan, other.determination)).toEqual(told);
  });
});

describe("compare", () => {
  const outcomes = (pairs: readonly { left: Determination | null; right: Determination | null; differs: boolean }[]) =>
    pairs.map(({ left, right, differs }) => [left?.outcome, right?.outcome, differs]);

  it("sets two days side by side", () => {
    const of = situation(xiangyang({ birth_date: "2001-12-02" }));
    const { pairs } = compareSituations(of, { ...of, asOf: "2019-12-02" });
    expect(outcomes(pairs)).toEqual([["eligible", "ineligible", true]]);
    expect(pairs[0]?.turned.length).toBeGreaterThan(0);
  });

  it("tells where nothing differs, and what is wrong with a side", () => {
    const of = situation(xiangyang({}));
    expect(outcomes(compareSituations(of, of).pairs)).toEqual([["ineligible", "ineligible", false]]);
    const bad = compareSituations(of, { ...of, given: { locality: "999999" } });
    expect([bad.right.ok, bad.pairs]).toEqual([false, []]);
  });
});
