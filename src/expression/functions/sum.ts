import { numberOf } from "../../values/abstract.js";
import { zero } from "../../values/fraction.js";
import { typeOfSameArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { arithmetic } from "../operators.js";
import { isNumeric } from "../type-family.js";

const signature = "sum(value, …): as the values";

/** Declares `sum`. */
export const sum: BuiltIn = {
  name: "sum",
  signature,
  summary: { zh: "求和；没有值时为 0", en: "The values added up; 0 if there are none" },
  unknown: { zh: "按各值可能范围给出合计的范围", en: "The range in which the total must lie" },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    { expression: "sum(1, 2, 0.5)", value: "3.5" },
    { expression: "sum(wage)", given: { wage: "each money per month 1200.50, 800, 0" }, value: "2000.5" },
    { expression: "sum(wage)", given: { wage: "each money per month 1200, unknown" }, value: "[1200, …]" },
  ],
  typeOf: (args) => typeOfSameArguments(args, { name: "sum", signature }, isNumeric),
  apply: (values) => values.reduce((total, value) => arithmetic("+", total, value), numberOf(zero)),
};
