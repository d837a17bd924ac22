import { findings } from "../../answer/findings.js";
import type { Finding, ShownValue } from "../../model/finding.js";
import type { ValueKind } from "../../model/value-type.js";
import { plan } from "../../plan/plan.js";
import { addDays, parseDate, printDate } from "../../values/calendar-date.js";
import { add, fraction, parseFraction, printDecimal } from "../../values/fraction.js";
import { subjectName, withFact } from "./case-facts.js";
import type { Question } from "./conformance-case.js";
import type { Base } from "./variants.js";

/** Makes cases in which a fact lies on a value of the law that it is read beside, just below it and just above it. */
export const boundaryVariants = (base: Base): readonly Question[] => {
  const planned = plan(base.pack, base.plan);
  const read = base.answers.flatMap(({ policy, subject }) => findings(planned, base.case, { policy, subject }));
  return read.flatMap(flatten).flatMap(({ values }) => pairs(values).flatMap((pair) => aroundOf(base, pair)));
};

const flatten = (finding: Finding): readonly Finding[] => [finding, ...finding.children.flatMap(flatten)];

type Pair = readonly [fact: ShownValue, parameter: ShownValue];

const pairs = (values: readonly ShownValue[]): readonly Pair[] =>
  values
    .filter(({ kind }) => kind === "fact")
    .flatMap((fact) => values.filter(({ kind }) => kind === "parameter").map((parameter) => [fact, parameter] as const));

type Around = (value: string) => readonly string[];

const numbers =
  (places: number, step: bigint): Around =>
  (value) => {
    const exact = parseFraction(value);
    const unit = 10n ** BigInt(places);
    // A value of the law between two that a fact can have has no neighbours to test.
    if (exact === null || unit % exact.denominator !== 0n) return [];
    return [-step, 0n, step].map((change) => printDecimal(add(exact, fraction(change, unit)), places));
  };

const days: Around = (value) => {
  const day = parseDate(value);
  return day === null ? [] : [-1, 0, 1].map((change) => printDate(addDays(day, change)));
};

const around: Partial<Record<ValueKind, Around>> = {
  money: numbers(2, 1n),
  integer: numbers(0, 1n),
  decimal: numbers(2, 1n),
  date: days,
};

const aroundOf = ({ pack, plan: options, case: input }: Base, [fact, parameter]: Pair): readonly Question[] => {
  const kind = pack.facts[fact.name]?.type.kind;
  const { subject } = fact;
  if (kind === undefined || kind !== pack.parameters[parameter.name]?.type.kind) return [];
  if (subject === null || typeof parameter.value !== "string") return [];
  return (around[kind]?.(parameter.value) ?? []).map((value) => ({
    kind: "boundary",
    change: `${fact.name}@${subjectName(subject)}=${value}`,
    plan: options,
    case: withFact(input, subject, fact.name, value),
  }));
};
