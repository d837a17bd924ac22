import type { Problem } from "./report.js";

function oneStatement(name: string): Problem {
  return {
    code: "one-statement",
    message: {
      zh: `\`${name}\` 须恰好写一项：\`nobody_loses_against\`、\`amount_at_least\`、\`at_most_one_of\` 或 \`monotone_in\`；请补写或拆成几项`,
      en: `\`${name}\` says exactly one thing: \`nobody_loses_against\`, \`amount_at_least\`, \`at_most_one_of\` or \`monotone_in\`; add it, or make several claims`,
    },
  };
}

function notInForceThen(policy: string, day: string): Problem {
  return {
    code: "not-in-force-then",
    message: {
      zh: `\`${policy}\` 在 \`${day}\` 没有生效的版本，无从比较；请改用有版本生效的日期`,
      en: `no version of \`${policy}\` is in force on \`${day}\`, so there is nothing to compare with; name a day on which one is`,
    },
  };
}

function nothingPaid(policy: string): Problem {
  return {
    code: "nothing-paid",
    message: {
      zh: `\`${policy}\` 没有 \`amount\`，谈不上金额；请改写其他性质，或补写 \`amount\``,
      en: `\`${policy}\` has no \`amount\`, so nothing can be said of it; claim something else, or add \`amount\``,
    },
  };
}

function withoutOrder(fact: string): Problem {
  return {
    code: "without-order",
    message: {
      zh: `\`${fact}\` 的取值没有高低之分；请改用是否、选项、数值或日期类的事实，\`order\` 只用于选项`,
      en: `the values of \`${fact}\` have no order; name a fact that is a truth, a choice, a number or a date`,
    },
  };
}

function ordersNoChoice(fact: string): Problem {
  return {
    code: "without-order",
    message: {
      zh: `\`order\` 用于排列选项，而 \`${fact}\` 不是选项类的事实；请删去 \`order\``,
      en: `\`order\` is for the options of a choice, and \`${fact}\` is none; leave \`order\` out`,
    },
  };
}

/** Says what is wrong and what to do: words for mistakes in what a version claims. */
export const claimProblems = { oneStatement, notInForceThen, nothingPaid, withoutOrder, ordersNoChoice };
