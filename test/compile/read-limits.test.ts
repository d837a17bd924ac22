import { expect, it } from "vitest";
import { programOf } from "../../src/answer/program.js";
import type { Frame } from "../../src/compile/frame.js";
import { frameOfGiven } from "../../src/compile/read-given.js";
import { plan } from "../../src/plan/plan.js";
import { readCase } from "../../src/plan/read-case.js";
import { packOf } from "../findings/made-up-pack.js";

// The limits of what the quick reader takes.

const planned = plan(packOf("eligibility: { all: { one: { when: a } } }"), { asOf: "2019-11-15", policies: ["grant"] });

const quickly = (input: unknown): Frame | null => {
  const program = programOf(planned);
  return program.read(input, program.today);
};

const checked = (input: unknown): Frame => {
  const { compiler, today } = programOf(planned);
  return frameOfGiven(planned, compiler.layout, readCase(planned, input), today);
};

const ofPerson = (facts: object) => ({ household: { members: [{ id: "p", ...facts }] } });

it.each<readonly [string, unknown]>([
  ["the first option there is", ofPerson({ grade: "none" })],
  ["the last of February in a common year", ofPerson({ born: "2019-02-28" })],
  ["the twenty-ninth of another month in a common year", ofPerson({ born: "2019-03-29" })],
  ["a place on its first day", { locality: "420681" }],
  ["a place on its last day", { locality: "420682" }],
])("%s is read", (_, input) => expect(quickly(input)).toEqual(checked(input)));

it.each<readonly [string, unknown]>([
  ["a place before its first day", { locality: "420683" }],
  ["a place after its last day", { locality: "420684" }],
  ["a set of options", { household: { wanted: new Set(["house"]) } }],
  ["a day with a sign that stands before the digits", ofPerson({ born: "2019-10-1/" })],
  ["a day without its first dash", ofPerson({ born: "2019x10-14" })],
  ["money with a sign that stands before the digits", ofPerson({ wage: "1/" })],
  ["as much money as a float is no longer sure of", ofPerson({ wage: 1e13 })],
  ["money with a limit finer than a fen", ofPerson({ tiny: 1 })],
])("%s is left to the checked reader", (_, input) => expect(quickly(input)).toBeNull());
