import { Engine, type RuleProperties } from "json-rules-engine";
import type { Text } from "../../../src/values/text.js";
import type { Competitor } from "../competitor.js";
import type { Facts } from "../facts.js";
import { trueOrNot, verdictsOf } from "../verdict.js";
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
} from "./tables.js";

// The format has conditions and no arithmetic: every amount is worked out beforehand and stands in the event, where the caller
// picks the one of the place, kind or stage. That is also the fastest form.

type Amounts = Readonly<Record<string, number>>;

const is = (fact: keyof Facts, value: unknown) => ({ fact, operator: "equal", value });
const isNot = (fact: keyof Facts, value: unknown) => ({ fact, operator: "notEqual", value });
const isIn = (fact: keyof Facts, value: readonly string[]) => ({ fact, operator: "in", value });
const compared = (fact: keyof Facts, operator: string, value: number) => ({ fact, operator, value });

const inBuffer = [
  is("exited", true),
  compared("exit_date", "lessThanInclusive", today),
  compared("exit_date", "greaterThan", bufferEndedFrom),
];
const poor = { all: [is("registered_poor", true), { any: [is("exited", false), { all: inBuffer }] }] };
const severe = isIn("disability_grade", ["1", "2"]);
const notExcluded = [is("destitute_support", false), is("work_injury_care_pay", false)];

const topUps: Amounts = Object.fromEntries(
  Object.entries(dibaoStandard).flatMap(([place, kinds]) =>
    Object.entries(kinds).map(([kind, { fen, months }]) => [`${place}/${kind}`, Math.ceil((fen * 20) / (100 * months))]),
  ),
);
const boarders: Amounts = Object.fromEntries(Object.entries(stageAid).map(([stage, fen]) => [stage, fen / 2]));
const dayPupils: Amounts = Object.fromEntries(
  Object.entries(stageAid).map(([stage, fen]) => [stage, Math.floor(((fen / 2) * dayPupilShare + 500) / 1000)]),
);

const rules: RuleProperties[] = [
  {
    event: { type: "dibao_top_up", params: { amounts: topUps } },
    conditions: {
      all: [
        is("receives_dibao", true),
        is("destitute_support", false),
        {
          any: [
            compared("birth_date", "lessThanInclusive", bornBy.elderly),
            compared("birth_date", "greaterThan", bornBy.adult),
            isIn("stage", ["primary", "junior", "senior", "vocational", "college"]),
            severe,
            is("seriously_ill", true),
          ],
        },
      ],
    },
  },
  {
    event: { type: "disability_living_subsidy", params: { amounts: livingRate } },
    conditions: {
      all: [
        is("hubei_register", true),
        isNot("disability_grade", "none"),
        is("receives_dibao", true),
        ...notExcluded,
        {
          any: Object.entries(livingRate).map(([place, rate]) => ({
            all: [is("locality", place), compared("other_living_allowance", "lessThan", rate)],
          })),
        },
      ],
    },
  },
  {
    event: { type: "disability_care_subsidy", params: { amount: careRate } },
    conditions: { all: [is("hubei_register", true), severe, is("needs_long_term_care", true), ...notExcluded] },
  },
  {
    event: { type: "student_aid", params: { boarders, dayPupils } },
    conditions: {
      all: [
        isNot("stage", "none"),
        is("suspended", false),
        {
          any: [
            is("receives_dibao", true),
            is("destitute_support", true),
            isNot("disability_grade", "none"),
            is("recognised_hardship", true),
            poor,
          ],
        },
      ],
    },
  },
  {
    event: { type: "senior_fee", params: { amounts: seniorFee } },
    conditions: { all: [is("stage", "senior"), is("suspended", false), poor] },
  },
  { event: { type: "buffer_period" }, conditions: { all: inBuffer } },
];

interface Event {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const fenOf = ({ type, params = {} }: Event, facts: Facts): number => {
  if (type === "dibao_top_up") return (params.amounts as Amounts)[`${facts.locality}/${facts.residence}`] as number;
  if (type === "student_aid") return ((facts.boarding ? params.boarders : params.dayPupils) as Amounts)[facts.stage] as number;
  if (type === "disability_care_subsidy") return params.amount as number;
  return type === "buffer_period" ? 0 : ((params.amounts as Amounts)[facts.locality] as number);
};

const fenByPolicy = (events: readonly Event[], facts: Facts): ReadonlyMap<string, number> => {
  const fen = new Map<string, number>();
  for (const event of events) {
    const policy = event.type === "senior_fee" ? "student_aid" : event.type;
    fen.set(policy, (fen.get(policy) ?? 0) + fenOf(event, facts));
  }
  return fen;
};

const competitor = (id: string, name: Text, engineFor: () => Engine): Competitor => ({
  id,
  name,
  peer: "json-rules-engine",
  load: (facts) => ({
    pass: async () => {
      let sum = 0;
      for (const one of facts) {
        // Each case has an engine to itself until it is answered: concurrent runs on one engine lose rules.
        const { events } = await engineFor().run(one as unknown as Record<string, unknown>);
        for (const event of events) sum += 1 + fenOf(event, one);
      }
      return sum;
    },
    verdicts: async () => {
      const all = [];
      for (const one of facts) {
        const { events } = await engineFor().run(one as unknown as Record<string, unknown>);
        const fen = fenByPolicy(events, one);
        all.push(
          verdictsOf((policy) => (policy === "buffer_period" ? trueOrNot(fen.has(policy)) : (fen.get(policy) ?? "ineligible"))),
        );
      }
      return all;
    },
  }),
});

const reused = new Engine(rules);

/** One engine for all cases, one case after the other. */
export const jsonRulesEngineReused = competitor(
  "json_rules_engine_reused",
  { zh: "json-rules-engine（共用一个引擎）", en: "json-rules-engine, one engine" },
  () => reused,
);

/** A fresh engine for each case, as a service that answers several at a time needs it. */
export const jsonRulesEngineFresh = competitor(
  "json_rules_engine_fresh",
  { zh: "json-rules-engine（每例新建引擎）", en: "json-rules-engine, an engine a case" },
  () => new Engine(rules),
);
