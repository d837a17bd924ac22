import { typeWords } from "../expression/type-problem.js";
import type { Period, ValueKind, ValueType } from "../model/value-type.js";
import type { Text } from "../values/text.js";
import type { Problem } from "./report.js";

const forms = {
  boolean: { zh: "应为 `true` 或 `false`", en: "write `true` or `false`" },
  choice: { zh: "应为一个选项", en: "write one option" },
  choices: { zh: "应为不重复的选项列表", en: "write a list of options, each once" },
  integer: { zh: "应为整数", en: "write an integer" },
  decimal: { zh: "应为小数", en: "write a decimal" },
  money: { zh: "应为以元计的金额，如 `480.00`", en: "write yuan as `480.00`" },
  share: { zh: "应为比例，如 `20%`", en: "write a share as `20%`" },
  date: { zh: "应为日期，如 `2019-10-14`", en: "write a date as `2019-10-14`" },
  locality: { zh: "应为六位行政区划代码", en: "write a code of six digits" },
  text: { zh: "应为文本", en: "write a text" },
  list: { zh: "应为不重复的列表", en: "write a list, each item once" },
  scale: {
    zh: "应为分档列表，如 `[{ over: 5000, rate: 30% }]`，档次递增",
    en: "write bands as `[{ over: 5000, rate: 30% }]`, rising",
  },
} as const satisfies { [K in ValueKind]: Text };

function badValue(written: unknown, kind: ValueKind): Problem {
  const shown = typeof written === "string" ? written : JSON.stringify(written);
  return {
    code: "bad-value",
    message: { zh: `\`${shown}\` 不合要求；${forms[kind].zh}`, en: `\`${shown}\` will not do; ${forms[kind].en}` },
  };
}

function impossibleDate(written: string): Problem {
  return {
    code: "impossible-date",
    message: { zh: `日历上没有 \`${written}\` 这一天；请改正`, en: `there is no day \`${written}\` in the calendar; correct it` },
  };
}

function nothingAbove(): Problem {
  return {
    code: "bad-value",
    message: {
      zh: "`same_as_above` 之前没有取值；请写明 `value`",
      en: "no row stands before `same_as_above`; write the `value`",
    },
  };
}

function noConversion(from: Period, to: Period | null): Problem {
  const target = to === null ? { zh: "没有 `per` 的值", en: "a value without `per`" } : { zh: `\`${to}\``, en: `\`${to}\`` };
  return {
    code: "period-mismatch",
    message: {
      zh: `\`${from}\` 不能换算为${target.zh}；只有年与月、年与学期可以换算`,
      en: `\`${from}\` does not convert to ${target.en}; only a year converts, to months or to terms`,
    },
  };
}

function wrongKeys(key: string, by: readonly string[]): Problem {
  const order = [...by.map((name) => `\`${name}\``), "`2019-10-14`"].join(" → ");
  return {
    code: "wrong-keys",
    message: {
      zh: `\`${key}\` 位置不对；\`values\` 之下依次为 ${order}`,
      en: `\`${key}\` is out of place; under \`values\` stand ${order} in turn`,
    },
  };
}

function wantsTruth(type: ValueType): Problem {
  const { zh, en } = typeWords(type);
  return {
    code: "type-mismatch",
    message: {
      zh: `此处须为条件，却是${zh}；请写成比较`,
      en: `a truth is needed here, but this is ${en}; compare it with something`,
    },
  };
}

function wantsValue(): Problem {
  return {
    code: "type-mismatch",
    message: { zh: "`is` 须为取值，却是条件；请改用 `when`", en: "`is` gives a value, but this is a truth; use `when`" },
  };
}

function wantsKind(kind: "money" | "share" | "locality", type: ValueType): Problem {
  const { zh, en } = typeWords(type);
  const wanted = { money: ["金额", "money"], share: ["比例", "a share"], locality: ["地区", "a locality"] }[kind];
  return {
    code: "type-mismatch",
    message: { zh: `此处须为${wanted[0]}，却是${zh}；请改正`, en: `${wanted[1]} is needed here, but this is ${en}; correct it` },
  };
}

function amountPeriod(type: ValueType, per: Period): Problem {
  const { zh, en } = typeWords(type);
  return {
    code: "period-mismatch",
    message: {
      zh: `待遇按 \`per: ${per}\` 计，此处却是${zh}；请统一 \`per\``,
      en: `the amount is \`per: ${per}\`, but this is ${en}; state one \`per\``,
    },
  };
}

function amountUnit(unit: string): Problem {
  return {
    code: "unit-mismatch",
    message: {
      zh: `金额仍按每 \`${unit}\` 计；请乘以该单位的数量`,
      en: `the money is still for each \`${unit}\`; multiply it by a count of that unit`,
    },
  };
}

/** Says what is wrong and what to do: words for values and types that do not fit. */
export const valueProblems = {
  badValue,
  impossibleDate,
  nothingAbove,
  noConversion,
  wrongKeys,
  wantsTruth,
  wantsValue,
  wantsKind,
  amountPeriod,
  amountUnit,
};
