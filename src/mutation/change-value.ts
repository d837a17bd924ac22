import { readConstant } from "../expression/constant.js";
import type { Band, Constant, ValueKind, ValueType } from "../model/value-type.js";
import { addDays, parseDate, printDate } from "../values/calendar-date.js";
import { add, fraction, parseFraction, printDecimal, sign, subtract } from "../values/fraction.js";
import { type Change, inList, within } from "./change.js";

/** Changes a value of the law by its smallest step, up and down: a fen, a day, a unit, the last digit of a rate; a truth is turned round. */
export const changeConstant = (value: Constant, type: ValueType): readonly Change<Constant>[] => {
  if (typeof value === "boolean") return [changed(value, !value)];
  if (typeof value === "string") return changeText(value, type);
  if (areBands(value)) return inList<Band, Constant>(value, changeBand, (bands) => bands);
  return value.map((item) => ({ ...dropped(item), made: value.filter((other) => other !== item) }));
};

/** Changes a text of a number or a day; other texts stay. */
export const changeText = (text: string, type: ValueType): readonly Change<string>[] =>
  ([-1, 1] as const)
    .map((by) => shiftedText(text, type.kind, by))
    .filter((shifted) => shifted !== null && readConstant(shifted, type) !== null)
    .map((shifted) => changed(text, shifted ?? ""));

const changed = <T extends string | boolean>(was: T, becomes: T): Change<T> => ({
  kind: typeof was === "string" && parseDate(was) !== null ? "date" : "shift",
  at: "",
  was: String(was),
  becomes: String(becomes),
  made: becomes,
});

const dropped = (item: string): Omit<Change<never>, "made"> => ({ kind: "drop", at: "", was: item, becomes: "" });

const areBands = (items: readonly string[] | readonly Band[]): items is readonly Band[] =>
  items.every((item) => typeof item !== "string");

const changeBand = (band: Band): readonly Change<Band>[] => [
  ...within("over", changeNumber(band.over, 2), (over): Band => ({ ...band, over })),
  ...within("rate", changeNumber(band.rate, 2), (rate): Band => ({ ...band, rate })),
];

const changeNumber = (text: string, places: number): readonly Change<string>[] =>
  ([-1, 1] as const)
    .map((by) => shiftedNumber(text, places, by))
    .filter((shifted) => shifted !== null)
    .map((shifted) => changed(text, shifted));

// A share has its percent as its last digit, or a finer one where it is written.
const leastPlaces: Partial<Record<ValueKind, number>> = { integer: 0, money: 2, share: 2, decimal: 0 };

const shiftedText = (text: string, kind: ValueKind, by: 1 | -1): string | null => {
  if (kind === "date") return shiftedDay(text, by);
  const places = leastPlaces[kind];
  return places === undefined ? null : shiftedNumber(text, places, by);
};

/** Moves a number by its last digit, of which it has at least so many; null below zero. */
export const shiftedNumber = (text: string, leastDigits: number, by: 1 | -1): string | null => {
  const value = parseFraction(text);
  if (value === null) return null;
  const digits = text.includes("/") ? 0 : (text.split(".")[1]?.length ?? 0);
  const step = fraction(1n, 10n ** BigInt(Math.max(leastDigits, digits)));
  const shifted = by === 1 ? add(value, step) : subtract(value, step);
  return sign(shifted) < 0 ? null : printDecimal(shifted, leastDigits);
};

/** Moves a day. */
export const shiftedDay = (text: string, by: 1 | -1): string | null => {
  const day = parseDate(text);
  return day === null ? null : printDate(addDays(day, by));
};
