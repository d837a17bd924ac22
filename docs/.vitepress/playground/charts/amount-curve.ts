import type { CaseInput, Plan, Subject } from "../../../../src/index.js";
import { addDays, addYears, parseDate, printDate } from "../../../../src/values/calendar-date.js";
import { screenedOf } from "../answer.js";
import { withFact } from "../edit-case.js";
import { planFor } from "../plan-for.js";
import { type Scale, scaleOf } from "../scale.js";
import type { Situation } from "../situation.js";
import { type FactOfSubject, turnsOf } from "../turns.js";
import { factOf, valueAt } from "./axis.js";
import { type Sample, type Stretch, stretchesOf } from "./stretches.js";

/** Whose answer is drawn: one policy for one subject. */
export interface Asked {
  readonly policy: string;
  readonly subject: Subject;
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The answer along one fact: from step to step of a scale, or option by option. */
export type Curve =
  | { readonly kind: "steps"; readonly scale: Scale; readonly span: Span; readonly stretches: readonly Stretch[] }
  | { readonly kind: "options"; readonly samples: readonly { readonly option: string | null; readonly sample: Sample }[] };

/** Draws outcome and amount of one policy for one subject against one fact, everything else as it is. */
export const amountCurve = (situation: Situation, asked: Asked, axis: FactOfSubject, span: Span | null): Curve => {
  const plan = planFor({ ...situation, policies: [asked.policy] });
  const fact = factOf(situation.pack, axis);
  const scale = scaleOf(fact.type);
  const at = (value: string | null): Sample =>
    sampleOf(plan, asked, withFact(situation.given, { ...axis, value: value ?? undefined }, situation.pack));
  if (scale === null) {
    const options = fact.type.kind === "boolean" ? ["true", "false"] : (fact.type.options ?? []);
    return { kind: "options", samples: [...options, null].map((option) => ({ option, sample: at(option) })) };
  }
  const turns = turnsOf(plan, asked.policy, axis, scale);
  const drawn = span ?? usualSpan(situation, axis, turns.map(scale.textOf));
  const [from, to] = [scale.stepOf(drawn.from) ?? 0, scale.stepOf(drawn.to) ?? 0];
  const own = scale.stepOf(valueAt(situation.given, axis));
  const sampling = { from, to, seeds: own === null ? turns : [...turns, own], isEven: scale.isEven };
  const stretches = to < from ? [] : stretchesOf({ ...sampling, at: (step) => at(scale.textOf(step)) });
  return { kind: "steps", scale, span: drawn, stretches };
};

const sampleOf = (plan: Plan, asked: Asked, given: CaseInput): Sample => {
  const found = screenedOf(plan, given, asked);
  return found === null ? { outcome: "invalid", amount: null } : { outcome: found.outcome, amount: found.amount };
};

const roundUpTo = 100;

const usualSpan = ({ asOf, given, pack }: Situation, axis: FactOfSubject, turns: readonly string[]): Span => {
  const fact = factOf(pack, axis);
  const own = valueAt(given, axis);
  if (fact.type.kind === "date") {
    const today = parseDate(asOf) ?? 0;
    return { from: printDate(addYears(today, axis.subject.kind === "person" ? -100 : -10)), to: printDate(addDays(today, 0)) };
  }
  const known = [own, ...turns].map(Number).filter((value) => Number.isFinite(value));
  const greatest = Math.max(0, ...known) * 1.2;
  const end = fact.type.kind === "share" ? "1" : String(Math.max(roundUpTo, Math.ceil(greatest / roundUpTo) * roundUpTo));
  return { from: fact.minimum ?? "0", to: fact.maximum ?? end };
};
