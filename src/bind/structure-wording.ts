import type { Level } from "../model/level.js";
import { levelsIn } from "./level-words.js";
import type { Problem } from "./report.js";

function unknownOption(option: string, options: readonly string[]): Problem {
  const all = options.map((one) => `\`${one}\``);
  return {
    code: "unknown-option",
    message: {
      zh: `\`${option}\` 不是选项；选项为 ${all.join("、")}`,
      en: `\`${option}\` is not an option; the options are ${all.join(", ")}`,
    },
  };
}

function missingCase(by: string, options: readonly string[]): Problem {
  const all = options.map((one) => `\`${one}\``);
  return {
    code: "missing-case",
    message: {
      zh: `\`cases\` 缺少 \`${by}\` 的选项 ${all.join("、")}；每个选项都须写出`,
      en: `\`cases\` lacks ${all.join(", ")} of \`${by}\`; write an entry for each option`,
    },
  };
}

function noOptions(by: string): Problem {
  return {
    code: "type-mismatch",
    message: {
      zh: `\`by: ${by}\` 须为理解口径、选项或是否值；请改用有选项的名称`,
      en: `\`by: ${by}\` must be a reading, a choice or a truth; name one that has options`,
    },
  };
}

function readingInExpression(name: string): Problem {
  return {
    code: "reading-in-expression",
    message: {
      zh: `理解口径 \`${name}\` 不能写在表达式中；请用 \`by: ${name}\` 和 \`cases\``,
      en: `the reading \`${name}\` cannot stand in an expression; use \`by: ${name}\` with \`cases\``,
    },
  };
}

function readingWithoutDefault(name: string): Problem {
  return {
    code: "reading-without-default",
    message: {
      zh: `理解口径 \`${name}\` 没有默认选项；请写明 \`default\``,
      en: `the reading \`${name}\` has no default; add \`default\``,
    },
  };
}

function numberInExpression(value: string): Problem {
  return {
    code: "number-in-expression",
    message: {
      zh: `表达式中不能写数字 \`${value}\`（0 和 1 除外）；请设为有出处的参数`,
      en: `the number \`${value}\` cannot stand in an expression (only 0 and 1 can); make it a parameter with its source`,
    },
  };
}

function levelMismatch(name: string, held: readonly Level[], from: readonly Level[]): Problem {
  const [at, here] = [levelsIn(held), levelsIn(from)];
  return {
    code: "level-mismatch",
    message: {
      zh: `\`${name}\` 属于${at.zh}，在${here.zh}一层看不到；请改用本层的名称，成员的名称放入 \`count\`、\`sum\`、\`any\`、\`all\`、\`min\`、\`max\``,
      en: `\`${name}\` is of ${at.en} and not visible from ${here.en}; use a name of this level, or one of a person inside \`count\`, \`sum\`, \`any\`, \`all\`, \`min\`, \`max\``,
    },
  };
}

function misplacedMembers(): Problem {
  return {
    code: "misplaced-members",
    message: {
      zh: "`members` 只能写作 `count(members)`，且须在家庭或其成员一层",
      en: "`members` stands only in `count(members)`, for a household or what belongs to it",
    },
  };
}

function wrongEligible(): Problem {
  return {
    code: "wrong-arguments",
    message: {
      zh: "`eligible` 须写政策名称，可再写层级：`eligible(p)` 或 `eligible(p, county)`",
      en: "`eligible` takes the name of a policy and may name a level: `eligible(p)` or `eligible(p, county)`",
    },
  };
}

function emptyCondition(): Problem {
  return {
    code: "empty-condition",
    message: {
      zh: "此处没有条件；请写 `when`、`all`、`any`、`none`，或 `by` 和 `cases`",
      en: "there is no condition here; write `when`, `all`, `any`, `none`, or `by` with `cases`",
    },
  };
}

function bothIsAndCondition(): Problem {
  return {
    code: "both-is-and-condition",
    message: {
      zh: "取值（`is`、`split`）与条件或其他取值不能并列；请只留一种",
      en: "a value (`is`, `split`) cannot stand beside a condition or another value; keep one of them",
    },
  };
}

function noValue(): Problem {
  return {
    code: "no-value",
    message: {
      zh: "此处没有取值；请写 `is`，或 `by` 和 `cases`",
      en: "there is no value here; write `is`, or `by` with `cases`",
    },
  };
}

function splitWithoutShares(): Problem {
  return {
    code: "split-without-into",
    message: { zh: "`split` 与 `into` 须同时写出；请补上另一项", en: "`split` and `into` belong together; add the other" },
  };
}

function wrongFileName(file: string, wanted: string): Problem {
  return {
    code: "wrong-file-name",
    message: {
      zh: `文件 \`${file}\` 应名为 \`${wanted}\`；请改名`,
      en: `the file \`${file}\` must be called \`${wanted}\`; rename it`,
    },
  };
}

function missingPart(part: string): Problem {
  return {
    code: "missing-key",
    message: { zh: `缺少 \`${part}\`；在施行的政策须写明`, en: `\`${part}\` is missing; a policy in force must state it` },
  };
}

/** Says what is wrong and what to do: words for parts that are out of place or missing. */
export const structureProblems = {
  unknownOption,
  missingCase,
  noOptions,
  readingInExpression,
  readingWithoutDefault,
  numberInExpression,
  levelMismatch,
  misplacedMembers,
  wrongEligible,
  emptyCondition,
  bothIsAndCondition,
  noValue,
  splitWithoutShares,
  wrongFileName,
  missingPart,
};
