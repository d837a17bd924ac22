import { anyOf } from "../../values/truth.js";
import { problemOfTruths } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";
import { truthsOf } from "./truths-of.js";

const signature = "any(truth, …): boolean";

/** Declares `any`. */
export const any: BuiltIn = {
  name: "any",
  signature,
  summary: { zh: "至少一项成立；没有项时不成立", en: "Whether at least one of the truths holds; false if there are none" },
  unknown: {
    zh: "有一项成立即成立，全部不成立才不成立，否则未知",
    en: "True as soon as one holds, false only if none can, else unknown",
  },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    { expression: "any(ill, severe)", given: { ill: "boolean unknown", severe: "boolean true" }, value: "true" },
    { expression: "any(minor)", given: { minor: "each boolean false, unknown" }, value: "unknown" },
  ],
  typeOf: (args) => problemOfTruths(args, signature) ?? plainType("boolean"),
  apply: (values) => ({ kind: "truth", truth: anyOf(truthsOf(values)) }),
};
