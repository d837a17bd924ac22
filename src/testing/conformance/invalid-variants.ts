import type { CaseInput, FactInput } from "../../model/case.js";
import type { Pack } from "../../model/pack.js";
import type { ValueKind } from "../../model/value-type.js";
import { type FactAt, factsOf, subjectName, withFact } from "./case-facts.js";
import type { ConformancePlan, Question } from "./conformance-case.js";
import type { Base } from "./variants.js";

const wrong: Readonly<Record<ValueKind, FactInput | null>> = {
  boolean: "maybe",
  choice: "no_such_option",
  choices: ["no_such_option"],
  integer: "1.5",
  decimal: "1e3",
  money: "100.005",
  share: "120%",
  date: "2019-02-29",
  locality: "999999",
  text: null,
  list: null,
  scale: null,
};

type Invalid = Omit<Question, "kind">;

/** Makes cases with a value of the wrong form for each fact, and facts that contradict one another. */
export const invalidFacts = ({ pack, plan, case: input }: Base): readonly Question[] =>
  factsOf(input)
    .flatMap((fact): readonly Invalid[] => [...wronglyWritten(pack, plan, input, fact), ...contradicted(pack, plan, input, fact)])
    .map((made) => ({ kind: "invalid", ...made }));

const wronglyWritten = (pack: Pack, plan: ConformancePlan, input: CaseInput, { subject, name }: FactAt): readonly Invalid[] => {
  const kind = pack.facts[name]?.type.kind;
  const value = kind === undefined ? null : wrong[kind];
  if (value === null) return [];
  return [{ change: `${name}@${subjectName(subject)}=${value}`, plan, case: withFact(input, subject, name, value) }];
};

const contradicted = (pack: Pack, plan: ConformancePlan, input: CaseInput, { subject, name }: FactAt): readonly Invalid[] => {
  const condition = pack.facts[name]?.askedIf ?? null;
  if (condition === null) return [];
  const change = `${name}@${subjectName(subject)} without ${condition}`;
  return [{ change, plan, case: withFact(input, subject, condition, "false") }];
};

/** Says of a county, of each truth that is published of one, the opposite. */
const contradictedCounties = ({ countyFacts }: Pack): Readonly<Record<string, CaseInput>> =>
  Object.fromEntries(
    Object.entries(countyFacts).flatMap(([name, byPlace]) => {
      const [locality, rows] = Object.entries(byPlace).find(([, [row]]) => typeof row?.value === "boolean") ?? [];
      if (locality === undefined || rows?.[0] === undefined) return [];
      return [[`what is published of ${name}`, { locality, county: { [name]: rows[0].value !== true } }] as const];
    }),
  );

/** Supposes of each parameter with a floor above 0 that it is 0. */
const belowFloors = ({ parameters }: Pack, plan: ConformancePlan): Readonly<Record<string, ConformancePlan>> =>
  Object.fromEntries(
    Object.entries(parameters)
      .filter(([, { atLeast }]) => typeof atLeast === "string" && !/^0(\.0+)?$/.test(atLeast))
      .map(([name]) => [`the floor of ${name}`, { ...plan, suppose: { [name]: "0" } }]),
  );

/** Makes cases of which a name, an id or the place is wrong, and options that are. */
export const invalidNames = ({ pack, plan, case: input }: Base): readonly Question[] => {
  const [reading] = Object.keys(pack.readings);
  const household = input.household ?? {};
  const cases = {
    "a part": { ...input, person: {} },
    "a fact": { ...input, household: { ...household, no_such_fact: "1" } },
    "a place": { ...input, locality: "999999" },
    "two members of one id": { ...input, household: { ...household, members: [{ id: "a" }, { id: "a" }] } },
    "a member without id": { ...input, household: { ...household, members: [{}] } },
    "a member who leaves before coming": {
      ...input,
      household: { ...household, members: [{ id: "a", from: "2019-02-01", until: "2019-01-31" }] },
    },
    "members that are no list": { ...input, household: { ...household, members: "a" } },
    "facts that are no record": { ...input, village: [] },
    "no record": null,
    ...contradictedCounties(pack),
  };
  const plans: Readonly<Record<string, ConformancePlan>> = {
    "a day": { ...plan, asOf: "2019-02-29" },
    "a day of knowledge": { ...plan, knownOn: "yesterday" },
    "a policy": { ...plan, policies: ["no_such_policy"] },
    "a reading": { ...plan, readings: { no_such_reading: "x" } },
    ...(reading === undefined ? {} : { "an option": { ...plan, readings: { [reading]: "no_such_option" } } }),
    "a parameter": { ...plan, suppose: { no_such_parameter: "1" } },
    ...belowFloors(pack, plan),
  };
  return [
    ...Object.entries(cases).map(([change, made]) => ({ kind: "invalid", change, plan, case: made }) as const),
    ...Object.entries(plans).map(([change, made]) => ({ kind: "invalid", change, plan: made, case: input }) as const),
  ];
};
