import { allOf } from "../../values/truth.js";
import { problemOfTruths } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";
import { truthsOf } from "./truths-of.js";

const signature = "all(truth, …): boolean";

/** Declares `all`. */
export const all: BuiltIn = {
  name: "all",
  signature,
  summary: { zh: "各项均成立；没有项时成立", en: "Whether every one of the truths holds; true if there are none" },
  unknown: {
    zh: "有一项不成立即不成立，全部成立才成立，否则未知",
    en: "False as soon as one fails, true only if every one holds, else unknown",
  },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    { expression: "all(certified, severe)", given: { certified: "boolean true", severe: "boolean unknown" }, value: "unknown" },
    { expression: "all(minor)", given: { minor: "each boolean unknown, false" }, value: "false" },
  ],
  typeOf: (args) => problemOfTruths(args, signature) ?? plainType("boolean"),
  apply: (values) => ({ kind: "truth", truth: allOf(truthsOf(values)) }),
};
