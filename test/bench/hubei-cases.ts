import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { CaseInput } from "../../src/model/case.js";
import { asReceived } from "./facts.js";
import { root } from "./huimin.js";

const folder = join(root, "policies/hubei/examples");

/** Reads the examples of the pack of Hubei. */
export const exampleCases = (): readonly CaseInput[] =>
  readdirSync(folder)
    .sort()
    .map((file) => parse(readFileSync(join(folder, file), "utf8"), { schema: "failsafe" }) as CaseInput)
    .map(asReceived);

const person = {
  birth_date: "1974-05-20",
  dibao_alone: false,
  stage: "none",
  hubei_register: true,
  disability_grade: "none",
  needs_long_term_care: false,
  seriously_ill: false,
  designated_hardship: false,
  destitute_support: false,
  work_injury_care_pay: false,
  orphan_grant: false,
  unsupported_child_grant: "none",
  other_living_allowance: "0.00",
  other_care_allowance: "0.00",
  boarding: false,
  suspended: false,
  recognised_hardship: false,
} as const;
const pupil = {
  birth_date: "2009-09-01",
  stage: "primary",
  grade: 4,
  school_in_hubei: true,
  school_place: "420602",
  boarding: true,
};
const disabled = { birth_date: "1949-08-20", disability_grade: "1", needs_long_term_care: true, seriously_ill: true };
const kinds = [{}, pupil, disabled, { birth_date: "1947-03-02" }];

/** Makes up a household of so many members, all facts of the members known: synthetic. */
export const householdOf = (members: number): CaseInput =>
  asReceived({
    locality: "420602",
    household: {
      receives_dibao: true,
      residence: "rural",
      registered_poor: true,
      exited: true,
      exit_date: "2018-12-20",
      exited_without_policy: false,
      members: Array.from({ length: members }, (_, at) => ({ id: `m${at + 1}`, ...person, ...kinds[at % kinds.length] })),
    },
  });
