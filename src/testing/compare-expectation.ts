import type { Determination } from "../model/determination.js";
import type { Expectation } from "../model/scenario.js";
import { compare, parseFraction } from "../values/fraction.js";

/** A part of an answer that is not as expected. */
export interface Failure {
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
}

/**
 * Compares an answer with what a scenario expects of it; what the scenario leaves out is not compared, and so not worked out
 * either.
 */
export const compareExpectation = (expected: Expectation, actual: Determination): readonly Failure[] => [
  ...same("outcome", expected.outcome, () => actual.outcome),
  ...sameMoney("amount", expected.amount, () => actual.amount?.value ?? null),
  ...sameMoney("payable", expected.payable, () => actual.interactions.at(-1)?.payable ?? null),
  ...same("on", expected.on, () => actual.on),
  ...same("bound", expected.bound, () => actual.amount?.bound ?? null),
  ...sameRange(expected.range, () => actual.range),
  ...same("because", expected.because, () => actual.because),
  ...same("missing", expected.missing, () => actual.missing.map((missing) => missing.name)),
  ...same("matters", expected.matters, () => actual.readings.filter((reading) => reading.matters).map((reading) => reading.name)),
  ...sameComponents(expected.components, actual),
  ...same("unconfirmed", expected.unconfirmed, () => actual.unconfirmed),
  ...same("valid_through", expected.validThrough, () => actual.validThrough),
];

const same = (field: string, expected: unknown, actual: () => unknown): readonly Failure[] => {
  if (expected === undefined) return [];
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(actual())];
  return wanted === got ? [] : [{ field, expected: wanted, actual: got }];
};

const sameMoney = (field: string, expected: string | null | undefined, actual: () => string | null): readonly Failure[] => {
  if (expected === undefined) return [];
  const given = actual();
  const [wanted, got] = [expected === null ? null : parseFraction(expected), given === null ? null : parseFraction(given)];
  if (wanted !== null && got !== null && compare(wanted, got) === 0) return [];
  return same(field, expected, () => given);
};

const sameRange = (expected: Expectation["range"], actual: () => Determination["range"]): readonly Failure[] => {
  if (expected === undefined) return [];
  const range = actual();
  if (expected === null || range === null) return same("range", expected, () => range);
  return [...sameMoney("range.min", expected.min, () => range.min), ...sameMoney("range.max", expected.max, () => range.max)];
};

const sameComponents = (expected: Expectation["components"], actual: Determination): readonly Failure[] =>
  Object.entries(expected ?? {}).flatMap(([name, value]) => {
    const component = actual.components.find((one) => (one.each === null ? one.name : `${one.name}.${one.each}`) === name);
    return sameMoney(`components.${name}`, value, () => component?.value ?? null);
  });
