import assert from "node:assert/strict";
import fc from "fast-check";
import { hubei } from "../../src/hubei.js";
import { HuiminError } from "../../src/model/huimin-error.js";
import type { Plan } from "../../src/model/plan.js";
import type { Problem } from "../../src/model/problem.js";
import { type PlanOptions, plan } from "../../src/plan/plan.js";
import { hostileValue, inheritedNames, made, oddValue } from "./hostile-value.js";
import { type Law, law } from "./law.js";
import { assertTold } from "./told.js";

/** Plans under options; gives the plan, or the problems of the one error there is. */
export const planned = (options: unknown): { readonly plan: Plan } | { readonly problems: readonly Problem[] } => {
  try {
    return { plan: plan(hubei, options as PlanOptions) };
  } catch (error) {
    if (!(error instanceof HuiminError)) throw error;
    assert.equal(error.code, "invalid_options");
    assert(error.problems.length > 0);
    return { problems: error.problems };
  }
};

/** Asserts that a plan holds nothing but what options may say, and that problems can be shown. */
const assertPlanned = (options: unknown): void => {
  const outcome = planned(options);
  if ("problems" in outcome) {
    for (const { path, message } of outcome.problems) {
      assert(path.length < 300);
      assertTold(message);
    }
    return;
  }
  const choices = choicesOf(outcome.plan);
  const again = planned({ ...JSON.parse(JSON.stringify(choices)), knownOn: choices.knownOn ?? undefined });
  assert("plan" in again);
  assert.deepEqual(choicesOf(again.plan), choices);
};

const choicesOf = ({ asOf, knownOn, policies, chosen, suppose }: Plan) => ({
  asOf,
  knownOn,
  policies,
  readings: chosen,
  suppose,
});

const namesOf = (known: object): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.keys(known), ...inheritedNames, "x".repeat(300));
const orOdd = <T>(plain: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: plain as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: hostileValue });

const day = orOdd(fc.constantFrom("2019-11-15", "2019-02-30", "0001-01-01", "9999-12-31", "２０１９-１１-１５", "2019-11-15 "));
const band = fc.record({
  over: orOdd(fc.constantFrom("0", "5000", "-1", "1/0")),
  rate: orOdd(fc.constantFrom("30%", "0.3", "101%")),
});
const supposed = fc.oneof(
  fc.constantFrom<unknown>("60", 60, "20%", "25%", "480.00", 480, "1/3", "-1", "1e3", 1e21, ["1"]),
  fc.array(fc.oneof(band, oddValue), { maxLength: 3 }),
  hostileValue,
);
const option = fc.oneof(
  fc.constantFrom<unknown>(...Object.values(hubei.readings).flatMap((reading) => Object.keys(reading.options)), ["once"]),
  oddValue,
);
const hostileOptions = fc.oneof(
  { weight: 1, arbitrary: hostileValue },
  {
    weight: 6,
    arbitrary: fc.record(
      {
        asOf: day,
        knownOn: day,
        policies: orOdd(fc.array(orOdd(namesOf(hubei.policies)), { maxLength: 3 })),
        readings: orOdd(fc.dictionary(namesOf(hubei.readings), option, { maxKeys: 3 })),
        suppose: orOdd(fc.dictionary(namesOf(hubei.parameters), supposed, { maxKeys: 3 })),
        __proto__: hostileValue,
      },
      { requiredKeys: ["asOf"] },
    ),
  },
);

export const optionLaws: readonly Law[] = [
  law("hostile options are taken, or refused with problems that can be shown", 200, hostileOptions, (recipe) =>
    assertPlanned(made(recipe)),
  ),
];
