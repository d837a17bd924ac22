import type { ArithmeticOperator, ComparisonOperator } from "../model/expression.js";
import type { ValueType } from "../model/value-type.js";
import type { TypeProblem } from "./built-in.js";
import { isNumberLiteral, plainType } from "./literal-type.js";
import { familyOf, isNumeric, typeOfAlike } from "./type-family.js";
import { typeOfEquality, typeOfMembership } from "./type-of-equality.js";
import { kindsDiffer, type Meeting, periodsDiffer, unitsDiffer } from "./type-problem.js";

const arithmeticTypes = { "+": typeOfSum, "-": typeOfSum, "*": typeOfProduct, "/": typeOfQuotient } satisfies {
  [O in ArithmeticOperator]: (meeting: Meeting) => ValueType | TypeProblem;
};

/** Gives the type of an arithmetic expression, or says why its operands do not fit. */
export function typeOfArithmetic(operator: ArithmeticOperator, left: ValueType, right: ValueType): ValueType | TypeProblem {
  return arithmeticTypes[operator]({ of: operator, left, right });
}

const comparisonTypes = {
  "=": typeOfEquality,
  "!=": typeOfEquality,
  "<": typeOfOrder,
  "<=": typeOfOrder,
  ">": typeOfOrder,
  ">=": typeOfOrder,
  in: typeOfMembership,
} satisfies { [O in ComparisonOperator]: (meeting: Meeting) => ValueType | TypeProblem };

/** Gives the type of a comparison, or says why its operands do not fit. */
export function typeOfComparison(operator: ComparisonOperator, left: ValueType, right: ValueType): ValueType | TypeProblem {
  return comparisonTypes[operator]({ of: operator, left, right });
}

function typeOfSum(meeting: Meeting): ValueType | TypeProblem {
  const { left, right } = meeting;
  if (left.kind === "date" || right.kind === "date") {
    return kindsDiffer(meeting, {
      zh: "日期请用 `add_days`、`add_months`、`add_years` 或 `years_between`、`months_between`",
      en: "for dates use `add_days`, `add_months`, `add_years`, `years_between` or `months_between`",
    });
  }
  return typeOfAlike(meeting);
}

const onlyNumbers = { zh: "只能用数字、金额或比例", en: "use numbers, money or shares" };

function typeOfProduct(meeting: Meeting): ValueType | TypeProblem {
  const { left, right } = meeting;
  if (!isNumeric(left) || !isNumeric(right)) return kindsDiffer(meeting, onlyNumbers);
  if (left.kind === "money" && right.kind === "money") {
    return kindsDiffer(meeting, { zh: "金额不能相乘，一边须为数字或比例", en: "one side must be a number or a share" });
  }
  if (left.per !== null && right.per !== null) {
    return periodsDiffer(meeting, { zh: "只能一边有 `per`", en: "only one side may have a `per`" });
  }
  const unit = unitOfProduct(meeting);
  if (unit !== null && typeof unit !== "string") return unit;
  return { kind: kindOfProduct(left, right, unit), options: null, unit, per: left.per === null ? right.per : left.per };
}

/** A unit of money or of a share says what it is paid for each of, a unit of a number what is counted: the two cancel. */
function unitOfProduct(meeting: Meeting): string | null | TypeProblem {
  const { left, right } = meeting;
  const [rate, count] = familyOf(left) === "number" ? [right, left] : [left, right];
  if (left.unit === null && right.unit === null) return null;
  if (familyOf(rate) !== familyOf(count) && rate.unit === count.unit && familyOf(count) === "number") return null;
  if (count.unit === null) return rate.unit;
  if (rate.unit === null && rate.kind !== "money") return count.unit;
  if (rate.kind === "money" && rate.unit === null) {
    const { unit } = count;
    return unitsDiffer(meeting, {
      zh: `若该金额按每 \`${unit}\` 计，请为其声明 \`unit: ${unit}\``,
      en: `if the money is for each \`${unit}\`, declare it with \`unit: ${unit}\``,
    });
  }
  return unitsDiffer(meeting, {
    zh: "只有一边可有单位，或以每单位金额乘以同单位的数",
    en: "give one side no unit, or multiply money for each unit by a count of it",
  });
}

function kindOfProduct(left: ValueType, right: ValueType, unit: string | null): ValueType["kind"] {
  const kinds = [left.kind, right.kind];
  if (kinds.includes("money")) return "money";
  if (kinds.includes("share")) return unit !== null && kinds.some((kind) => kind !== "share") ? "decimal" : "share";
  return kinds.includes("decimal") ? "decimal" : "integer";
}

function typeOfQuotient(meeting: Meeting): ValueType | TypeProblem {
  const { left, right } = meeting;
  if (!isNumeric(left) || !isNumeric(right)) return kindsDiffer(meeting, onlyNumbers);
  const kind = left.kind === "integer" ? "decimal" : left.kind;
  if (isNumberLiteral(right)) return { ...left, kind, options: null };
  if (familyOf(left) === familyOf(right) && left.unit === right.unit && left.per === right.per) return plainType("decimal");
  if (right.kind === "money") {
    return familyOf(left) === "money"
      ? typeOfRatio(meeting)
      : kindsDiffer(meeting, { zh: "只有金额可以除以金额", en: "only money is divided by money" });
  }
  if (right.per !== null) return periodsDiffer(meeting, { zh: "除数不得有 `per`", en: "divide by a value without `per`" });
  if (right.unit === null) return { ...left, kind, options: null };
  // Money shared among persons is money for each person.
  if (left.kind === "money" && left.unit === null && familyOf(right) === "number") return { ...left, unit: right.unit };
  return typeOfRatio(meeting);
}

/** Values of one family whose units or periods keep them from being a ratio. */
function typeOfRatio(meeting: Meeting): TypeProblem {
  const { left, right } = meeting;
  if (left.unit !== right.unit)
    return unitsDiffer(meeting, { zh: "请以同单位的值或无单位的数相除", en: "divide by a value of the same unit or of none" });
  return periodsDiffer(meeting, { zh: "请以同一 `per` 的值相除", en: "divide by a value of the same `per`" });
}

function typeOfOrder(meeting: Meeting): ValueType | TypeProblem {
  const { left } = meeting;
  if (!isNumeric(left) && left.kind !== "date") {
    return kindsDiffer(meeting, {
      zh: "此类值无先后大小，请用 `=`、`!=` 或 `in`",
      en: "these have no order: use `=`, `!=` or `in`",
    });
  }
  const type = typeOfAlike(meeting);
  return "code" in type ? type : plainType("boolean");
}
