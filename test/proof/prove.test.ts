import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Proof, prove } from "../../src/proof/prove.js";
import { defaultEffort, type Solver, startSolver } from "../../src/proof/solver.js";
import { madePack } from "./made-pack.js";

vi.setConfig({ testTimeout: 120_000 });

const started = async (effort: number): Promise<Solver> => {
  const solver = await startSolver({ effort });
  if (solver === null) throw new Error("z3-solver is not installed");
  return solver;
};

let solver: Solver;
beforeAll(async () => {
  solver = await started(defaultEffort);
});
afterAll(() => solver.close());

type Others = Readonly<Record<string, string>>;

const proofOf = async (versions: Others, others: Others = {}, by: Solver = solver): Promise<Proof> => {
  const { pack, claims } = madePack(versions, others);
  const [claim, ...more] = claims;
  if (claim === undefined || more.length > 0) throw new Error("a pack of one claim is wanted");
  return prove(pack, claim, by);
};

const old = `eligibility: { when: age >= full_age }
amount: { per: month, components: { paid: { is: rate } } }`;

describe("nobody loses against", () => {
  it("is proven where the new version only adds to the old one", async () => {
    const wider = old.replace("when: age >= full_age", "any: { aged: { when: age >= full_age }, sick: { when: ill } }");
    const claim = "proves: { kept: { nobody_loses_against: 2019-01-01, until: 2020-06-30, cite: law } }\n";
    const proof = await proofOf({ "2019-01-01": old, "2020-01-01": `${claim}${wider}` });
    expect([proof.outcome, proof.questions, proof.reasons]).toEqual(["proven", 1, []]);
  });

  it("is refuted by whoever falls out, on the first day of the version", async () => {
    // Of full age on 1 January 2020 is who was born by 1 January 1960; the new version wants illness besides.
    const narrower = old.replace("when: age >= full_age", "all: { aged: { when: age >= full_age }, sick: { when: ill } }");
    const claim = "proves: { kept: { nobody_loses_against: 2019-01-01, cite: law } }\n";
    const { outcome, witness } = await proofOf({ "2019-01-01": old, "2020-01-01": `${claim}${narrower}` });
    expect([outcome, witness?.asOf]).toEqual(["refuted", "2020-01-01"]);
    const member = witness?.cases[0]?.household?.members?.[0];
    expect(member?.ill).toBe(false);
    expect(String(member?.born) <= "1960-01-01").toBe(true);
    expect(witness?.answers.map((answer) => [answer.outcome, answer.amount?.value ?? null])).toEqual([
      ["eligible", "100.00"],
      ["ineligible", null],
    ]);
  });

  it("is refuted by a figure that falls, from its first day on", async () => {
    const claim = "proves: { kept: { nobody_loses_against: 2019-01-01, cite: law } }\n";
    const { outcome, witness, questions } = await proofOf({ "2019-01-01": old, "2020-01-01": `${claim}${old}` });
    expect([outcome, questions, witness?.asOf]).toEqual(["refuted", 2, "2020-07-01"]);
    expect(witness?.answers.map(({ amount }) => amount?.value)).toEqual(["100.00", "80.00"]);
  });

  it("is refuted by a reading, and proven without it", async () => {
    const read = old.replace(
      "when: age >= full_age",
      "by: who, cases: { all: { when: age >= full_age }, ill_only: { when: ill } }",
    );
    const asked = (readings: string): Others => ({
      "2019-01-01": old,
      "2020-01-01": `proves: { kept: { nobody_loses_against: 2019-01-01, until: 2020-06-30${readings} } }\n${read}`,
    });
    const proof = await proofOf(asked(""));
    expect([proof.outcome, proof.witness?.readings]).toEqual(["refuted", { who: "ill_only" }]);
    expect((await proofOf(asked(", readings: { who: [all] }"))).outcome).toBe("proven");
  });
});

describe("nobody loses against, of other subjects", () => {
  // Households that were eligible by themselves are no subject any more; that they lose nothing is not proven by people.
  const claim = "proves: { kept: { nobody_loses_against: 2019-01-01, cite: law } }\n";
  const of = (subject: string): string => `subject: ${subject}\neligibility: { when: "\\"house\\" in wants" }`;
  it.each([
    ["[person, household]", "person"],
    ["household", "person"],
  ])("is not proven where %s gives way to %s", async (before, after) => {
    const proof = await proofOf({ "2019-01-01": of(before), "2020-01-01": `${claim}${of(after)}` });
    expect([proof.outcome, proof.reasons.map(({ kind, what }) => [kind, what])]).toEqual([
      "not_proven",
      [["not_encodable", "the answers are for different subjects"]],
    ]);
  });
  it("is proven where the subjects are the same, in whatever order", async () => {
    const proof = await proofOf({
      "2019-01-01": of("[person, household]"),
      "2020-01-01": `${claim}${of("[household, person]")}`,
    });
    expect(proof.outcome).toBe("proven");
  });
});

describe("an amount of at least", () => {
  const claim = (least: string): string => `proves: { enough: { amount_at_least: ${least} } }\n`;
  const gap = `eligibility: { when: ill }\namount: { per: month, components: { paid: { is: "max(0, limit - income)" } } }`;

  it("is refuted by the fact that takes it away, to the fen", async () => {
    // 500.00 less an income of 400.01 leaves 99.99.
    const { outcome, witness } = await proofOf({ "2019-01-01": `${claim("100.00")}${gap}` });
    expect(outcome).toBe("refuted");
    const income = Number(witness?.cases[0]?.household?.members?.[0]?.income);
    expect(income).toBeGreaterThan(400);
    expect(witness?.answers[0]?.amount?.value).toBe(Math.max(0, 500 - income).toFixed(2));
    expect(witness?.least).toBe("100.00");
  });

  it("is proven where a floor of the law keeps a local share up, and not beyond it", async () => {
    // No place has a share; none may go below 20 % of 500.00, which is 100.00.
    const local =
      "eligibility: { when: ill }\namount: { per: month, components: { paid: { is: limit * share, round: { to: 0.01, mode: up, cite: law } } } }";
    expect((await proofOf({ "2019-01-01": `${claim("100.00")}${local}` })).outcome).toBe("proven");
    const beyond = await proofOf({ "2019-01-01": `${claim("100.01")}${local}` });
    expect([beyond.outcome, beyond.witness?.answers[0]?.amount?.value]).toEqual(["refuted", "100.00"]);
    expect(beyond.witness?.figures.map(({ parameter, value }) => [parameter, value])).toEqual([["share", "0.2"]]);
  });
});

describe("at most one of", () => {
  const claim = "proves: { apart: { at_most_one_of: [demo, other] } }\n";
  const eligible = (when: string): string => `eligibility: { when: ${when} }`;

  it("is proven of what excludes each other", async () => {
    const proof = await proofOf(
      { "2019-01-01": `${claim}${eligible("income < limit")}` },
      { other: eligible("income >= limit") },
    );
    expect(proof.outcome).toBe("proven");
  });

  it("is refuted at the limit that both have", async () => {
    const { outcome, witness } = await proofOf(
      { "2019-01-01": `${claim}${eligible("income <= limit")}` },
      { other: eligible("income >= limit") },
    );
    expect([outcome, witness?.cases]).toEqual(["refuted", [{ household: { members: [{ id: "m1", income: "500.00" }] } }]]);
    expect(witness?.answers.map(({ policy, outcome: told }) => `${policy} ${told}`)).toEqual(["demo eligible", "other eligible"]);
  });
});

describe("monotone in", () => {
  const graded = (one: string, two: string): string => `eligibility: { when: grade != "none" }
amount: { per: month, components: { first: { when: grade = "1", is: ${one} }, second: { when: grade = "2", is: ${two} } } }`;

  it("is proven of a choice in an order of its own", async () => {
    // 500.00 for grade 1 and 100.00 or 80.00 for grade 2: who is graded lower never receives more.
    const claim = 'proves: { graver: { monotone_in: { fact: grade, due: falls, order: ["1", "2", none] } } }\n';
    expect((await proofOf({ "2019-01-01": `${claim}${graded("limit", "rate")}` })).outcome).toBe("proven");
  });

  it("is refuted by two people who differ in it alone", async () => {
    const claim = 'proves: { graver: { monotone_in: { fact: grade, due: falls, order: ["1", "2", none] } } }\n';
    const { outcome, witness } = await proofOf({ "2019-01-01": `${claim}${graded("rate", "limit")}` });
    expect(outcome).toBe("refuted");
    expect(witness?.cases.map((one) => one.household?.members)).toEqual([[{ id: "m1", grade: "1" }], [{ id: "m1", grade: "2" }]]);
    expect(witness?.answers.map(({ amount }) => amount?.value)).toEqual(["100.00", "500.00"]);
  });

  it("is refuted by the step that a sum takes", async () => {
    const claim = "proves: { more: { monotone_in: { fact: income, due: rises } } }\n";
    const { outcome, witness } = await proofOf({ "2019-01-01": `${claim}eligibility: { when: income < limit }` });
    const incomes = witness?.cases.map((one) => Number(one.household?.members?.[0]?.income)) ?? [];
    expect([outcome, (incomes[0] ?? 0) < 500, (incomes[1] ?? 0) >= 500]).toEqual(["refuted", true, true]);
  });

  it("is refuted by two places whose shares may differ, where the fact leads from one to the other", async () => {
    const claim = "proves: { same: { monotone_in: { fact: grade, due: falls } } }\n";
    const home = (of: string): string => `definitions:
  home: { of: person, label: { zh: 家, en: Home }, by: grade, cases: { none: { is: locality }, "1": { is: locality }, "2": { is: ${of} } } }
`;
    const paid =
      "eligibility: { when: ill }\namount: { per: month, components: { paid: { is: limit * share, place: home, round: { to: 0.01, mode: up, cite: law } } } }";
    const { outcome, witness } = await proofOf({ "2019-01-01": `${claim}${home("origin")}${paid}` });
    expect([outcome, new Set(witness?.figures.map(({ keys }) => keys[0])).size]).toEqual(["refuted", 2]);
    expect((await proofOf({ "2019-01-01": `${claim}${home("locality")}${paid}` })).outcome).toBe("proven");
  });

  it("takes more choices as more", async () => {
    const wants = 'subject: household\neligibility: { when: "\\"house\\" in wants" }';
    const proved = await proofOf({ "2019-01-01": `proves: { more: { monotone_in: { fact: wants, due: rises } } }\n${wants}` });
    const refuted = await proofOf({ "2019-01-01": `proves: { more: { monotone_in: { fact: wants, due: falls } } }\n${wants}` });
    expect([proved.outcome, refuted.outcome]).toEqual(["proven", "refuted"]);
  });
});

describe("a claim is not proven", () => {
  it("where something cannot be written", async () => {
    const members = "subject: household\neligibility: { when: any(ill) }";
    const proof = await proofOf({ "2019-01-01": `proves: { more: { monotone_in: { fact: wants, due: rises } } }\n${members}` });
    expect([proof.outcome, proof.reasons.map(({ kind, what }) => [kind, what])]).toEqual([
      "not_proven",
      [["not_encodable", "any of members"]],
    ]);
  });

  it("where the solver gives up, which it does after the same steps each time", async () => {
    const impatient = await started(10);
    try {
      const claim = "proves: { older: { monotone_in: { fact: born, due: falls } } }\n";
      const proof = await proofOf({ "2019-01-01": `${claim}${old}` }, {}, impatient);
      expect([proof.outcome, proof.reasons.map(({ kind }) => kind)]).toEqual(["not_proven", ["gave_up", "gave_up"]]);
    } finally {
      await impatient.close();
    }
  });

  it("where it fails for a household too large to ask the evaluators about", async () => {
    const crowd = `subject: household
parameters: { crowd: { type: integer, unit: person, label: { zh: 虚构, en: Made up }, values: { 2019-01-01: { value: 2000, cite: law } } } }
eligibility: { when: count(members) > crowd }
amount: { per: month, components: { paid: { is: rate } } }`;
    const proof = await proofOf({ "2019-01-01": `proves: { enough: { amount_at_least: 200.00 } }\n${crowd}` });
    expect([proof.outcome, proof.reasons[0]?.kind, proof.reasons[0]?.what]).toEqual(["not_proven", "not_confirmed", "members"]);
  });

  it("where it speaks of nobody", async () => {
    const nobody = "eligibility: { all: { less: { when: income < limit }, more: { when: income > limit } } }";
    const proof = await proofOf({ "2019-01-01": `proves: { more: { monotone_in: { fact: income, due: rises } } }\n${nobody}` });
    expect([proof.outcome, proof.reasons.map(({ kind, what }) => [kind, what])]).toEqual(["not_proven", [["nobody", "person"]]]);
  });

  it("where it speaks of no day", async () => {
    const proof = await proofOf({ "2019-01-01": `proves: { kept: { amount_at_least: 80.00, until: 2018-12-31 } }\n${old}` });
    expect([proof.outcome, proof.reasons[0]?.kind]).toEqual(["not_proven", "no_day"]);
  });
});

it("what the evaluators do not confirm is an error, not a refutation", async () => {
  // Without what it asks, the script has any household for a solution.
  const forgetful: Solver = {
    ...solver,
    solve: (script, terms) => solver.solve(script.replace(/^.*; the claim fails$/m, ""), terms),
  };
  const claim = "proves: { kept: { amount_at_least: 80.00 } }\n";
  await expect(proofOf({ "2019-01-01": `${claim}${old}` }, {}, forgetful)).rejects.toThrow("do not confirm");
});

it("a script that the solver does not take is an error, not an answer", async () => {
  await expect(solver.solve("(assert (< 1 income))\n", [])).rejects.toThrow("does not take the script");
});
