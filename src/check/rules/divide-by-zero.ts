import { walk } from "../../expression/walk.js";
import type { Node } from "../../model/expression.js";
import type { Pack } from "../../model/pack.js";
import { isZero, parseFraction } from "../../values/fraction.js";
import type { Check } from "../check.js";
import { expressionsOf } from "../expressions.js";

/** Finds divisions by 0, or by a parameter that is 0 in some row. */
export const divideByZero: Check = {
  code: "divide-by-zero",
  severity: "error",
  summary: { zh: "不除以零", en: "Nothing is divided by 0" },
  why: { zh: "除以零没有结果", en: "Division by 0 has no result" },
  bad: "is: income / 0",
  good: "is: income / count(members)",
  check: (context) =>
    expressionsOf(context).flatMap(({ node, at, pack }) =>
      (node === null ? [] : divisors(node))
        .filter((divisor) => mayBeZero(divisor, pack))
        .map((divisor) => {
          const shown = divisor.kind === "parameter" ? `\`${divisor.name}\`（0）` : "0";
          const name = divisor.kind === "parameter" ? `\`${divisor.name}\`, which may be 0` : "0";
          return { at, message: { zh: `不能除以 ${shown}；请改正除数`, en: `this divides by ${name}; correct the divisor` } };
        }),
    ),
};

function divisors(node: Node): readonly Node[] {
  const found: Node[] = [];
  walk(node, (part) => {
    if (part.kind === "arithmetic" && part.operator === "/") found.push(part.right);
  });
  return found;
}

function mayBeZero(node: Node, pack: Pack): boolean {
  if (node.kind === "number") return isZeroText(node.value);
  if (node.kind !== "parameter") return false;
  const rows = pack.parameters[node.name]?.cells.flatMap((cell) => cell.rows) ?? [];
  return rows.some(({ value }) => typeof value === "string" && isZeroText(value));
}

function isZeroText(text: string): boolean {
  const value = parseFraction(text);
  return value !== null && isZero(value);
}
