import type { ValueType } from "../../../src/index.js";
import { fraction, multiply, parseFraction, printDecimal, roundTo } from "../../../src/values/fraction.js";

/** Counts the values of an axis in whole steps, the least by which two of them differ: a fen, a day, one. */
export interface Scale {
  /** null: the text is no value of the axis. */
  readonly stepOf: (text: string) => number | null;
  readonly textOf: (step: number) => string;
  /** Tells whether amounts may rise evenly along it. */
  readonly isEven: boolean;
  /** How often a step is doubled to go beyond all values that occur. */
  readonly doublings: number;
}

const counted = (places: number, isEven: boolean): Scale => {
  const unit = fraction(10n ** BigInt(places));
  return {
    stepOf: (text) => {
      const value = parseFraction(text);
      if (value === null) return null;
      const steps = Number(roundTo(multiply(value, unit), fraction(1n), "down").numerator);
      return Number.isSafeInteger(steps) ? steps : null;
    },
    textOf: (step) => printDecimal(fraction(BigInt(step), 10n ** BigInt(places)), places),
    isEven,
    doublings: 41,
  };
};

const millisecondsOfDay = 86_400_000;

const days: Scale = {
  stepOf: (text) => {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    return Number.isNaN(time) ? null : time / millisecondsOfDay;
  },
  textOf: (step) => new Date(step * millisecondsOfDay).toISOString().slice(0, 10),
  isEven: false,
  doublings: 17,
};

/** Gives the scale of a kind of value; null: its values are options, not steps. */
export const scaleOf = ({ kind }: ValueType): Scale | null => {
  if (kind === "date") return days;
  if (kind === "integer") return counted(0, false);
  if (kind === "money" || kind === "decimal") return counted(2, true);
  return kind === "share" ? counted(4, true) : null;
};
