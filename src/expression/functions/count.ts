import type { Abstract } from "../../values/abstract.js";
import { type Fraction, fraction, zero } from "../../values/fraction.js";
import { problemOfTruths, wrongArguments } from "../argument-types.js";
import type { BuiltIn } from "../built-in.js";
import { plainType } from "../literal-type.js";
import { familyOf } from "../type-family.js";
import { truthsOf } from "./truths-of.js";

const signature = "count(truth, …): integer; of members: integer of unit person; count(list): integer";

const numberFrom = (least: number, most: number): Abstract => ({ kind: "number", min: whole(least), max: whole(most) });
const whole = (count: number): Fraction => fraction(BigInt(count));

function countItems(items: readonly string[] | null): Abstract {
  return items === null ? { kind: "number", min: zero, max: null } : numberFrom(items.length, items.length);
}

function countTruths(values: readonly Abstract[]): Abstract {
  const truths = truthsOf(values);
  const sure = truths.filter((truth) => truth === "true").length;
  return numberFrom(sure, truths.filter((truth) => truth !== "false").length);
}

/** Declares `count`. */
export const count: BuiltIn = {
  name: "count",
  signature,
  summary: {
    zh: "成立的条件数；对每名成员的条件，为符合的人数；对列表，为项数",
    en: "How many of the truths hold; of a truth for every member, how many persons; of a list, how many items",
  },
  unknown: { zh: "下限为已成立的数，上限再加上未知的数", en: "From those that hold to those that may hold" },
  changes: { zh: "随参数变化", en: "When an argument changes" },
  examples: [
    {
      expression: "count(elderly, ill, severe)",
      given: { elderly: "boolean true", ill: "boolean false", severe: "boolean true" },
      value: "2",
    },
    { expression: "count(elderly, ill)", given: { elderly: "boolean true", ill: "boolean unknown" }, value: "[1, 2]" },
    { expression: "count(minor)", given: { minor: "each boolean true, false, true" }, value: "2" },
    { expression: "count(consents)", given: { consents: "choices(house, injury, liability) [house, injury]" }, value: "2" },
  ],
  typeOf: (args) => {
    const [first] = args;
    if (args.length === 1 && first !== undefined && familyOf(first.type) === "list" && !first.each) return plainType("integer");
    const problem = problemOfTruths(args, signature);
    if (problem !== null) return problem;
    const perMember = args.filter((arg) => arg.each).length;
    if (perMember === 0) return plainType("integer");
    const advice = { zh: "不能将成员的条件与其他条件一并计数", en: "truths of members are not counted together with others" };
    return perMember === args.length ? { ...plainType("integer"), unit: "person" } : wrongArguments(signature, advice);
  },
  apply: (values) => {
    const [first] = values;
    return first?.kind === "list" ? countItems(first.items) : countTruths(values);
  },
};
