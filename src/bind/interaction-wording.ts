import type { Level } from "../model/level.js";
import type { Period } from "../model/value-type.js";
import { levelsIn } from "./level-words.js";
import type { Problem } from "./report.js";

function wrongKind(name: string): Problem {
  return {
    code: "interaction-kind",
    message: {
      zh: `\`${name}\` 须写 \`excludes\`、\`higher\`、\`cap\` 中的一种，且只写一种；请补写或拆成几条`,
      en: `\`${name}\` must have exactly one of \`excludes\`, \`higher\`, \`cap\`; add one, or make several interactions`,
    },
  };
}

function duplicatePolicy(name: string): Problem {
  return {
    code: "duplicate-policy",
    message: {
      zh: `政策 \`${name}\` 在同一条中写了两次；请删去一处或改为另一政策`,
      en: `the policy \`${name}\` stands twice in one interaction; remove it or name another`,
    },
  };
}

function noCommonLevel(name: string, held: readonly Level[], others: readonly Level[]): Problem {
  const [at, wanted] = [levelsIn(held), levelsIn(others)];
  return {
    code: "level-mismatch",
    message: {
      zh: `政策 \`${name}\` 的对象是${at.zh}，前面各项政策的对象是${wanted.zh}；同一条中的政策须有同一层对象，请换成另一政策`,
      en: `the policy \`${name}\` is of ${at.en}, those before it are of ${wanted.en}; policies that interact need a subject in common, name others`,
    },
  };
}

function otherPeriod(name: string, per: Period, wanted: Period): Problem {
  return {
    code: "period-mismatch",
    message: {
      zh: `\`${name}\` 按 \`per: ${per}\` 计，前面的政策按 \`per: ${wanted}\` 计；同一条中的金额须按同一期间计，请统一`,
      en: `\`${name}\` is \`per: ${per}\`, a policy before it \`per: ${wanted}\`; amounts that interact need one \`per\`, make them alike`,
    },
  };
}

function noAmount(name: string): Problem {
  return {
    code: "no-amount",
    message: {
      zh: `政策 \`${name}\` 没有 \`amount\`，无从停发、减发或比较高低；请换成另一政策，或将其写在 \`stands\``,
      en: `the policy \`${name}\` has no \`amount\` that could be compared, reduced or not paid; name another, or let it be the one that \`stands\``,
    },
  };
}

function capByOtherKey(name: string, key: string): Problem {
  return {
    code: "cap-not-by-place",
    message: {
      zh: `上限 \`${name}\` 按 \`${key}\` 取值；共同的上限只能按 \`locality\` 取值，请改用另一参数`,
      en: `the cap \`${name}\` is by \`${key}\`; a cap may be by \`locality\` alone, use another parameter`,
    },
  };
}

/** Says what is wrong and what to do: words for interactions. */
export const interactionProblems = {
  wrongKind,
  duplicatePolicy,
  noCommonLevel,
  otherPeriod,
  noAmount,
  capByOtherKey,
};
