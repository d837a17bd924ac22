import { expect, it } from "vitest";
import { convertPeriod } from "../../src/bind/convert-period.js";

it.each([
  ["4433", "year", "month", "4433/12"],
  ["4440.00", "year", "month", "370"],
  ["1250", "year", "term", "625"],
  ["100.50", "month", "year", "1206"],
  ["500", "term", "year", "1000"],
  ["73.80", "month", "month", "73.80"],
] as const)("%s a %s is, a %s, exactly %s", (amount, from, to, wanted) => {
  expect(convertPeriod(amount, from, to)).toBe(wanted);
});

it.each([
  ["month", "term"],
  ["term", "month"],
  ["once", "year"],
  ["year", "once"],
] as const)("a %s is no number of a %s", (from, to) => {
  expect(convertPeriod("1", from, to)).toBeNull();
});
