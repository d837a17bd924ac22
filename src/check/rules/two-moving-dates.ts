import { walk } from "../../expression/walk.js";
import type { Node } from "../../model/expression.js";
import type { Check } from "../check.js";
import { dependsOn } from "../depends.js";
import { expressionsOf } from "../expressions.js";
import type { Scope } from "../parts.js";

const message = {
  zh: "比较的两边都随日期变动；请把变动的部分放在一边",
  en: "both sides of this comparison move with the date; keep what moves on one side",
};

/** Finds comparisons both sides of which move with the date. */
export const twoMovingDates: Check = {
  code: "two-moving-dates",
  severity: "error",
  summary: { zh: "比较只有一边随日期变动", en: "Only one side of a comparison moves with the date" },
  why: {
    zh: "结论何时变化要能算出；两边同时变动则可能反复变化",
    en: "It must be possible to tell when an answer changes; where both sides move it may change to and fro",
  },
  bad: "when: add_years(birth_date, age) <= as_of   # age moves too",
  good: "when: age >= elderly_age",
  check: (context) =>
    expressionsOf(context)
      .filter(({ node, pack, version }) => node !== null && hasTwo(node, { pack, version }))
      .map(({ at }) => ({ at, message })),
};

function hasTwo(node: Node, scope: Scope): boolean {
  const moves = (side: Node) => dependsOn(side, scope, (reference) => reference.kind === "as_of");
  let found = false;
  walk(node, (part) => {
    if (part.kind === "comparison" && moves(part.left) && moves(part.right)) found = true;
  });
  return found;
}
