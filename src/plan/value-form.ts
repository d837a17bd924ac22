import type { ValueKind, ValueType } from "../model/value-type.js";
import type { Text } from "../values/text.js";

const options = (type: ValueType, joint: string): string => (type.options ?? []).map((option) => `\`${option}\``).join(joint);

const forms = {
  boolean: () => ({ zh: "`true` 或 `false`", en: "`true` or `false`" }),
  choice: (type) => ({ zh: `${options(type, "、")}之一`, en: `one of ${options(type, ", ")}` }),
  choices: (type) => ({ zh: `${options(type, "、")}中若干项组成的列表`, en: `a list out of ${options(type, ", ")}` }),
  integer: () => ({ zh: "整数，如 `3`", en: "a whole number, such as `3`" }),
  decimal: () => ({ zh: "十进制数，如 `1.25`", en: "a decimal number, such as `1.25`" }),
  money: () => ({
    zh: "金额（元），最多两位小数，如 `480.00`",
    en: "an amount in yuan of at most two decimals, such as `480.00`",
  }),
  share: () => ({ zh: "0 至 100% 的比例，如 `20%`", en: "a share from 0 to 100%, such as `20%`" }),
  date: () => ({ zh: "真实存在的日期，如 `2019-11-15`", en: "a day that exists, such as `2019-11-15`" }),
  locality: () => ({ zh: "六位行政区划代码，如 `420600`", en: "a division's code of six digits, such as `420600`" }),
  text: () => ({ zh: "文字", en: "a text" }),
  list: () => ({ zh: "列表", en: "a list" }),
  scale: () => ({ zh: "分档比例", en: "bands of rates" }),
} satisfies { [K in ValueKind]: (type: ValueType) => Text };

/** Says in words which form a value of a type has. */
export const formOf = (type: ValueType): Text => forms[type.kind](type);
