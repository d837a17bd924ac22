import { abstractOf, domainOf } from "../expression/constant.js";
import type { Node } from "../model/expression.js";
import type { Formula, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { definitionOf } from "../plan/definition-of.js";
import type { Abstract } from "../values/abstract.js";
import { addDays, addMonths, addYears, type CalendarDate, parseDate } from "../values/calendar-date.js";
import { add, compare, divide, type Fraction, isZero, multiply, parseFraction, subtract } from "../values/fraction.js";
import { possibleCases } from "./reached-nodes.js";

/** Values that an expression without facts may have on a day, over all places and keys. */
export type Constants =
  | { readonly kind: "number"; readonly values: readonly Fraction[] }
  | { readonly kind: "date"; readonly values: readonly CalendarDate[] }
  | { readonly kind: "text"; readonly values: readonly string[] };

/** Where an expression stands. */
export interface Here {
  readonly plan: Plan;
  readonly version: Version;
}

const most = 2000;

/** Lists the values of an expression; null where it hangs on facts, or where they are too many. */
export const constantsOf = (here: Here, node: Node): Constants | null => {
  switch (node.kind) {
    case "number":
      return numbers([parseFraction(node.value)]);
    case "string":
      return { kind: "text", values: [node.value] };
    case "as_of":
      return { kind: "date", values: [parseDate(here.plan.asOf) ?? 0] };
    case "list":
      return { kind: "text", values: node.items.flatMap((item) => (item.kind === "string" ? [item.value] : [])) };
    case "parameter":
      return parameterValues(here.plan, node.name);
    case "arithmetic":
      return arithmetic(node.operator, constantsOf(here, node.left), constantsOf(here, node.right));
    case "call":
      return called(
        node.function,
        node.arguments.map((argument) => constantsOf(here, argument)),
      );
    case "definition": {
      const { value } = definitionOf(here.plan, here.version, node.name);
      return value.kind === "condition"
        ? null
        : joined(formulaNodes(here.plan, value.formula).map((one) => constantsOf(here, one)));
    }
    default:
      return null;
  }
};

/** Lists the expressions that a formula may come to. */
export const formulaNodes = (plan: Plan, formula: Formula): readonly Node[] =>
  formula.kind === "is"
    ? [formula.node]
    : possibleCases(plan, formula.by, formula.cases).flatMap((one) => formulaNodes(plan, one));

const numbers = (values: readonly (Fraction | null)[]): Constants | null => {
  const distinct: Fraction[] = [];
  for (const value of values) {
    if (value !== null && !distinct.some((one) => compare(one, value) === 0)) distinct.push(value);
  }
  return distinct.length > most ? null : { kind: "number", values: distinct };
};

const dates = (values: readonly CalendarDate[]): Constants => ({ kind: "date", values: [...new Set(values)] });

const made = new WeakMap<Plan, Map<string, Constants>>();

/** Lists the values in force of a parameter, its floor and the bounds of values that were not seen among them. */
export const parameterValues = (plan: Plan, name: string): Constants => {
  const known = made.get(plan) ?? new Map<string, Constants>();
  made.set(plan, known);
  const values = known.get(name) ?? listValues(plan, name);
  known.set(name, values);
  return values;
};

const listValues = (plan: Plan, name: string): Constants => {
  const parameter = plan.pack.parameters[name];
  if (parameter === undefined) throw new Error(`the pack has no parameter ${name}`);
  const { type, atLeast } = parameter;
  const supposed = Object.hasOwn(plan.suppose, name) ? plan.suppose[name] : undefined;
  const rows = Object.values(plan.cells[name] ?? {}).flatMap((state) => (state.kind === "row" ? [state.row] : []));
  const abstracts = [
    ...(supposed === undefined ? [] : [abstractOf(supposed, type)]),
    ...rows.flatMap(({ value }) => (value === null ? [] : [abstractOf(value, type)])),
    ...rows.flatMap(({ between }) => (between === null ? [] : [domainOf(type, between[0], between[1])])),
    ...(atLeast === null ? [] : [abstractOf(atLeast, type)]),
  ];
  return constantsIn(abstracts);
};

const constantsIn = (abstracts: readonly Abstract[]): Constants => {
  const found = abstracts.flatMap((one) => (one.kind === "number" ? [one.min, one.max] : []));
  const bands = abstracts.flatMap((one) => (one.kind === "scale" ? (one.bands ?? []).map(({ over }) => over) : []));
  const days = abstracts.flatMap((one) => (one.kind === "date" ? [one.min, one.max] : [])).filter((day) => day !== null);
  const texts = abstracts.flatMap((one) =>
    one.kind === "choice" ? (one.options ?? []) : one.kind === "list" ? (one.items ?? []) : [],
  );
  if (days.length > 0) return dates(days);
  if (texts.length > 0) return { kind: "text", values: [...new Set(texts)] };
  return numbers([...found, ...bands]) ?? { kind: "number", values: [] };
};

/** Joins what is known of several expressions; null if nothing is known of one. */
export const joined = (all: readonly (Constants | null)[]): Constants | null => {
  const known = all.filter((one) => one !== null);
  const [first] = known;
  if (first === undefined || known.length < all.length) return null;
  if (first.kind === "number") return numbers(known.flatMap((one) => (one.kind === "number" ? one.values : [])));
  if (first.kind === "date") return dates(known.flatMap((one) => (one.kind === "date" ? one.values : [])));
  return { kind: "text", values: [...new Set(known.flatMap((one) => (one.kind === "text" ? one.values : [])))] };
};

const operations = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": (a, b) => (isZero(b) ? null : divide(a, b)),
} satisfies Record<string, (a: Fraction, b: Fraction) => Fraction | null>;

/** Works out an operation over all pairs of values. */
export const arithmetic = (
  operator: keyof typeof operations,
  left: Constants | null,
  right: Constants | null,
): Constants | null => {
  if (left?.kind !== "number" || right?.kind !== "number" || left.values.length * right.values.length > most) return null;
  return numbers(left.values.flatMap((a) => right.values.map((b) => operations[operator](a, b))));
};

const shifts = { add_days: addDays, add_months: addMonths, add_years: addYears } as const;

const called = (name: string, args: readonly (Constants | null)[]): Constants | null => {
  if (name === "min" || name === "max") return joined(args);
  return Object.hasOwn(shifts, name) ? shifted(name as keyof typeof shifts, args[0] ?? null, args[1] ?? null, 1) : null;
};

/** Moves days forward, or back for `sign` -1, by each number of days, months or years. */
export const shifted = (
  name: keyof typeof shifts,
  days: Constants | null,
  by: Constants | null,
  sign: 1 | -1,
): Constants | null => {
  if (days?.kind !== "date" || by?.kind !== "number") return null;
  return dates(days.values.flatMap((day) => by.values.map((n) => shifts[name](day, sign * Number(n.numerator / n.denominator)))));
};
