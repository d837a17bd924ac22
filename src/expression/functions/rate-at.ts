import type { Abstract, AbstractBand } from "../../values/abstract.js";
import { compare, type Fraction, max, min, sign, zero } from "../../values/fraction.js";
import { type Interval, unbounded } from "../../values/interval.js";
import { problemOfArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";

const signature = "rate_at(amount: money, bands: scale): share";

/** Every rate that some amount of the interval has; below the first bound it is 0. */
function possibleRates(amount: Interval, bands: readonly AbstractBand[]): readonly Fraction[] {
  const [first] = bands;
  const mayBeBelow = first === undefined || amount.min === null || compare(amount.min, first.over) <= 0;
  const reached = bands.filter(({ over }, index) => {
    const next = bands[index + 1];
    const isAboveBound = amount.max === null || compare(amount.max, over) > 0;
    return isAboveBound && (next === undefined || amount.min === null || compare(amount.min, next.over) <= 0);
  });
  return [...(mayBeBelow ? [zero] : []), ...reached.map((band) => band.rate)];
}

/** Declares `rate_at`. */
export const rateAt: BuiltIn = {
  name: "rate_at",
  signature,
  summary: {
    zh: "金额所在档的比例，即起点低于该金额的最高一档；不超过首档起点的为 0",
    en: "The rate of the highest band whose bound the amount exceeds; 0 if it exceeds none",
  },
  unknown: { zh: "按金额与比例的可能范围给出比例的范围", en: "The range of the rates that the possible amounts have" },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    { expression: "rate_at(loss, pay)", given: { loss: "money 20000", pay: "scale 5000: 50%, 20000: 70%" }, value: "0.5" },
    { expression: "rate_at(loss, pay)", given: { loss: "money 20000.01", pay: "scale 5000: 50%, 20000: 70%" }, value: "0.7" },
    {
      expression: "rate_at(loss, pay)",
      given: { loss: "money 6000..", pay: "scale 5000: 50%, 20000: 70%" },
      value: "[0.5, 0.7]",
    },
    { expression: "rate_at(loss, pay)", given: { loss: "money 6000", pay: "scale 30%..90%" }, value: "[0, 0.9]" },
  ],
  typeOf: (args) => problemOfArguments(args, signature, [{ kind: "money" }, { kind: "scale" }]) ?? plainType("share"),
  apply: ([amount, scale]): Abstract => {
    if (amount?.kind !== "number" || scale?.kind !== "scale") return { kind: "number", ...unbounded };
    const isBelowAll = amount.max !== null && sign(amount.max) <= 0;
    if (isBelowAll) return { kind: "number", min: zero, max: zero };
    if (scale.bands === null) return { kind: "number", min: zero, max: scale.rate.max };
    const rates = possibleRates(amount, scale.bands);
    return { kind: "number", min: rates.reduce(min), max: rates.reduce(max) };
  },
};
