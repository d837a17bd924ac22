import type { CaseInput } from "../../src/model/case.js";

/** What every competitor is told of one person and the household: complete, flat, dates as 20191115, money in fen. */
export interface Facts {
  readonly locality: "990100" | "990200";
  readonly residence: "urban" | "rural";
  readonly receives_dibao: boolean;
  readonly registered_poor: boolean;
  readonly exited: boolean;
  /** 0: none. */
  readonly exit_date: number;
  readonly birth_date: number;
  readonly stage: (typeof stages)[number];
  readonly boarding: boolean;
  readonly suspended: boolean;
  readonly recognised_hardship: boolean;
  readonly disability_grade: (typeof grades)[number];
  readonly needs_long_term_care: boolean;
  readonly seriously_ill: boolean;
  readonly destitute_support: boolean;
  readonly hubei_register: boolean;
  readonly work_injury_care_pay: boolean;
  readonly other_living_allowance: number;
}

/** The day for which every competitor answers. */
export const asOf = "2019-11-15";

const stages = ["none", "preschool", "primary", "junior", "senior", "vocational", "college"] as const;
const grades = ["none", "1", "2", "3", "4"] as const;
// Those on which an age is attained or a buffer ends, and their neighbours, are drawn more often than chance would.
const edges = [20011114, 20011115, 20011116, 19591114, 19591115, 19591116, 20040229] as const;
const exits = [20171114, 20171115, 20171116, 20191114, 20191115, 20191116] as const;
const allowances = [0, 0, 0, 4999, 5000, 5001, 7999, 8000, 8001] as const;

/** Draws households of one person each, the same for the same seed. */
export const drawFacts = (count: number, seed = 20191014): readonly Facts[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => drawOne(random));
};

type Random = () => number;

/** A linear congruential generator: what is drawn must be the same on every machine. */
const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const drawOne = (random: Random): Facts => {
  const chance = (share: number): boolean => random() < share;
  const oneOf = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)] as T;
  const day = (first: number, years: number): number =>
    (first + Math.floor(random() * years)) * 10000 + (1 + Math.floor(random() * 12)) * 100 + 1 + Math.floor(random() * 28);
  const exited = chance(0.5);
  return {
    locality: oneOf(["990100", "990200"]),
    residence: oneOf(["urban", "rural"]),
    receives_dibao: chance(0.6),
    registered_poor: chance(0.5),
    exited,
    exit_date: exited ? (chance(0.3) ? oneOf(exits) : day(2016, 5)) : 0,
    birth_date: chance(0.1) ? oneOf(edges) : day(1930, 89),
    stage: oneOf(stages),
    boarding: chance(0.5),
    suspended: chance(0.1),
    recognised_hardship: chance(0.2),
    disability_grade: oneOf(grades),
    needs_long_term_care: chance(0.6),
    seriously_ill: chance(0.2),
    destitute_support: chance(0.1),
    hubei_register: chance(0.9),
    work_injury_care_pay: chance(0.1),
    other_living_allowance: oneOf(allowances),
  };
};

/** Writes facts as the case an app would hand to Huimin. */
export const caseOf = (facts: Facts): CaseInput => {
  const {
    locality,
    residence,
    receives_dibao,
    registered_poor,
    exited,
    exit_date,
    birth_date,
    other_living_allowance,
    ...person
  } = facts;
  const member = {
    id: "a",
    birth_date: dateText(birth_date),
    ...person,
    other_living_allowance: fenText(other_living_allowance),
  };
  const exit = exited ? { exited, exit_date: dateText(exit_date) } : { exited };
  return asReceived({ locality, household: { residence, receives_dibao, registered_poor, ...exit, members: [member] } });
};

/** Makes of a case what a request would bring: objects put together by spreading are many times slower to read. */
export const asReceived = (input: CaseInput): CaseInput => JSON.parse(JSON.stringify(input));

const dateText = (day: number): string => `${day}`.replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3");

/** Writes fen as yuan with two decimals. */
const fenText = (fen: number): string => (fen / 100).toFixed(2);
