import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/answer/evaluate.js";
import { findings } from "../../src/answer/findings.js";
import type { Determination } from "../../src/model/determination.js";
import type { Finding } from "../../src/model/finding.js";
import { plan, replan } from "../../src/plan/plan.js";
import { add, compare, type Fraction, multiply, parseFraction, zero } from "../../src/values/fraction.js";
import { parameters, type Situation, situation } from "./arbitrary.js";
import type { Facts, Household } from "./random-case.js";

const law = (name: string, runs: number, holds: (situation: Situation) => void): void =>
  it(name, () => fc.assert(fc.property(situation, holds), parameters(runs)), 120_000);

const answers = (of: Situation["plan"], input: Household): readonly Determination[] => evaluate(of, input).determinations;

const pairs = (
  a: readonly Determination[],
  b: readonly Determination[],
): readonly (readonly [Determination, Determination])[] => {
  expect(a.length).toBe(b.length);
  return a.map((one, index) => [one, b[index] as Determination]);
};

const deepFreeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
};

const number = (text: string): Fraction => parseFraction(text) ?? expect.fail(`not a number: ${text}`);

const isWithin = (range: { readonly min: string | null; readonly max: string | null }, value: Fraction): boolean =>
  (range.min === null || compare(number(range.min), value) <= 0) &&
  (range.max === null || compare(value, number(range.max)) <= 0);

/** What a completion pays: nothing where it is not eligible. */
const paid = (determination: Determination): Fraction | null => {
  if (determination.outcome === "ineligible") return zero;
  return determination.amount?.bound === "exact" ? number(determination.amount.value) : null;
};

type Asked = Pick<Determination, "policy" | "subject">;
const isSame = (a: Asked, b: Asked): boolean =>
  a.policy === b.policy && a.subject.kind === b.subject.kind && a.subject.id === b.subject.id;

const keyOf = (kind: string, id: string | null, name: string): string => `${kind} ${id ?? ""} ${name}`;

const withFact = (input: Household, missing: Determination["missing"][number], facts: Household): Household => {
  if (missing.kind === "place") return facts.locality === undefined ? input : { ...input, locality: facts.locality };
  if (missing.kind !== "fact") return input;
  const { name, subject } = missing;
  if (subject.kind === "village" || subject.kind === "county") {
    return { ...input, [subject.kind]: { ...input[subject.kind], ...pick(facts[subject.kind], name) } };
  }
  const { members, ...own } = input.household;
  const { members: known, ...household } = facts.household;
  if (subject.kind === "household") return { ...input, household: { ...own, ...pick(household, name), members } };
  const index = members.findIndex((member) => member.id === subject.id);
  return {
    ...input,
    household: {
      ...own,
      members: members.map((member, at) => (at === index ? { ...member, ...pick(known[at] ?? {}, name) } : member)),
    },
  };
};

const pick = (facts: Facts, name: string): Facts => (Object.hasOwn(facts, name) ? { [name]: facts[name] } : {});

describe("laws that hold for every pack, case, day, place and reading", () => {
  law("evaluation changes nothing, and says the same again to the byte", 150, ({ plan: planned, part }) => {
    const first = JSON.stringify(evaluate(deepFreeze(planned), deepFreeze(part)));
    expect(JSON.stringify(evaluate(planned, structuredClone(part)))).toBe(first);
  });

  law(
    "taking facts away never turns a definite answer, and the true amount stays in the range",
    400,
    ({ plan: planned, whole, part }) => {
      for (const [less, more] of pairs(answers(planned, part), answers(planned, whole))) {
        if (less.outcome === "eligible" || less.outcome === "ineligible") expect(more.outcome).toBe(less.outcome);
        const truth = paid(more);
        if (less.range !== null && truth !== null) expect(isWithin(less.range, truth)).toBe(true);
        if (less.amount?.bound === "exact") expect(more.amount).toEqual(less.amount);
      }
    },
  );

  law("what is not said to be missing cannot change the answer", 300, ({ plan: planned, whole, part }) => {
    for (const before of answers(planned, part)) {
      const missing = new Set(
        before.missing.map((one) => (one.kind === "fact" ? keyOf(one.subject.kind, one.subject.id, one.name) : one.name)),
      );
      const filled = fillUnless(part, whole, (key) => missing.has(key));
      const after = answers(planned, filled).find((one) => isSame(one, before));
      expect([after?.outcome, after?.amount]).toEqual([before.outcome, before.amount]);
    }
  });

  law("supplying what is missing decides, after a few rounds", 200, ({ plan: planned, whole, part }) => {
    for (const { policy, subject } of answers(planned, part)) {
      let [input, at] = [part, planned];
      for (let round = 0; round < 8; round++) {
        const answer = answers(at, input).find((one) => isSame(one, { policy, subject }));
        if (answer === undefined || answer.missing.length === 0) break;
        for (const missing of answer.missing) input = withFact(input, missing, whole);
        at = suppose(at, answer);
      }
      const final = answers(at, input).find((one) => isSame(one, { policy, subject }));
      expect(final?.outcome).not.toBe("undetermined");
      expect(final?.range ?? null).toBeNull();
    }
  });

  law("the provisions named in because suffice for the verdict", 250, ({ plan: planned, part }) => {
    for (const answer of answers(planned, part)) {
      if (answer.outcome !== "eligible" && answer.outcome !== "ineligible") continue;
      const tree = findings(planned, part, { policy: answer.policy, subject: answer.subject });
      if (asksAnother(tree)) continue;
      const kept = keepOnly(part, factsRead(tree));
      const again = answers(planned, kept).find((one) => isSame(one, answer));
      expect(again?.outcome).toBe(answer.outcome);
    }
  });

  law("nothing changes through validThrough, and something does on the next day", 40, ({ plan: planned, part }) => {
    for (const answer of answers(planned, part)) {
      const last = answer.validThrough;
      const days = last === null ? daysFrom(planned.asOf, 25) : daysFrom(planned.asOf, 25).filter((day) => day <= last);
      for (const day of days) expect(sameOn(planned, day, part, answer)).toBe(true);
      if (last !== null)
        expect([sameOn(planned, last, part, answer), sameOn(planned, dayAfter(last), part, answer)]).toEqual([true, false]);
    }
  });

  law("the amount is the sum of the components that others pay", 200, ({ plan: planned, whole }) => {
    for (const answer of answers(planned, whole)) {
      if (answer.amount === null) continue;
      const parts = answer.components.filter((one) => one.payer !== answer.subject.kind).map((one) => number(one.value ?? "0"));
      expect(compare(parts.reduce(add, zero), number(answer.amount.value))).toBe(0);
    }
  });

  law("the top-up is never below a fifth of the standard, exactly", 250, ({ pack, plan: planned, whole }) => {
    for (const answer of answers(planned, whole)) {
      const rows = Object.values(pack.parameters.dibao_standard?.cells ?? []).flatMap((cell) => cell.rows);
      const row = rows.find(({ id }) => answer.rows.includes(id));
      if (answer.amount === null || row === undefined || typeof row.value !== "string") continue;
      expect(compare(number(answer.amount.value), multiply(number(row.value), number("20%")))).toBeGreaterThanOrEqual(0);
    }
  });

  law("reordering the members reorders the answers and nothing else", 150, ({ plan: planned, part }) => {
    const turned = { ...part, household: { ...part.household, members: [...part.household.members].reverse() } };
    const byId = (list: readonly Determination[]) =>
      new Map(
        list.map((one) => [keyOf(one.policy, one.subject.kind, one.subject.id ?? ""), { ...one, missing: one.missing.length }]),
      );
    expect(byId(answers(planned, turned))).toEqual(byId(answers(planned, part)));
  });

  law("exactly one version answers, or none is in force", 150, ({ pack, plan: planned, part }) => {
    for (const answer of answers(planned, part)) {
      const begun = pack.policies[answer.policy]?.versions.filter((version) => version.from <= planned.asOf) ?? [];
      expect(answer.version).toBe(begun.at(-1)?.from ?? null);
      expect(answer.outcome === "not_in_force").toBe(answer.version === null);
    }
  });

  law("a reading names exactly the options under which the answer is another", 40, ({ pack, plan: planned, part }) => {
    const { asOf, knownOn, readings, policies } = planned;
    const under = (option: Record<string, string>) =>
      plan(pack, { asOf, policies, readings: { ...readings, ...option }, ...(knownOn === null ? {} : { knownOn }) });
    const shown = (one: Determination | undefined): string => JSON.stringify([one?.outcome, one?.amount, one?.range]);
    for (const answer of answers(planned, part)) {
      for (const [name, reading] of Object.entries(pack.readings)) {
        const differing = Object.keys(reading.options).filter((option) => {
          const other = answers(under({ [name]: option }), part).find((one) => isSame(one, answer));
          return shown(other) !== shown(answer);
        });
        expect(differing).toEqual(answer.readings.find((used) => used.name === name)?.otherwise ?? []);
      }
    }
  });

  law("a replay record replays", 100, ({ pack, plan: planned, part }) => {
    const first = evaluate(planned, part);
    const { asOf, knownOn, readings, policies } = first.replay;
    const again = evaluate(
      plan(pack, { asOf, readings, policies: policies ?? undefined, ...(knownOn === null ? {} : { knownOn }) }),
      part,
    );
    expect(again).toEqual(first);
  });
});

const fillUnless = (part: Household, whole: Household, isMissing: (key: string) => boolean): Household => {
  const fill = (kind: string, id: string | null, known: Facts, all: Facts): Facts => ({
    ...Object.fromEntries(Object.entries(all).filter(([name]) => name !== "members" && !isMissing(keyOf(kind, id, name)))),
    ...known,
  });
  const members = part.household.members.map((member, at) => ({
    ...fill("person", member.id, member, whole.household.members[at] ?? {}),
    id: member.id,
  }));
  const filled = {
    ...part,
    household: { ...fill("household", null, part.household, whole.household), members },
    village: fill("village", null, part.village, whole.village),
  };
  return part.locality !== whole.locality && whole.locality !== undefined && !isMissing("locality")
    ? { ...filled, locality: whole.locality, county: fill("county", null, part.county, whole.county) }
    : filled;
};

const suppositions: Readonly<Record<string, string>> = {
  rate: "25%",
  old: "60",
  line: "100.00",
  standard: "500.00",
  top_up_rate: "25%",
  elderly_age: "60",
  dibao_standard: "500.00",
  living_rate: "70.00",
  care_rate: "125.00",
  premium: "50.00",
  government_share: "60%",
  social_share: "30%",
  own_share: "10%",
  loss_threshold: "5000.00",
  pay_ratio: "30%",
  fixed_benefit: "1000.00",
  preschool_aid_registered: "500.00",
  preschool_aid_other: "400.00",
  senior_fee: "900.00",
  senior_grant_registered: "1250.00",
  senior_grant: "1000.00",
  vocational_fee: "1000.00",
  rain_and_dew: "1500.00",
  college_grant: "1650.00",
};

/** Supposes a value for every parameter that an answer misses. */
const suppose = (at: Situation["plan"], answer: Determination): Situation["plan"] => {
  const names = answer.missing.filter((one) => one.kind === "parameter").map((one) => one.name);
  const made = Object.fromEntries(
    names.map((name) => [name, suppositions[name] ?? expect.fail(`no value to suppose for ${name}`)]),
  );
  const { pack, asOf, knownOn, readings, policies } = at;
  return plan(pack, {
    asOf,
    policies,
    readings,
    suppose: { ...(at.suppose as Record<string, string>), ...made },
    ...(knownOn === null ? {} : { knownOn }),
  });
};

/** The facts that decisive provisions read, as `id name`; the place too. */
const factsRead = (tree: readonly Finding[]): ReadonlySet<string> => {
  const flat = (finding: Finding): readonly Finding[] => [finding, ...finding.children.flatMap(flat)];
  const decisive = tree
    .filter((finding) => finding.part === "eligibility")
    .flatMap(flat)
    .filter((finding) => finding.decisive);
  return new Set(
    decisive.flatMap((finding) =>
      finding.values
        .filter((one) => one.kind === "fact")
        .map((one) => keyOf(one.subject?.kind ?? "", one.subject?.id ?? null, one.name)),
    ),
  );
};

// Keys of parameters and selectors of cases are read beside the leaves.
const selectors = new Set(["area", "kind", "insurance_product"]);

const keepOnly = (part: Household, keys: ReadonlySet<string>): Household => {
  const keep = (kind: string, id: string | null, facts: Facts): Facts =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => selectors.has(name) || keys.has(keyOf(kind, id, name))));
  const { members, ...own } = part.household;
  return {
    ...part,
    household: {
      ...keep("household", null, own),
      members: members.map((member) => ({ ...keep("person", member.id, member), id: member.id })),
    },
    village: keep("village", null, part.village),
    county: keep("county", null, part.county),
  };
};

/** Whether a decisive provision asks another policy, whose own facts its findings do not list. */
const asksAnother = (tree: readonly Finding[]): boolean =>
  tree.some((finding) => finding.values.some((one) => one.kind === "eligible") || asksAnother(finding.children));

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const daysFrom = (day: string, count: number): readonly string[] => {
  const days = [day];
  while (days.length < count) days.push(dayAfter(days.at(-1) ?? day));
  return days;
};

const sameOn = (planned: Situation["plan"], day: string, part: Household, before: Determination): boolean => {
  const on = answers(replan(planned, { asOf: day }), part).find((one) => isSame(one, before));
  const shown = (one: Determination | undefined): string =>
    JSON.stringify(one === undefined ? null : [one.version, one.outcome, one.amount, one.range, one.because, one.missing]);
  return shown(on) === shown(before);
};
