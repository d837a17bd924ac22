import type { Constant } from "../model/value-type.js";
import { parseDate } from "../values/calendar-date.js";
import { parseFraction } from "../values/fraction.js";
import type { Layout, Slot } from "./layout.js";

/** Gives the number that a slot holds for a constant; null where none does. */
export const numberInSlot = ({ symbols }: Layout, { fact, denominator }: Slot, constant: Constant): number | null => {
  if (typeof constant === "boolean") return constant ? 1 : 0;
  if (typeof constant !== "string") return null;
  switch (fact.type.kind) {
    case "choice":
    case "locality":
    case "text": {
      const id = symbols.find(constant);
      return id < 0 ? null : id;
    }
    case "date":
      return parseDate(constant);
    default: {
      const value = parseFraction(constant);
      if (value === null || BigInt(denominator) % value.denominator !== 0n) return null;
      const number = Number(value.numerator * (BigInt(denominator) / value.denominator));
      return Number.isSafeInteger(number) ? number : null;
    }
  }
};
