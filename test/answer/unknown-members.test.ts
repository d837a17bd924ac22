import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/answer/evaluate.js";
import { hubei } from "../../src/hubei.js";
import { plan } from "../../src/plan/plan.js";

// Shares are synthetic: no source gives them. The premium of Nanzhang is 50 yuan a person a year.
const suppose = { government_share: "80%", social_share: "0%", own_share: "20%" };
const planned = plan(hubei, { asOf: "2019-11-01", policies: ["poverty_insurance"], suppose });
const enrolment = (members: object) => {
  const household = { registered_poor: true, consents_to: ["comprehensive"], ...members };
  return evaluate(planned, { locality: "420624", household }).determinations[0];
};

describe("a household whose members are not listed", () => {
  it("is not a household of nobody", () => {
    const answer = enrolment({});
    expect(answer?.amount).toBeNull();
    expect(answer?.range).toEqual({ min: "0.00", max: null });
    expect(answer?.missing.map(({ name }) => name)).toEqual(["members"]);
  });

  // 50 × 2 = 100, of which the government pays 80.
  it("is counted once they are", () => expect(enrolment({ members: [{ id: "a" }, { id: "b" }] })?.amount?.value).toBe("80.00"));
  it("may be listed as nobody", () => expect(enrolment({ members: [] })?.amount?.value).toBe("0.00"));
});
