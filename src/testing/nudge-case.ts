import type { CaseInput } from "../model/case.js";
import type { Fact, Pack } from "../model/pack.js";
import type { ValueKind } from "../model/value-type.js";
import { addDays, parseDate, printDate } from "../values/calendar-date.js";
import { add, fraction, parseFraction, printDecimal } from "../values/fraction.js";

/** Lists the cases in which one number, amount or day is the smallest step lower or higher. */
export const nudgedCases = (pack: Pack, given: CaseInput): readonly CaseInput[] =>
  changedOnce(given, (name, value) => {
    const fact = Object.hasOwn(pack.facts, name) ? pack.facts[name] : undefined;
    if (fact === undefined || (typeof value !== "string" && typeof value !== "number")) return [];
    return ([-1, 1] as const).map((by) => nudged(fact, String(value), by)).filter((near) => near !== null);
  }) as readonly CaseInput[];

/** Goes through a structure and replaces one value of it at a time. */
const changedOnce = (whole: unknown, change: (name: string, value: unknown) => readonly string[]): readonly unknown[] => {
  if (Array.isArray(whole)) return whole.flatMap((part, at) => changedOnce(part, change).map((made) => whole.with(at, made)));
  if (typeof whole !== "object" || whole === null) return [];
  return Object.entries(whole).flatMap(([name, part]) =>
    [...change(name, part), ...changedOnce(part, change)].map((made) => ({ ...whole, [name]: made })),
  );
};

const places: Partial<Record<ValueKind, number>> = { integer: 0, money: 2, decimal: 2, share: 2 };

const nudged = ({ type }: Fact, value: string, by: 1 | -1): string | null => {
  if (type.kind === "date") {
    const day = parseDate(value);
    return day === null ? null : printDate(addDays(day, by));
  }
  const [decimals, number] = [places[type.kind], parseFraction(value)];
  if (decimals === undefined || number === null) return null;
  return printDecimal(add(number, fraction(BigInt(by), 10n ** BigInt(decimals))), decimals);
};
