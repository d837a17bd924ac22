import type { Fact } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { parseDate } from "../values/calendar-date.js";
import { parseFraction } from "../values/fraction.js";
import type { Layout, Slot } from "./layout.js";

/** Gives the number that a slot holds for a written value; NaN for all that is not plainly right. */
export type FactReader = (value: unknown) => number;

/** Gives a list of options as it is written; null for all that is not plainly right. */
export type ListReader = (value: unknown) => readonly string[] | null;

/** Makes the reader of a fact that is a list of options; null for one that is none. */
export const listReaderOf = ({ fact }: Slot): ListReader | null => {
  const { kind, options } = fact.type;
  if (kind !== "choices" || options === null) return null;
  return (value) => {
    if (!Array.isArray(value) || value.length > options.length) return null;
    const items = [...(value as readonly unknown[])];
    const isRight = (item: unknown, at: number): item is string =>
      typeof item === "string" && options.includes(item) && items.indexOf(item) === at;
    return items.every(isRight) ? items : null;
  };
};

const none = Number.NaN;

/** Makes the reader of a fact. */
export const factReaderOf = (plan: Plan, layout: Layout, slot: Slot): FactReader => {
  const { fact } = slot;
  switch (fact.type.kind) {
    case "boolean":
      return (value) => (value === true ? 1 : value === false ? 0 : none);
    case "choice":
      return ofTexts(layout, fact.type.options ?? []);
    case "locality":
      return ofTexts(layout, Object.keys(plan.pack.localities));
    case "date":
      return within(fact, dayIn, (text) => parseDate(text) ?? none);
    case "integer":
      return within(
        fact,
        (value) => (typeof value === "number" && Number.isSafeInteger(value) ? value : none),
        (text) => numberIn(text, 1),
      );
    case "money":
      return within(fact, moneyIn, (text) => numberIn(text, slot.denominator));
    default:
      return () => none;
  }
};

const ofTexts = ({ symbols }: Layout, options: readonly string[]): FactReader => {
  const ids = new Map<unknown, number>(options.map((option) => [option, symbols.idOf(option)]));
  return (value) => ids.get(value) ?? none;
};

const within = (fact: Fact, read: FactReader, bound: (text: string) => number): FactReader => {
  const least = fact.minimum === null ? (fact.type.kind === "money" ? 0 : Number.NEGATIVE_INFINITY) : bound(fact.minimum);
  const most = fact.maximum === null ? Number.POSITIVE_INFINITY : bound(fact.maximum);
  return (value) => {
    const number = read(value);
    return number >= least && number <= most ? number : none;
  };
};

/** A bound as a slot holds it; one that no slot holds exactly lets nothing through. */
const numberIn = (text: string, denominator: number): number => {
  const value = parseFraction(text);
  if (value === null || BigInt(denominator) % value.denominator !== 0n) return none;
  return Number(value.numerator * (BigInt(denominator) / value.denominator));
};

const zero = 48;
const digitAt = (text: string, at: number): number => {
  const digit = text.charCodeAt(at) - zero;
  return digit >= 0 && digit <= 9 ? digit : none;
};

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day as `2019-10-14`, packed. */
const dayIn = (value: unknown): number => {
  if (typeof value !== "string" || value.length !== 10 || value[4] !== "-" || value[7] !== "-") return none;
  const year = ((digitAt(value, 0) * 10 + digitAt(value, 1)) * 10 + digitAt(value, 2)) * 10 + digitAt(value, 3);
  const month = digitAt(value, 5) * 10 + digitAt(value, 6);
  const day = digitAt(value, 8) * 10 + digitAt(value, 9);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= (lengths[month - 1] ?? 0))) return none;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return none;
  return ((year * 12 + month - 1) << 5) | day;
};

// Up to here every number of fen is one of yuan with two decimals, and no other.
const mostFen = 1e15;

/** Yuan as text or number with at most two decimals, in fen. */
const moneyIn = (value: unknown): number => {
  if (typeof value === "number") {
    const fen = Math.round(value * 100);
    return fen / 100 === value && fen < mostFen && fen > -mostFen ? fen : none;
  }
  return typeof value === "string" ? fenIn(value) : none;
};

const fenIn = (text: string): number => {
  const point = text.indexOf(".");
  const end = point < 0 ? text.length : point;
  const decimals = point < 0 ? 0 : text.length - point - 1;
  if (end === 0 || end > 12 || (point >= 0 && (decimals === 0 || decimals > 2))) return none;
  let yuan = 0;
  for (let at = 0; at < end; at++) yuan = yuan * 10 + digitAt(text, at);
  const tenths = decimals > 0 ? digitAt(text, point + 1) : 0;
  const hundredths = decimals > 1 ? digitAt(text, point + 2) : 0;
  return yuan * 100 + tenths * 10 + hundredths;
};
