import { type CaseInput, isHuiminError, type Plan, type Row, type Subject, screen } from "../../../../src/index.js";
import { reachOf } from "../../../../src/plan/reach.js";
import { addDays, addYears, parseDate, printDate } from "../../../../src/values/calendar-date.js";
import { planFor } from "../plan-for.js";
import type { Situation } from "../situation.js";
import { type Axis, factOf, valueAt, withValue } from "./axis.js";
import { type Scale, scaleOf } from "./scale.js";
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
export const amountCurve = (situation: Situation, asked: Asked, axis: Axis, span: Span | null): Curve => {
  const plan = planFor({ ...situation, policies: [asked.policy] });
  const fact = factOf(situation.pack, axis);
  const scale = scaleOf(fact.type);
  const at = (value: string | null): Sample => sampleOf(plan, asked, withValue(situation.given, axis, value));
  if (scale === null) {
    const options = fact.type.kind === "boolean" ? ["true", "false"] : (fact.type.options ?? []);
    return { kind: "options", samples: [...options, null].map((option) => ({ option, sample: at(option) })) };
  }
  const seeds = seedsOf(plan, asked, axis, scale);
  const drawn = span ?? usualSpan(situation, axis, seeds.map(scale.textOf));
  const [from, to] = [scale.stepOf(drawn.from) ?? 0, scale.stepOf(drawn.to) ?? 0];
  const own = scale.stepOf(String(valueAt(situation.given, axis) ?? ""));
  const sampling = { from, to, seeds: own === null ? seeds : [...seeds, own], isEven: scale.isEven };
  const stretches = to < from ? [] : stretchesOf({ ...sampling, at: (step) => at(scale.textOf(step)) });
  return { kind: "steps", scale, span: drawn, stretches };
};

const sampleOf = (plan: Plan, { policy, subject }: Asked, given: CaseInput): Sample => {
  try {
    const found = screen(plan, given).find(
      (one) => one.policy === policy && one.subject.kind === subject.kind && one.subject.id === subject.id,
    );
    return found === undefined ? { outcome: "invalid", amount: null } : { outcome: found.outcome, amount: found.amount };
  } catch (error) {
    if (!isHuiminError(error)) throw error;
    return { outcome: "invalid", amount: null };
  }
};

/** The values of the law that the policy may read, one step before and after each, and the ends of the fact. */
const seedsOf = (plan: Plan, { policy }: Asked, axis: Axis, scale: Scale): readonly number[] => {
  const { parameters } = reachOf(plan, policy);
  const fact = factOf(plan.pack, axis);
  const texts = [...parameters].flatMap((name) => {
    const parameter = plan.pack.parameters[name];
    const rows = parameter?.cells.flatMap((cell) => cell.rows) ?? [];
    const numbers = rows.flatMap(numbersOf);
    if (fact.type.kind !== "date") return numbers;
    return parameter?.type.unit === "year" || parameter?.type.unit === "month"
      ? numbers.flatMap(daysBack(plan, parameter.type.unit))
      : [];
  });
  const ends = [fact.minimum, fact.maximum].filter((end) => end !== null);
  const steps = [...texts, ...ends, ...(fact.type.kind === "date" ? [plan.asOf] : ["0"])].map(scale.stepOf);
  return [...new Set(steps.filter((step) => step !== null).flatMap((step) => [step - 1, step, step + 1]))];
};

const numbersOf = ({ value, between }: Row): readonly string[] => {
  const bounds = [...(between ?? [])].filter((bound) => bound !== null);
  if (typeof value === "string") return [value, ...bounds];
  return Array.isArray(value) ? value.map((band) => (typeof band === "string" ? band : band.over)) : bounds;
};

const daysBack =
  ({ asOf }: Plan, unit: "year" | "month") =>
  (count: string): readonly string[] => {
    const today = parseDate(asOf);
    const whole = /^\d{1,3}$/.test(count) ? Number(count) : null;
    if (today === null || whole === null) return [];
    return [printDate(addYears(today, unit === "year" ? -whole : -Math.ceil(whole / 12)))];
  };

const roundUpTo = 100;

const usualSpan = ({ asOf, given, pack }: Situation, axis: Axis, seeds: readonly string[]): Span => {
  const fact = factOf(pack, axis);
  const own = String(valueAt(given, axis) ?? "");
  if (fact.type.kind === "date") {
    const today = parseDate(asOf) ?? 0;
    return { from: printDate(addYears(today, axis.subject.kind === "person" ? -100 : -10)), to: printDate(addDays(today, 0)) };
  }
  const known = [own, ...seeds].map(Number).filter((value) => Number.isFinite(value));
  const greatest = Math.max(0, ...known) * 1.2;
  const end = fact.type.kind === "share" ? "1" : String(Math.max(roundUpTo, Math.ceil(greatest / roundUpTo) * roundUpTo));
  return { from: fact.minimum ?? "0", to: fact.maximum ?? end };
};
