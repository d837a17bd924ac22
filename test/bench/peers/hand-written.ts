import type { Competitor } from "../competitor.js";
import type { Facts } from "../facts.js";
import { policies, type Verdict, type Verdicts, verdictsOf } from "../verdict.js";
import {
  adultAge,
  bufferYears,
  careRate,
  dayPupilShare,
  dibaoStandard,
  elderlyAge,
  livingRate,
  seniorFee,
  stageAid,
  topUpRate,
} from "./tables.js";

/** Facts read once into numbers: dates as months and days, choices as positions. */
export interface ReadFacts
  extends Omit<Facts, "locality" | "residence" | "stage" | "disability_grade" | "birth_date" | "exit_date"> {
  readonly place: 0 | 1;
  readonly kind: 0 | 1;
  readonly birth: number;
  readonly exit: number;
  /** 0 is none, 4 senior. */
  readonly stage: number;
  /** 0 is none. */
  readonly grade: number;
}

/** Packs a day so that months can be counted: `((year * 12 + month - 1) << 5) | day`. */
export const packDay = (year: number, month: number, day: number): number => ((year * 12 + month - 1) << 5) | day;

const today = packDay(2019, 11, 15);
const stages = ["none", "preschool", "primary", "junior", "senior", "vocational", "college"];
const standards = Object.values(dibaoStandard).flatMap(({ urban, rural }) => [urban, rural]);
const livingRates = Object.values(livingRate);
const fees = Object.values(seniorFee);
const aids = [0, ...Object.values(stageAid)];

const yearsUntilToday = (from: number): number => {
  const months = (today >> 5) - (from >> 5) - ((today & 31) < (from & 31) ? 1 : 0);
  return Math.floor(months / 12);
};

const isInBuffer = (facts: ReadFacts): boolean =>
  facts.exited && facts.exit <= today && today < facts.exit + ((bufferYears * 12) << 5);

const topUp = (facts: ReadFacts): number => {
  if (!facts.receives_dibao || facts.destitute_support) return -1;
  const age = yearsUntilToday(facts.birth);
  const isSevere = facts.grade === 1 || facts.grade === 2;
  const isInSchool = facts.stage >= 2;
  if (!(age >= elderlyAge || age < adultAge || isInSchool || isSevere || facts.seriously_ill)) return -1;
  const standard = standards[facts.place * 2 + facts.kind] as { fen: number; months: number };
  return Math.ceil((standard.fen * topUpRate) / (100 * standard.months));
};

const living = (facts: ReadFacts): number => {
  if (!facts.hubei_register || facts.grade === 0 || !facts.receives_dibao) return -1;
  if (facts.destitute_support || facts.work_injury_care_pay) return -1;
  const rate = livingRates[facts.place] as number;
  return facts.other_living_allowance > 0 && facts.other_living_allowance >= rate ? -1 : rate;
};

const care = (facts: ReadFacts): number => {
  if (!facts.hubei_register || !(facts.grade === 1 || facts.grade === 2) || !facts.needs_long_term_care) return -1;
  return facts.destitute_support || facts.work_injury_care_pay ? -1 : careRate;
};

const studentAid = (facts: ReadFacts, inBuffer: boolean): number => {
  if (facts.stage === 0 || facts.suspended) return -1;
  const isPoor = facts.registered_poor && (!facts.exited || inBuffer);
  if (!(isPoor || facts.receives_dibao || facts.destitute_support || facts.grade !== 0 || facts.recognised_hardship)) return -1;
  const term = (aids[facts.stage] as number) / 2;
  const paid = facts.boarding ? term : Math.floor((term * dayPupilShare + 500) / 1000);
  return facts.stage === 4 && isPoor ? paid + (fees[facts.place] as number) : paid;
};

/** Decides the five policies: amounts in fen, 0 for one that pays nothing, -1 for no entitlement. */
export const decide = (facts: ReadFacts, into: Int32Array): void => {
  const inBuffer = isInBuffer(facts);
  into[0] = topUp(facts);
  into[1] = living(facts);
  into[2] = care(facts);
  into[3] = studentAid(facts, inBuffer);
  into[4] = inBuffer ? 0 : -1;
};

// Written out, since an object that is spread is slow to read.
const readFacts = (facts: Facts): ReadFacts => ({
  place: facts.locality === "990100" ? 0 : 1,
  kind: facts.residence === "urban" ? 0 : 1,
  receives_dibao: facts.receives_dibao,
  registered_poor: facts.registered_poor,
  exited: facts.exited,
  exit: packed(facts.exit_date),
  birth: packed(facts.birth_date),
  stage: stages.indexOf(facts.stage),
  boarding: facts.boarding,
  suspended: facts.suspended,
  recognised_hardship: facts.recognised_hardship,
  grade: facts.disability_grade === "none" ? 0 : Number(facts.disability_grade),
  needs_long_term_care: facts.needs_long_term_care,
  seriously_ill: facts.seriously_ill,
  destitute_support: facts.destitute_support,
  hubei_register: facts.hubei_register,
  work_injury_care_pay: facts.work_injury_care_pay,
  other_living_allowance: facts.other_living_allowance,
});

const packed = (day: number): number => packDay(Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100);

/** Plain functions on integers, in and out: what the rules cost if nothing is read, checked, named or written. */
export const handWritten: Competitor = {
  id: "hand_written",
  name: { zh: "手写整数代码（整数进、整数出）", en: "hand-written, integers in and out" },
  peer: null,
  load: (facts) => {
    const cases = facts.map(readFacts);
    const into = new Int32Array(policies.length);
    const verdicts = (one: ReadFacts): Verdicts => {
      decide(one, into);
      return verdictsOf((policy) => verdictOf(into, policies.indexOf(policy)));
    };
    return {
      pass: () => {
        let sum = 0;
        for (const one of cases) {
          decide(one, into);
          sum += (into[0] as number) + (into[1] as number) + (into[2] as number) + (into[3] as number) + (into[4] as number);
        }
        return sum;
      },
      verdicts: async () => cases.map(verdicts),
    };
  },
};

const verdictOf = (fen: Int32Array, at: number): Verdict => {
  const value = fen[at] as number;
  if (value < 0) return "ineligible";
  return policies[at] === "buffer_period" ? "eligible" : value;
};
