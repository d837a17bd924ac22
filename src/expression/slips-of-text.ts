import { type Slip, useGroups } from "./slips.js";

const asciiOf: ReadonlyMap<string, string> = new Map([
  ["≥", ">="],
  ["≤", "<="],
  ["≠", "!="],
  ["×", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["–", "-"],
  ["—", "-"],
  ["“", '"'],
  ["”", '"'],
  ["‘", '"'],
  ["’", '"'],
  ["、", ","],
  ["。", "."],
  ["【", "["],
  ["】", "]"],
  ["\u3000", " "],
  ["\u00a0", " "],
]);

// Full-width forms U+FF01 to U+FF5E are the ASCII characters shifted by a fixed distance.
function toAscii(character: string): string {
  return asciiOf.get(character) ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** Slips that show in the text alone; the first pattern that matches at a place wins. */
export const slipsOfText: readonly (Slip & { readonly pattern: RegExp })[] = [
  {
    code: "full-width-character",
    pattern: /[\uff01-\uff5e≥≤≠×÷−–—“”‘’、。【】\u3000\u00a0]/,
    message: (found) => ({
      zh: `不能使用全角或排版符号 \`${found}\`，请改为半角 \`${toAscii(found)}\``,
      en: `\`${found}\` is not an ASCII character; write \`${toAscii(found)}\``,
    }),
  },
  {
    code: "comment",
    pattern: /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|#.*/,
    message: () => ({
      zh: "表达式中不能写注释，请写在 YAML 的 `#` 之后",
      en: "an expression has no comments; write the comment in the YAML file, after `#`",
    }),
  },
  {
    code: "date-literal",
    pattern: /@"[^"]*"?|\d{4}-\d{2}-\d{2}/,
    message: (found) => ({
      zh: `表达式中不能写日期 \`${found}\`，请设为有出处的参数`,
      en: `\`${found}\` is a date; make it a parameter with its source`,
    }),
  },
  {
    code: "double-equals",
    pattern: /==+/,
    message: (found) => ({ zh: `相等请写 \`=\`，不写 \`${found}\``, en: `write \`=\` instead of \`${found}\`` }),
  },
  {
    code: "angle-not-equal",
    pattern: /<>/,
    message: () => ({ zh: "不等请写 `!=`，不写 `<>`", en: "write `!=` instead of `<>`" }),
  },
  {
    code: "logic-in-expression",
    pattern: /&&?|\|\|?|!(?!=)/,
    message: (found) => ({
      zh: `表达式中没有 \`${found}\`，${useGroups.zh}`,
      en: `there is no \`${found}\` in an expression; ${useGroups.en}`,
    }),
  },
  {
    code: "power",
    pattern: /\*\*|\^/,
    message: (found) => ({ zh: `没有乘方 \`${found}\`，请写成连乘`, en: `there is no power \`${found}\`; multiply instead` }),
  },
  {
    code: "percent-in-expression",
    pattern: /(?:\d+(?:\.\d+)?\s*)?%/,
    message: (found) => ({
      zh: `百分数 \`${found}\` 只能写在参数取值中，请设为参数`,
      en: `\`${found}\` may stand only in the values of a parameter; make it a parameter`,
    }),
  },
  {
    code: "exponent",
    pattern: /(?<![\w.])\d+(?:\.\d+)?[eE][+-]?\d+/,
    message: (found) => ({
      zh: `不能使用科学记数法 \`${found}\`，请写出全部数字`,
      en: `write \`${found}\` with all its digits, without an exponent`,
    }),
  },
  {
    code: "bare-fraction",
    pattern: /(?<![\w.])\.\d+/,
    message: (found) => ({ zh: `小数点前须有数字：\`0${found}\``, en: `a digit must precede the point: \`0${found}\`` }),
  },
  {
    code: "single-quotes",
    pattern: /'[^']*'?/,
    message: (found) => ({
      zh: `文字请用半角双引号，不用 \`${found}\``,
      en: `write a text in double quotes, not as \`${found}\``,
    }),
  },
];
