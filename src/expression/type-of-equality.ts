import type { ValueType } from "../model/value-type.js";
import type { Text } from "../values/text.js";
import type { TypeProblem } from "./built-in.js";
import { isNumberLiteral, isStringLiteral, plainType } from "./literal-type.js";
import { commonType, familyOf, isNumeric, typeOfAlike } from "./type-family.js";
import { isTypeProblem, kindsDiffer, type Meeting, unitsDiffer } from "./type-problem.js";

/** Gives the type of `=` and `!=`: of two truths, two numbers or days, a choice and one of its options. */
export function typeOfEquality(meeting: Meeting): ValueType | TypeProblem {
  const { left, right } = meeting;
  if (isNumeric(left) && isNumeric(right)) return truthUnless(typeOfAlike(meeting));
  if (left.kind === "date" && right.kind === "date") return plainType("boolean");
  if (left.kind === "boolean" && right.kind === "boolean") return plainType("boolean");
  if (isNaming(left) && isNaming(right)) return typeOfNamingEquality(meeting);
  return kindsDiffer(meeting, equalityAdvice(left, right));
}

function truthUnless(type: ValueType | TypeProblem): ValueType | TypeProblem {
  return isTypeProblem(type) ? type : plainType("boolean");
}

/** Whether a value is a word of its own: an option, a locality, a text. */
function isNaming(type: ValueType): boolean {
  return type.kind === "choice" || type.kind === "locality" || type.kind === "text";
}

function typeOfNamingEquality(meeting: Meeting): ValueType | TypeProblem {
  const { left, right } = meeting;
  const [value, other] = isStringLiteral(left) ? [right, left] : [left, right];
  if (isStringLiteral(other))
    return isStringLiteral(value) ? plainType("boolean") : truthIfWritten(value, meeting, other.options);
  if (value.kind !== other.kind) return kindsDiffer(meeting, { zh: "请改用同类的值", en: "use two values of one kind" });
  const canMeet =
    value.options === null || other.options === null || value.options.some((option) => other.options?.includes(option));
  return canMeet ? plainType("boolean") : kindsDiffer(meeting, optionAdvice(value));
}

/** Whether the texts written beside a value are among what it can be. */
function truthIfWritten(value: ValueType, meeting: Meeting, texts: readonly string[] | null): ValueType | TypeProblem {
  if (texts === null || texts.every((text) => canBe(value, text))) return plainType("boolean");
  return kindsDiffer(meeting, value.kind === "locality" ? localityAdvice : optionAdvice(value));
}

function canBe(value: ValueType, text: string): boolean {
  if (value.kind === "locality") return /^\d{6}$/.test(text);
  return value.options === null || value.options.includes(text);
}

const localityAdvice: Text = { zh: "地区请写六位行政区划代码", en: "write a locality as its code of six digits" };

function optionAdvice({ options }: ValueType): Text {
  const names = options === null ? [] : options.map((option) => `\`"${option}"\``);
  return { zh: `可用的选项为${names.join("、")}`, en: `the options are ${names.join(", ")}` };
}

function equalityAdvice(left: ValueType, right: ValueType): Text {
  const [value, other] = isNumberLiteral(left) ? [right, left] : [left, right];
  if (value.kind === "choice" && isNumberLiteral(other)) return { zh: "选项须加引号", en: "put an option in quotes" };
  if (familyOf(left) === "list" || familyOf(right) === "list")
    return { zh: "列表请用 `in` 或 `count`", en: "use `in` or `count` for a list" };
  if (left.kind === "boolean" || right.kind === "boolean")
    return { zh: "是否值请直接写名称", en: "write the name of a truth alone" };
  return { zh: "请改用同类的值", en: "use two values of one kind" };
}

/** Gives the type of `in`: a choice, locality, text or number on the left, choices or a list on the right. */
export function typeOfMembership(meeting: Meeting): ValueType | TypeProblem {
  const { left, right } = meeting;
  if (familyOf(right) !== "list") {
    return kindsDiffer(meeting, {
      zh: "`in` 右边须为列表或多选项",
      en: "on the right of `in` stands a list or a value of type `choices`",
    });
  }
  if (isNaming(left)) return typeOfNamingMembership(meeting);
  if (familyOf(left) === "number" && right.kind === "list") return typeOfNumberMembership(meeting);
  return kindsDiffer(meeting, {
    zh: "`in` 左边须为选项、地区、文本或数字",
    en: "on the left of `in` stands a choice, a locality, a text or a number",
  });
}

function typeOfNamingMembership(meeting: Meeting): ValueType | TypeProblem {
  const { left, right } = meeting;
  if (right.kind === "list" || right.options === null) return truthIfWritten(left, meeting, right.options);
  const canMeet = right.options.some((option) => canBe(left, option));
  return canMeet ? plainType("boolean") : kindsDiffer(meeting, optionAdvice(left));
}

function typeOfNumberMembership(meeting: Meeting): ValueType | TypeProblem {
  const { left, right } = meeting;
  const hasWords = right.options !== null && !right.options.every((option) => /^-?\d+(\.\d+)?$/.test(option));
  if (hasWords) return kindsDiffer(meeting, { zh: "列表各项须为数字", en: "every item of the list must be a number" });
  const fits = right.unit === null || isNumberLiteral(left) || left.unit === right.unit;
  return fits ? plainType("boolean") : unitsDiffer(meeting, { zh: "请统一声明中的 `unit`", en: "declare both with one `unit`" });
}

/** Gives the type of a written list; its options are the items, if all are written out. */
export function typeOfList(items: readonly ValueType[]): ValueType | TypeProblem {
  const common = commonType(items, "[ ]");
  if (isTypeProblem(common)) return common;
  const isWrittenOut = items.every((item) => isNumberLiteral(item) || isStringLiteral(item));
  const options = isWrittenOut ? items.flatMap((item) => (item.options === null ? [] : item.options)) : null;
  return { kind: "list", options, unit: common.unit, per: null };
}
