import { wrongArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";

const signature = "eligible(policy): boolean, or eligible(policy, level): boolean";

/** Declares `eligible`, whose arguments are names of the pack: it is bound to the policy before anything is evaluated. */
export const eligible: BuiltIn = {
  name: "eligible",
  signature,
  summary: {
    zh: "另一政策对本对象（或其所属的更大层级）是否符合条件；写明层级则取该层级",
    en: "Whether the subject, or the nearest wider level, is eligible under another policy; a level may be named",
  },
  unknown: {
    zh: "尚不能认定的为未知，其所缺信息并入本政策；不符合或未施行的为不成立",
    en: "Unknown if that is undetermined, and what is missing there is missing here; false if ineligible or not in force",
  },
  changes: { zh: "该政策的认定变化时", en: "When the answer of that policy changes" },
  examples: [
    { expression: "eligible(buffer_period)", given: { "eligible(buffer_period)": "boolean true" }, value: "true" },
    {
      expression: "eligible(buffer_period, county)",
      given: { "eligible(buffer_period, county)": "boolean unknown" },
      value: "unknown",
    },
  ],
  typeOf: (args) =>
    args.length === 1 || args.length === 2
      ? plainType("boolean")
      : wrongArguments(signature, { zh: "写一项政策，可再写层级", en: "name one policy, and a level if needed" }),
  apply: () => {
    throw new TypeError("`eligible` is bound to its policy before evaluation");
  },
};
