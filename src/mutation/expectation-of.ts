import type { Determination } from "../model/determination.js";
import type { Expectation } from "../model/scenario.js";
import { compareExpectation } from "../testing/compare-expectation.js";

const named = /^[a-z][a-z0-9_]*$/;

/** Gives all that a scenario may expect of an answer on its day. */
export const wholeExpectation = (answer: Determination): Expectation => {
  const { outcome, amount, range, missing, components, unconfirmed, interactions, on, because } = answer;
  const places = on.filter((place) => place !== null);
  const values = components.map(({ name, each, value }) => [each === null ? name : `${name}.${each}`, value] as const);
  return {
    outcome,
    amount: amount?.value ?? null,
    ...(amount === null ? {} : { bound: amount.bound }),
    ...(interactions.length === 0 ? {} : { payable: interactions.at(-1)?.payable ?? null }),
    ...(places.length === on.length ? { on: places } : {}),
    range,
    ...(because.every((name) => named.test(name)) ? { because } : {}),
    missing: missing.map(({ name }) => name),
    components: Object.fromEntries(values),
    unconfirmed,
  };
};

// What a reader of a scenario wants to see in any case.
const always: readonly string[] = ["outcome", "amount", "bound", "range", "because", "missing"];

/** Gives what a scenario is to expect of an answer, so that another one is noticed. */
export const tellingExpectation = (answer: Determination, other: Determination): Expectation => {
  const whole = wholeExpectation(answer);
  const telling = compareExpectation(whole, other).map(({ field }) => field.split(".")[0] ?? "");
  const further = telling.some((field) => always.includes(field)) ? [] : telling;
  const wanted = Object.entries(whole).filter(
    ([field]) => always.includes(field) || further.includes(field) || (field === "components" && answer.components.length > 1),
  );
  return Object.fromEntries(wanted) as unknown as Expectation;
};
