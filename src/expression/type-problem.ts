import type { Period, ValueKind, ValueType } from "../model/value-type.js";
import type { Text } from "../values/text.js";
import type { TypeProblem } from "./built-in.js";
import { isNumberLiteral, isStringLiteral } from "./literal-type.js";

const kindWords = {
  boolean: { zh: "是否值", en: "a truth" },
  choice: { zh: "选项", en: "a choice" },
  choices: { zh: "多选项", en: "several choices" },
  integer: { zh: "整数", en: "an integer" },
  decimal: { zh: "小数", en: "a decimal" },
  money: { zh: "金额", en: "money" },
  share: { zh: "比例", en: "a share" },
  date: { zh: "日期", en: "a date" },
  locality: { zh: "地区", en: "a locality" },
  text: { zh: "文本", en: "a text" },
  list: { zh: "列表", en: "a list" },
  scale: { zh: "分档比例", en: "a scale" },
} satisfies Record<ValueKind, Text>;

const periodWords = {
  month: { zh: "每月", en: " per month" },
  term: { zh: "每学期", en: " per term" },
  year: { zh: "每年", en: " per year" },
  once: { zh: "一次性", en: " paid once" },
} satisfies Record<Period, Text>;

const noWords: Text = { zh: "", en: "" };

/** Names a type in words: `money per month of unit \`person\``. */
export function typeWords(type: ValueType): Text {
  const written = type.options === null ? "" : type.options.join("");
  if (isNumberLiteral(type)) return { zh: `数字 \`${written}\``, en: `the number \`${written}\`` };
  if (isStringLiteral(type)) return { zh: `文本 \`"${written}"\``, en: `the text \`"${written}"\`` };
  const [kind, per] = [kindWords[type.kind], type.per === null ? noWords : periodWords[type.per]];
  const unit = type.unit === null ? noWords : { zh: `（单位 \`${type.unit}\`）`, en: ` of unit \`${type.unit}\`` };
  return { zh: `${per.zh}${kind.zh}${unit.zh}`, en: `${kind.en}${per.en}${unit.en}` };
}

/** Where two operands or arguments meet: an operator or a function, for the message. */
export interface Meeting {
  readonly of: string;
  readonly left: ValueType;
  readonly right: ValueType;
}

/** Says that two values are of kinds that do not go together, and what to do. */
export function kindsDiffer({ of, left, right }: Meeting, advice: Text): TypeProblem {
  const [one, other] = [typeWords(left), typeWords(right)];
  return {
    code: "type-mismatch",
    message: {
      zh: `\`${of}\` 不能用于${one.zh}与${other.zh}；${advice.zh}`,
      en: `\`${of}\` does not take ${one.en} with ${other.en}; ${advice.en}`,
    },
  };
}

/** Says that two values are counted in different units, and what to do. */
export function unitsDiffer({ of, left, right }: Meeting, advice: Text): TypeProblem {
  const [one, other] = [typeWords(left), typeWords(right)];
  return {
    code: "unit-mismatch",
    message: {
      zh: `\`${of}\` 两边单位不合：${one.zh}与${other.zh}；${advice.zh}`,
      en: `the units under \`${of}\` do not fit: ${one.en} with ${other.en}; ${advice.en}`,
    },
  };
}

/** Says that two values are for different periods, and what to do. */
export function periodsDiffer({ of, left, right }: Meeting, advice: Text): TypeProblem {
  const [one, other] = [typeWords(left), typeWords(right)];
  return {
    code: "period-mismatch",
    message: {
      zh: `\`${of}\` 两边期间不合：${one.zh}与${other.zh}；${advice.zh}`,
      en: `the periods under \`${of}\` do not fit: ${one.en} with ${other.en}; ${advice.en}`,
    },
  };
}

/** Tells a problem from a type. */
export function isTypeProblem(result: ValueType | TypeProblem): result is TypeProblem {
  return "code" in result;
}
