import { constantOf } from "../../expression/constant.js";
import { exactNumber } from "../../expression/number-text.js";
import type { Parameter } from "../../model/pack.js";
import type { Constant, ValueKind } from "../../model/value-type.js";
import { lookUp } from "../../plan/lookup.js";
import type { Abstract } from "../../values/abstract.js";
import { parseDate } from "../../values/calendar-date.js";
import type { Fraction } from "../../values/fraction.js";
import type { Compiler } from "../compiler.js";
import type { Frame } from "../frame.js";
import type { Scope } from "../scope.js";
import { isSmall, quickFraction } from "./numbers.js";
import { greatestDivisor, type Quick, type Run } from "./quick.js";

/** What a parameter holds for decided keys, read from a table that the exact code fills the first time. */
export const quickParameter = (
  name: string,
  scope: Scope,
  compiler: Compiler,
  keyRun: (at: number) => Run | null,
): Quick | null => {
  const parameter = compiler.plan.pack.parameters[name];
  const keys = (parameter?.by ?? []).map((_, at) => keyRun(at));
  const runs = keys.filter((run) => run !== null);
  if (parameter === undefined || runs.length < keys.length || runs.length > 3) return null;
  if (keys.length === 0) {
    const constant = constantParameter(name, parameter, scope, compiler);
    if (constant !== null) return constant;
  }
  const lookup = compiler.lookup(name, scope);
  const found = (frame: Frame): Constant | null => constantOf(lookup(frame).value);
  if (parameter.type.kind === "choices" || parameter.type.kind === "list") return listOf(name, scope, compiler);
  const isNumber = numeric.includes(parameter.type.kind);
  const denominator = denominatorIn(parameter, compiler, name);
  if (isNumber && compiler.quick.unset === "most") {
    const most = (frame: Frame): number => mostOf(lookup(frame).value, denominator);
    return isSmall(denominator) ? { kind: "number", denominator, constant: null, run: tabled(runs, most) } : null;
  }
  return shaped(parameter, denominator, compiler, (toNumber) => tabled(runs, (frame) => toNumber(found(frame))));
};

/** A number that is the same for every case; null where it is none, or not decided. */
const constantParameter = (name: string, { type }: Parameter, { floors }: Scope, { plan }: Compiler): Quick | null => {
  if (!numeric.includes(type.kind)) return null;
  const value = constantOf(lookUp(plan, name, [], floors).value);
  return typeof value === "string" ? quickFraction(exactNumber(value)) : null;
};

/** A list that is the same for every case; null for one that has keys, or no value. */
const listOf = (name: string, { floors }: Scope, { plan, layout }: Compiler): Quick | null => {
  if (plan.pack.parameters[name]?.by.length !== 0) return null;
  const { value } = lookUp(plan, name, [], floors);
  if (value.kind !== "list" || value.items === null) return null;
  return { kind: "list", symbols: new Set(value.items.map(layout.symbols.idOf)) };
};

type ToNumber = (constant: Constant | null) => number;

const shaped = (
  { type }: Parameter,
  denominator: number,
  { layout: { symbols } }: Compiler,
  table: (toNumber: ToNumber) => Run,
): Quick | null => {
  const text = (read: (text: string) => number): Run =>
    table((constant) => (typeof constant === "string" ? read(constant) : Number.NaN));
  switch (type.kind) {
    case "boolean":
      return { kind: "truth", isFinal: false, run: table((one) => (typeof one === "boolean" ? Number(one) : Number.NaN)) };
    case "date":
      return { kind: "date", run: text((day) => parseDate(day) ?? Number.NaN) };
    case "choice":
    case "locality":
    case "text":
      return { kind: "choice", options: null, constant: null, run: text(symbols.idOf) };
    case "integer":
    case "decimal":
    case "money":
    case "share":
      return isSmall(denominator)
        ? { kind: "number", denominator, constant: null, run: text((number) => over(exactNumber(number), denominator)) }
        : null;
    default:
      return null;
  }
};

const numeric: readonly ValueKind[] = ["integer", "decimal", "money", "share"];

const mostOf = (value: Abstract, denominator: number): number => {
  if (value.kind !== "number") return Number.NaN;
  return value.max === null ? Number.POSITIVE_INFINITY : over(value.max, denominator);
};

const over = (value: Fraction, denominator: number): number => {
  const numerator = (value.numerator * BigInt(denominator)) / value.denominator;
  const number = Number(numerator);
  const isExact = numerator * value.denominator === value.numerator * BigInt(denominator) && Number.isSafeInteger(number);
  return isExact ? number : Number.NaN;
};

/** The least denominator that every value in force on the plan's day has in common. */
const denominatorIn = (parameter: Parameter, { plan }: Compiler, name: string): number => {
  const supposed = Object.hasOwn(plan.suppose, name) ? plan.suppose[name] : null;
  const rows = Object.values(plan.cells[name] ?? {}).map((state) => (state.kind === "row" ? state.row.value : null));
  if (!numeric.includes(parameter.type.kind)) return 1;
  return [...rows, supposed, parameter.atLeast]
    .filter((value) => typeof value === "string")
    .map((value) => Number(exactNumber(value).denominator))
    .reduce((a, b) => (isSmall(a) ? (a / greatestDivisor(a, b)) * b : a), 1);
};

const tabled = (keys: readonly Run[], find: Run): Run => {
  const table: number[] = [];
  const further = new Map<number, number>();
  const [first, second, third] = keys;
  if (first === undefined || second === undefined) {
    const at = first ?? (() => 0);
    return (frame) => {
      const key = at(frame);
      const known = table[key];
      if (known !== undefined) return known;
      if (Number.isNaN(key)) return key;
      const value = find(frame);
      table[key] = value;
      return value;
    };
  }
  const keyOf: Run =
    third === undefined
      ? (frame) => first(frame) * many + second(frame)
      : (frame) => (first(frame) * many + second(frame)) * many + third(frame);
  return (frame) => {
    const key = keyOf(frame);
    const known = further.get(key);
    if (known !== undefined) return known;
    if (Number.isNaN(key)) return key;
    const value = find(frame);
    further.set(key, value);
    return value;
  };
};

// More than the symbols of any pack.
const many = 65_536;
