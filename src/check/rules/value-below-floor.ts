import { compare, parseFraction } from "../../values/fraction.js";
import type { Check, Fault } from "../check.js";
import { below, type RowPart, rowsOf } from "../parts.js";
import { percent } from "../percent.js";

/** Finds local values below what the law allows. */
export const valueBelowFloor: Check = {
  code: "value-below-floor",
  severity: "error",
  summary: { zh: "地方数值不低于法定下限", en: "No local value lies below the floor" },
  why: { zh: "上位文件规定了下限，低于下限的数值多半录错", en: "The law sets a floor; a value below it is most likely a slip" },
  bad: 'at_least: 20%\nvalues: { "420100": { 2020-01-01: { value: 15%, … } } }',
  good: 'at_least: 20%\nvalues: { "420100": { 2020-01-01: { value: 25%, … } } }',
  check: (context) => rowsOf(context).flatMap(faultsOf),
};

function faultsOf({ parameter, row, written, at }: RowPart): readonly Fault[] {
  const floor = parameter?.atLeast;
  if (typeof floor !== "string") return [];
  const values =
    typeof row.value === "string" ? [{ bound: row.value, shown: String(written.value), at: below(at, "value") }] : [];
  const bounds = (row.between ?? []).map((bound, index) => ({
    bound,
    shown: written.between?.[index] ?? "",
    at: below(at, "between", index),
  }));
  const least = parameter?.type.kind === "share" ? percent(floor) : floor;
  return [...values, ...bounds].flatMap(({ bound, shown, at: place }) => {
    return bound !== null && isBelow(bound, floor) ? [{ at: place, message: messageFor(shown, least) }] : [];
  });
}

function isBelow(value: string, floor: string): boolean {
  const [exact, least] = [parseFraction(value), parseFraction(floor)];
  return exact !== null && least !== null && compare(exact, least) < 0;
}

const messageFor = (shown: string, floor: string) => ({
  zh: `\`${shown}\` 低于下限 \`${floor}\`；请核对数值或 \`at_least\``,
  en: `\`${shown}\` is below the floor \`${floor}\`; correct the value or \`at_least\``,
});
