import type { Text } from "../../../src/values/text.js";

/** Tells of an aim why it was missed, or what it took to meet it. */
export const reasons: Readonly<Record<string, Text>> = {
  screen_json_rules: {
    zh: "`screen` 从原始情形开始：逐项核对名称、类型和日期，约占四成时间；json-rules-engine 直接取用现成的整数，金额另行算好。已试：按出现次序缓存名称，常量并入比较，参数查表，按对象复用结果",
    en: "`screen` starts from the case as it is written and checks every name, type and day, which takes some two fifths of its time; json-rules-engine is handed integers, its amounts worked out beforehand. Tried: names remembered by position, constants folded into comparisons, parameters in tables, subjects named once",
  },
  screen_records: {
    zh: "手写代码同样读情形、写结果，但不核对输入",
    en: "The code by hand reads the case and writes records, too, but checks nothing of what it is given",
  },
  screen_integers: {
    zh: "手写代码不读情形、不写文字、不查地区；差距主要在读取和书写，不在规则。只有生成源代码才能消除函数调用，而严格的内容安全策略不允许 `new Function`",
    en: "The code by hand reads no case, writes no text and looks up no place: the gap is reading and writing, not rules. Only emitted source would save the calls between closures, and a strict content policy allows no `new Function`",
  },
  everything_json_rules: {
    zh: "完整结论包括 json-rules-engine 没有的内容：缺什么、依据哪些条款、换一种口径是否改变、有效至哪一天；为此须在其他日期和口径下重新认定数十次。已试：只走读过的数值的变动日，其他口径只比结论和金额，日期测试用快码二分，各项在读取时才计算",
    en: "Everything is what json-rules-engine has not: what is missing, what decided, whether another reading would change it, until when it holds. It takes dozens of determinations on other days and under other readings. Tried: only the days on which something read changes, other readings by outcome and amount alone, bisection on quick code, each property worked out when it is read",
  },
  text: {
    zh: "结果比情形长，金额要写成文字。已试：同上",
    en: "An answer is longer than its case, and its amounts are written as text. Tried: as above",
  },
  hubei_text: {
    zh: "示例家庭多数情况不明，须走精确代码（区间、分数），每户十至三十项认定；情况齐全的家庭只走快码",
    en: "Much of the example households is not known, which takes the exact code with its ranges and fractions, for ten to thirty determinations each; a household of which all is known takes quick code alone",
  },
  size_huimin: {
    zh: "整个入口含两种文字的说明、原因和有效期的计算；只用 `plan` 和 `screen` 的应用打包约 28 kB；两者的上限由 `size-limit` 把关",
    en: "The whole entry holds explanations in two languages, reasons and the walk through the days; an app that takes `plan` and `screen` alone bundles about 28 kB; `size-limit` holds both to their limits",
  },
};
