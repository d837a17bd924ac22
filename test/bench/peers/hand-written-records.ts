import type { CaseInput, MemberInput } from "../../../src/model/case.js";
import type { Competitor } from "../competitor.js";
import { caseOf } from "../facts.js";
import { policies, verdictsOf } from "../verdict.js";
import { decide, packDay, type ReadFacts } from "./hand-written.js";
import { recordVerdict } from "./record-verdict.js";

// What an app without a library would write: the case as it comes, unchecked, and one record for each policy.

interface Amount {
  readonly value: string;
  readonly currency: "CNY";
  readonly per: "month" | "term";
  readonly bound: "exact";
}

interface Answered {
  readonly policy: string;
  readonly subject: { readonly kind: "person" | "household"; readonly id: string | null };
  readonly outcome: "eligible" | "ineligible";
  readonly amount: Amount | null;
}

const stagePositions: Readonly<Record<string, number>> = {
  none: 0,
  preschool: 1,
  primary: 2,
  junior: 3,
  senior: 4,
  vocational: 5,
  college: 6,
};

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
};

const dayIn = (text: string | undefined): number =>
  text === undefined ? 0 : packDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));

const fenIn = (text: string): number => digits(text, 0, text.length - 3) * 100 + digits(text, text.length - 2, text.length);

const readCase = (locality: string | undefined, household: Household, member: Member): ReadFacts => ({
  place: locality === "990100" ? 0 : 1,
  kind: household.residence === "urban" ? 0 : 1,
  receives_dibao: household.receives_dibao,
  registered_poor: household.registered_poor,
  exited: household.exited,
  exit: dayIn(household.exit_date),
  birth: dayIn(member.birth_date),
  stage: stagePositions[member.stage] as number,
  boarding: member.boarding,
  suspended: member.suspended,
  recognised_hardship: member.recognised_hardship,
  grade: member.disability_grade === "none" ? 0 : member.disability_grade.charCodeAt(0) - 48,
  needs_long_term_care: member.needs_long_term_care,
  seriously_ill: member.seriously_ill,
  destitute_support: member.destitute_support,
  hubei_register: member.hubei_register,
  work_injury_care_pay: member.work_injury_care_pay,
  other_living_allowance: fenIn(member.other_living_allowance),
});

interface Household {
  readonly residence: string;
  readonly receives_dibao: boolean;
  readonly registered_poor: boolean;
  readonly exited: boolean;
  readonly exit_date?: string;
}

type Flag =
  | "boarding"
  | "suspended"
  | "recognised_hardship"
  | "needs_long_term_care"
  | "seriously_ill"
  | "destitute_support"
  | "hubei_register"
  | "work_injury_care_pay";

type Member = Readonly<Record<Flag, boolean>> &
  Readonly<Record<"id" | "birth_date" | "stage" | "disability_grade" | "other_living_allowance", string>>;

const moneyOf = (fen: number, per: "month" | "term"): Amount | null => {
  if (fen < 0) return null;
  const cents = fen % 100;
  return { value: `${(fen - cents) / 100}.${cents < 10 ? "0" : ""}${cents}`, currency: "CNY", per, bound: "exact" };
};

const answer = ({ locality, household }: CaseInput, fen: Int32Array): readonly Answered[] => {
  const member = household?.members?.[0] as MemberInput;
  decide(readCase(locality, household as unknown as Household, member as unknown as Member), fen);
  const person = { kind: "person", id: member.id } as const;
  return policies.map((policy, at) => {
    const value = fen[at] as number;
    const isStatus = policy === "buffer_period";
    return {
      policy,
      subject: isStatus ? { kind: "household", id: null } : person,
      outcome: value < 0 ? "ineligible" : "eligible",
      amount: isStatus ? null : moneyOf(value, policy === "student_aid" ? "term" : "month"),
    };
  });
};

/** The same functions from the case as given to the records that `screen` gives, nothing checked on the way. */
export const handWrittenRecords: Competitor = {
  id: "hand_written_records",
  name: { zh: "手写整数代码（读情形、写结果记录）", en: "hand-written, the case in, records out" },
  peer: null,
  load: (facts) => {
    const cases = facts.map(caseOf);
    const fen = new Int32Array(policies.length);
    return {
      pass: () => {
        let sum = 0;
        for (const one of cases) {
          for (const { outcome, amount } of answer(one, fen)) sum += outcome.length + (amount === null ? 0 : amount.value.length);
        }
        return sum;
      },
      verdicts: async () =>
        cases.map((one) => answer(one, fen)).map((records) => verdictsOf((policy) => recordVerdict(records, policy))),
    };
  },
};
