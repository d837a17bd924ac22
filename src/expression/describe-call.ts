import type { Node } from "../model/expression.js";
import type { Language, Text } from "../values/text.js";

type Call = Extract<Node, { kind: "call" }>;

/** The arguments of a call in words, joined as the language does, and the single ones. */
interface Said {
  readonly list: string;
  /** Two arguments, joined; null: fewer or more. */
  readonly pair: string | null;
  readonly at: (index: number) => string;
  /** The argument is written as a number, which has no unit of its own: `5`, not 过渡期年限. */
  readonly isNumber: (index: number) => boolean;
}

type Words = { readonly [L in Language]: (said: Said) => string };

/** Where an argument is asked of every member, other words are used than where the arguments are listed. */
interface CallWords {
  readonly listed: Words;
  readonly members: Words;
}

const alike = (words: Words): CallWords => ({ listed: words, members: words });

const later = (zh: string, en: string): CallWords =>
  alike({
    zh: ({ at, isNumber }) => `${at(0)}后满${at(1)}${isNumber(1) ? zh : ""}`,
    en: ({ at, isNumber }) => `${at(0)} plus ${at(1)}${isNumber(1) ? ` ${en}${at(1) === "1" ? "" : "s"}` : ""}`,
  });

/** Of two the one that is smaller or greater, of more the extreme. */
const extreme = ([two, most]: readonly [Text, Text]): Words => ({
  zh: ({ list, pair }) => (pair === null ? `${list}中的${most.zh}` : `${pair}中的${two.zh}`),
  en: ({ list, pair }) => (pair === null ? `the ${most.en} of ${list}` : `the ${two.en} of ${pair}`),
});

const least = extreme([
  { zh: "较小者", en: "lesser" },
  { zh: "最小值", en: "least" },
]);
const greatest = extreme([
  { zh: "较大者", en: "greater" },
  { zh: "最大值", en: "greatest" },
]);

const wordsOf: ReadonlyMap<string, CallWords> = new Map<string, CallWords>([
  [
    "min",
    {
      listed: least,
      members: { zh: ({ list }) => `各成员${list}的最小值`, en: ({ list }) => `the least ${list} of any member` },
    },
  ],
  [
    "max",
    {
      listed: greatest,
      members: { zh: ({ list }) => `各成员${list}的最大值`, en: ({ list }) => `the greatest ${list} of any member` },
    },
  ],
  [
    "sum",
    {
      listed: { zh: ({ list }) => `${list}之和`, en: ({ list }) => `the sum of ${list}` },
      members: { zh: ({ list }) => `各成员${list}之和`, en: ({ list }) => `the sum of ${list} over all members` },
    },
  ],
  [
    "count",
    {
      listed: { zh: ({ list }) => `${list}中符合的项数`, en: ({ list }) => `the number that hold of ${list}` },
      members: { zh: ({ list }) => `符合“${list}”的人数`, en: ({ list }) => `the number of members with ${list}` },
    },
  ],
  [
    "any",
    {
      listed: { zh: ({ list }) => `${list}至少一项成立`, en: ({ list }) => `at least one of ${list}` },
      members: { zh: ({ list }) => `有成员符合“${list}”`, en: ({ list }) => `at least one member with ${list}` },
    },
  ],
  [
    "all",
    {
      listed: { zh: ({ list }) => `${list}均成立`, en: ({ list }) => `all of ${list}` },
      members: { zh: ({ list }) => `全体成员均符合“${list}”`, en: ({ list }) => `every member with ${list}` },
    },
  ],
  [
    "years_between",
    alike({
      zh: ({ at }) => `自${at(0)}至${at(1)}的周年数`,
      en: ({ at }) => `full years from ${at(0)} to ${at(1)}`,
    }),
  ],
  [
    "months_between",
    alike({
      zh: ({ at }) => `自${at(0)}至${at(1)}的足月数`,
      en: ({ at }) => `full months from ${at(0)} to ${at(1)}`,
    }),
  ],
  ["add_days", later("日", "day")],
  ["add_months", later("个月", "month")],
  ["add_years", later("年", "year")],
  ["marginal", alike({ zh: ({ at }) => `${at(0)}按${at(1)}分段计算之和`, en: ({ at }) => `${at(0)} at ${at(1)}, band by band` })],
  ["rate_at", alike({ zh: ({ at }) => `${at(0)}按${at(1)}对应的比例`, en: ({ at }) => `the rate for ${at(0)} by ${at(1)}` })],
]);

const household: Text = { zh: "家庭人数", en: "the number of household members" };

/** Puts a call of a function into words; `describe` does so for an argument. */
export function describeCall(node: Call, describe: (argument: Node) => string, language: Language): string {
  const [first] = node.arguments;
  const isMembers = first?.kind === "each_member" && first.of.kind === "truth" && first.of.value;
  if (node.function === "count" && node.arguments.length === 1 && isMembers) return household[language];
  const said = node.arguments.map(describe);
  const list = said.join(language === "zh" ? "、" : ", ");
  const words = wordsOf.get(node.function);
  if (words === undefined) return `${node.function}(${list})`;
  const asked = node.arguments.some((argument) => argument.kind === "each_member") ? words.members : words.listed;
  return asked[language]({
    list,
    pair: said.length === 2 ? said.join(language === "zh" ? "与" : " and ") : null,
    at: (index) => said[index] ?? "",
    isNumber: (index) => node.arguments[index]?.kind === "number",
  });
}
