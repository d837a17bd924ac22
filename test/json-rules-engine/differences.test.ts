import { describe, expect, it } from "vitest";
import { findDifferences, runRules } from "../../src/json-rules-engine.js";
import { person, planAsking } from "./ask-pack.js";

const asked = async (eligibility: string, input: unknown = person({})) => await findDifferences(planAsking(eligibility), input);
const subject = { kind: "person", id: "p" };

describe("differences on facts that are missing", () => {
  it("tell of `none`, which json-rules-engine takes for true", async () =>
    expect(await asked("none: { sick: { when: ill } }")).toEqual([
      {
        policy: "asking",
        subject,
        toldByRules: "eligible",
        outcome: "undetermined",
        missing: [{ kind: "fact", name: "ill", subject, for: "outcome" }],
        guesses: [{ provision: "eligibility.none.sick", fact: "person.ill", operator: "equal", taken: false }],
      },
    ]));

  it("tell of `notEqual`, which json-rules-engine takes for true", async () => {
    const [difference] = await asked('when: stage != "none"');
    expect(difference).toMatchObject({ toldByRules: "eligible", outcome: "undetermined" });
    expect(difference?.guesses).toEqual([{ provision: "eligibility", fact: "person.stage", operator: "notEqual", taken: true }]);
  });

  it("tell of a refusal for want of a fact", async () =>
    expect(await asked("when: income <= limit")).toMatchObject([
      { toldByRules: "ineligible", outcome: "undetermined", missing: [{ name: "income" }] },
    ]));

  it("tell of a value of the law that was not seen, and of no comparison with nothing", async () =>
    expect(await asked("when: income < unseen", person({ income: "1.00" }))).toMatchObject([
      {
        toldByRules: "ineligible",
        outcome: "undetermined",
        missing: [{ kind: "parameter", name: "unseen" }],
        guesses: [{ fact: "huimin:asking/person/eligibility", taken: false }],
      },
    ]));

  it("tell of a choice between the same, which json-rules-engine refuses though every option holds", async () =>
    expect(
      await asked("by: product\ncases: { house: { when: ill }, injury: { when: ill } }", person({ ill: true })),
    ).toMatchObject([
      {
        toldByRules: "ineligible",
        outcome: "eligible",
        missing: [],
        guesses: [{ fact: "household.product" }, { fact: "household.product" }],
      },
    ]));

  it("are none where the facts that decide are known", async () => {
    const eligibility = "any: { sick: { when: ill }, needy: { when: income < limit } }";
    expect(await asked(eligibility, person({ ill: true }))).toEqual([]);
    expect(await runRules(planAsking(eligibility), person({ ill: true }))).toMatchObject([{ outcome: "eligible" }]);
  });
});
