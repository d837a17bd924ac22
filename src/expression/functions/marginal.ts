import type { Abstract, AbstractBand } from "../../values/abstract.js";
import { add, type Fraction, isZero, max, min, multiply, sign, subtract, zero } from "../../values/fraction.js";
import { unbounded } from "../../values/interval.js";
import { problemOfArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";

const signature = "marginal(amount: money, bands: scale): money";

function marginalOf(amount: Fraction, bands: readonly AbstractBand[]): Fraction {
  return bands.reduce((total, { over, rate }, index) => {
    const next = bands[index + 1];
    const reached = next === undefined ? amount : min(amount, next.over);
    return add(total, multiply(rate, max(subtract(reached, over), zero)));
  }, zero);
}

/** What the parts of an amount without limit come to: no limit either, unless nothing is paid above the last bound. */
function marginalOfAll(bands: readonly AbstractBand[]): Fraction | null {
  const last = bands.at(-1);
  if (last === undefined) return zero;
  return isZero(last.rate) ? marginalOf(last.over, bands) : null;
}

/** No part above a bound that is not known is paid at more than the highest rate, and bounds are not negative. */
function marginalAtMost(amount: Fraction | null, rate: Fraction): Fraction | null {
  if (isZero(rate) || (amount !== null && sign(amount) < 0)) return zero;
  return amount === null ? null : multiply(rate, amount);
}

/** Declares `marginal`. */
export const marginal: BuiltIn = {
  name: "marginal",
  signature,
  summary: {
    zh: "分段计算：每档比例只乘以该档起点以上、下一档起点以下的部分，再相加",
    en: "Each rate times the part of the amount above its bound and up to the next bound, added up",
  },
  unknown: { zh: "按金额与比例的可能范围给出结果的范围", en: "The range that the possible amounts and rates allow" },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    { expression: "marginal(loss, pay)", given: { loss: "money 60000", pay: "scale 5000: 50%, 20000: 70%" }, value: "35500" },
    { expression: "marginal(loss, pay)", given: { loss: "money 5000", pay: "scale 5000: 50%" }, value: "0" },
    { expression: "marginal(loss, pay)", given: { loss: "money 6000..7000", pay: "scale 5000: 50%" }, value: "[500, 1000]" },
    { expression: "marginal(loss, pay)", given: { loss: "money 10000", pay: "scale 30%..90%" }, value: "[0, 9000]" },
  ],
  typeOf: (args) => {
    const [amount] = args;
    const problem = problemOfArguments(args, signature, [{ kind: "money" }, { kind: "scale" }]);
    return problem ?? (amount === undefined ? plainType("money") : amount.type);
  },
  apply: ([amount, scale]): Abstract => {
    if (amount?.kind !== "number" || scale?.kind !== "scale") return { kind: "number", ...unbounded };
    const { bands, rate } = scale;
    if (bands === null) return { kind: "number", min: zero, max: marginalAtMost(amount.max, rate.max) };
    const top = amount.max === null ? marginalOfAll(bands) : marginalOf(amount.max, bands);
    return { kind: "number", min: amount.min === null ? zero : marginalOf(amount.min, bands), max: top };
  },
};
