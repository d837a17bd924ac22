import { Decimal } from "decimal.js";
import type { Competitor } from "../competitor.js";
import type { Facts } from "../facts.js";
import { fenOrNone, trueOrNot, verdictsOf } from "../verdict.js";
import {
  bornBy,
  bufferEndedFrom,
  careRate,
  dayPupilShare,
  dibaoStandard,
  livingRate,
  seniorFee,
  stageAid,
  today,
  topUpRate,
} from "./tables.js";

interface Answer {
  readonly dibao_top_up: Decimal | null;
  readonly disability_living_subsidy: Decimal | null;
  readonly disability_care_subsidy: Decimal | null;
  readonly student_aid: Decimal | null;
  readonly buffer_period: boolean;
}

const yuan = (fen: number): Decimal => new Decimal(fen).div(100);
const mapped = <K extends string>(table: Readonly<Record<K, number>>): Readonly<Record<string, Decimal>> =>
  Object.fromEntries(Object.entries<number>(table).map(([key, fen]) => [key, yuan(fen)]));

const standards = Object.fromEntries(
  Object.entries(dibaoStandard).flatMap(([place, kinds]) =>
    Object.entries(kinds).map(([kind, { fen, months }]) => [`${place}/${kind}`, { value: yuan(fen), months }]),
  ),
);
const rate = new Decimal(topUpRate).div(100);
const share = new Decimal(dayPupilShare).div(1000);
const [livingRates, aids, fees, careAmount] = [mapped(livingRate), mapped(stageAid), mapped(seniorFee), yuan(careRate)];

const topUp = (facts: Facts): Decimal | null => {
  const hard =
    facts.birth_date <= bornBy.elderly ||
    facts.birth_date > bornBy.adult ||
    (facts.stage !== "none" && facts.stage !== "preschool") ||
    facts.disability_grade === "1" ||
    facts.disability_grade === "2" ||
    facts.seriously_ill;
  if (!facts.receives_dibao || facts.destitute_support || !hard) return null;
  const { value, months } = standards[`${facts.locality}/${facts.residence}`] as { value: Decimal; months: number };
  return value.mul(rate).div(months).toDecimalPlaces(2, Decimal.ROUND_UP);
};

const living = (facts: Facts): Decimal | null => {
  if (!facts.hubei_register || facts.disability_grade === "none" || !facts.receives_dibao) return null;
  if (facts.destitute_support || facts.work_injury_care_pay) return null;
  const amount = livingRates[facts.locality] as Decimal;
  const other = yuan(facts.other_living_allowance);
  return other.gt(0) && other.gte(amount) ? null : amount;
};

const care = (facts: Facts): Decimal | null => {
  const isSevere = facts.disability_grade === "1" || facts.disability_grade === "2";
  const isDue = facts.hubei_register && isSevere && facts.needs_long_term_care;
  return isDue && !facts.destitute_support && !facts.work_injury_care_pay ? careAmount : null;
};

const studentAid = (facts: Facts, inBuffer: boolean): Decimal | null => {
  if (facts.stage === "none" || facts.suspended) return null;
  const isPoor = facts.registered_poor && (!facts.exited || inBuffer);
  const isNamed = isPoor || facts.receives_dibao || facts.destitute_support || facts.disability_grade !== "none";
  if (!isNamed && !facts.recognised_hardship) return null;
  const term = (aids[facts.stage] as Decimal).div(2);
  const paid = (facts.boarding ? term : term.mul(share)).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return facts.stage === "senior" && isPoor ? paid.plus(fees[facts.locality] as Decimal) : paid;
};

const answer = (facts: Facts): Answer => {
  const inBuffer = facts.exited && facts.exit_date <= today && facts.exit_date > bufferEndedFrom;
  return {
    dibao_top_up: topUp(facts),
    disability_living_subsidy: living(facts),
    disability_care_subsidy: care(facts),
    student_aid: studentAid(facts, inBuffer),
    buffer_period: inBuffer,
  };
};

const length = (amount: Decimal | null): number => (amount === null ? 0 : amount.toFixed(2).length);

/** The rules by hand with decimal.js in place of integers; amounts are written out, as the records have them. */
export const handWrittenDecimal: Competitor = {
  id: "decimal",
  name: { zh: "手写 decimal.js", en: "hand-written with decimal.js" },
  peer: "decimal.js",
  load: (facts) => ({
    pass: () => {
      let sum = 0;
      for (const one of facts) {
        const { dibao_top_up, disability_living_subsidy, disability_care_subsidy, student_aid, buffer_period } = answer(one);
        sum += length(dibao_top_up) + length(disability_living_subsidy) + length(disability_care_subsidy) + length(student_aid);
        if (buffer_period) sum += 1;
      }
      return sum;
    },
    verdicts: async () =>
      facts.map(answer).map((given) =>
        verdictsOf((policy) => {
          const value = given[policy];
          return typeof value === "boolean" ? trueOrNot(value) : fenOrNone(value?.mul(100).toNumber() ?? null);
        }),
      ),
  }),
};
