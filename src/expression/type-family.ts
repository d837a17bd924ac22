import type { ValueKind, ValueType } from "../model/value-type.js";
import type { TypeProblem } from "./built-in.js";
import { isNumberLiteral, isStringLiteral, plainType, settledType } from "./literal-type.js";
import { isTypeProblem, kindsDiffer, type Meeting, periodsDiffer, unitsDiffer } from "./type-problem.js";

/** Kinds that may be compared and chosen between. */
export type Family = "number" | "money" | "share" | "date" | "truth" | "choice" | "locality" | "text" | "list" | "scale";

const families = {
  boolean: "truth",
  choice: "choice",
  choices: "list",
  integer: "number",
  decimal: "number",
  money: "money",
  share: "share",
  date: "date",
  locality: "locality",
  text: "text",
  list: "list",
  scale: "scale",
} satisfies Record<ValueKind, Family>;

/** Gives the family of a type. */
export function familyOf(type: ValueType): Family {
  return families[type.kind];
}

/** Tells whether values of a type are numbers of some sort. */
export function isNumeric(type: ValueType): boolean {
  const family = familyOf(type);
  return family === "number" || family === "money" || family === "share";
}

/** Gives the type of two numbers or two days that are added or compared: of one family, unit and period; a written number fits any number. */
export function typeOfAlike(meeting: Meeting): ValueType | TypeProblem {
  const { left, right } = meeting;
  if (isNumberLiteral(left) && isNumeric(right)) return withoutOptions(right, left);
  if (isNumberLiteral(right) && isNumeric(left)) return withoutOptions(left, right);
  const hasOrder = isNumeric(left) || left.kind === "date";
  if (!hasOrder || familyOf(left) !== familyOf(right)) {
    return kindsDiffer(meeting, { zh: "请改用同类的值", en: "use two values of one kind" });
  }
  if (left.unit !== right.unit) return unitsDiffer(meeting, { zh: "请统一声明中的 `unit`", en: "declare both with one `unit`" });
  if (left.per !== right.per) {
    return periodsDiffer(meeting, {
      zh: "表达式中不作换算，请以同一 `per` 声明，各行可注明自己的 `per`",
      en: "an expression converts nothing: declare both with one `per`, a row may state its own",
    });
  }
  return withoutOptions(left, right);
}

function withoutOptions(type: ValueType, other: ValueType): ValueType {
  const isDecimal = type.kind === "integer" && other.kind === "decimal";
  return { ...type, kind: isDecimal ? "decimal" : type.kind, options: null };
}

/** Gives the type of a value that is one of several: the cases of a definition, the items of a list. */
export function commonType(types: readonly ValueType[], of: string): ValueType | TypeProblem {
  const [first, ...others] = types;
  if (first === undefined) return plainType("list");
  let common: ValueType = first;
  for (const type of others) {
    const joined = typeOfEither({ of, left: common, right: type });
    if (isTypeProblem(joined)) return joined;
    common = joined;
  }
  return settledType(common);
}

function typeOfEither(meeting: Meeting): ValueType | TypeProblem {
  const { left, right } = meeting;
  if (isNumeric(left) || left.kind === "date") return typeOfAlike(meeting);
  const [one, other] = [settledAs(left, right), settledAs(right, left)];
  if (one.kind !== other.kind) return kindsDiffer(meeting, { zh: "各项须为同类的值", en: "every entry must be of one kind" });
  return {
    ...one,
    options: one.options === null || other.options === null ? null : [...new Set([...one.options, ...other.options])],
  };
}

/** A written string beside a text or a locality is one itself. */
function settledAs(type: ValueType, other: ValueType): ValueType {
  const isName = other.kind === "locality" || (other.kind === "text" && !isStringLiteral(other));
  return isStringLiteral(type) && isName ? plainType(other.kind) : settledType(type);
}
