import { describe, expect, it } from "vitest";
import { ask, fen } from "./ask.js";

// On 11 June 2021 the living subsidy went from 50 to 70 yuan with effect from 1 January, so that 20 a month were owed for six
// months. Huangzhou paid 291,440 yuan to 2,479 persons; all six months of everybody would have been 2,479 × 20 × 6 = 297,480.
// The 302 person-months that lie between are of those who came or left in these months.
// Persons whose facts are alike have the same answer: each kind is evaluated once a day, and every person is counted.
const persons = 2479;
const months = ["2021-01-01", "2021-02-01", "2021-03-01", "2021-04-01", "2021-05-01", "2021-06-01"];
const dayBeforeTheNotice = "2021-06-10";
const dayOfTheNotice = "2021-06-11";

interface Stay {
  readonly from?: string;
  readonly until?: string;
}

const kindOf = (number: number, stay: Stay) => ({
  locality: "421102",
  household: {
    receives_dibao: number % 3 !== 0,
    members: [
      {
        id: "person",
        hubei_register: true,
        dibao_alone: number % 3 === 0,
        disability_grade: String(1 + (number % 4)),
        destitute_support: false,
        work_injury_care_pay: false,
        orphan_grant: false,
        unsupported_child_grant: "none",
        other_living_allowance: 0,
        ...stay,
      },
    ],
  },
});

const always = (): Stay => ({});

/** 100 persons come in February, a month short each; 101 leave after April, two months short each: 100 + 202 = 302. */
const comingAndLeaving = (number: number): Stay => {
  if (number < 100) return { from: "2021-02-01" };
  return number < 201 ? { until: "2021-04-30" } : {};
};

const isPresent = ({ from, until }: Stay, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

const rates = new Map<string, bigint>();

function rateOf(kind: ReturnType<typeof kindOf>, asOf: string, knownOn: string): bigint {
  const key = JSON.stringify([kind, asOf, knownOn]);
  const known = rates.get(key);
  if (known !== undefined) return known;
  const { outcome, amount } = ask("disability_living_subsidy", kind, { asOf, knownOn });
  expect(outcome).toBe("eligible");
  const rate = fen(amount?.value ?? "");
  rates.set(key, rate);
  return rate;
}

function arrears(stayOf: (number: number) => Stay): { readonly fen: bigint; readonly personMonths: number } {
  let [owed, personMonths] = [0n, 0];
  for (let number = 0; number < persons; number++) {
    const stay = stayOf(number);
    const kind = kindOf(number, stay);
    for (const day of months.filter((month) => isPresent(stay, month))) {
      owed += rateOf(kind, day, dayOfTheNotice) - rateOf(kind, day, dayBeforeTheNotice);
      personMonths += 1;
    }
  }
  return { fen: owed, personMonths };
}

describe("the arrears of the living subsidy for the first half of 2021 in Huangzhou", () => {
  it("are 20 yuan a month to a person", () => {
    const owed = months.map((day) => [dayBeforeTheNotice, dayOfTheNotice].map((knownOn) => rateOf(kindOf(1, {}), day, knownOn)));
    expect(owed).toEqual(months.map(() => [5000n, 7000n]));
  });

  it(
    "come to 297,480 yuan if everybody stayed for all six months",
    () => expect(arrears(always)).toEqual({ fen: 29_748_000n, personMonths: 14_874 }),
    60_000,
  );

  it(
    "come to the 291,440 yuan that were paid if 302 person-months are taken off",
    () => expect(arrears(comingAndLeaving)).toEqual({ fen: 29_144_000n, personMonths: 14_572 }),
    60_000,
  );

  it("are owed to nobody before joining the household or after leaving it", () => {
    const [come, left] = [kindOf(0, comingAndLeaving(0)), kindOf(150, comingAndLeaving(150))];
    expect(() => ask("disability_living_subsidy", come, { asOf: "2021-01-01" })).toThrow("no subject");
    expect(() => ask("disability_living_subsidy", left, { asOf: "2021-05-01" })).toThrow("no subject");
  });
});
