import type { Check, Fault } from "../check.js";
import { decimalsOf } from "../decimals.js";
import { valuesOf } from "../formula-nodes.js";
import { below, type ComponentPart, componentsOf } from "../parts.js";

const fen = 2;

/** Finds components that may come to less than a fen and say no rounding. */
export const unroundedAmount: Check = {
  code: "unrounded-amount",
  severity: "error",
  summary: { zh: "可能不足一分的金额写明取整", en: "Money that may be finer than a fen says how it is rounded" },
  why: {
    zh: "除法、比例和按年折月会产生不足一分的零头，如何取整须由政策说明",
    en: "A quotient, a share or a year's value by the month may leave part of a fen; the policy says what becomes of it",
  },
  bad: "top_up: { is: dibao_standard * top_up_rate }",
  good: "top_up: { is: dibao_standard * top_up_rate, round: { to: 0.01, mode: up, cite: opinions §2 } }",
  check: (context) => componentsOf(context).flatMap(faultsOf),
};

function faultsOf(part: ComponentPart): readonly Fault[] {
  const { component, at } = part;
  const { round, is, atLeast, name } = component;
  if (round !== null && decimalsIn(round.to) > fen) {
    const message = {
      zh: `\`${round.to}\` 不足一分；请取整到 0.01 或更大`,
      en: `\`${round.to}\` is less than a fen; round to 0.01 or more`,
    };
    return [{ at: below(at, "round", "to"), message }];
  }
  const values = [...valuesOf(is), ...(atLeast === null ? [] : [atLeast])];
  if (round !== null || values.every((node) => decimalsOf(node, part) <= fen)) return [];
  const message = {
    zh: `\`${name}\` 可能有不足一分的零头；请写明 \`round\`（取整单位、方式、出处）`,
    en: `\`${name}\` may leave part of a fen; add \`round\` with its step, mode and source`,
  };
  return [{ at, of: "key", message }];
}

const decimalsIn = (text: string) => (text.split(".")[1] ?? "").replace(/0+$/, "").length;
