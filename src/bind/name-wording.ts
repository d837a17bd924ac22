import { nearestName } from "../values/nearest-name.js";
import type { Text } from "../values/text.js";
import type { Problem } from "./report.js";

function guess(name: string, known: Iterable<string>): Text {
  const near = nearestName(name, known);
  return near === null
    ? { zh: "；请先声明", en: "; declare it first" }
    : { zh: `；是否应为 \`${near}\`？`, en: `; did you mean \`${near}\`?` };
}

function unknownName(name: string, known: Iterable<string>): Problem {
  const { zh, en } = guess(name, known);
  return {
    code: "unknown-name",
    message: {
      zh: `\`${name}\` 不是事实、参数、定义或条件${zh}`,
      en: `\`${name}\` is not a fact, parameter, definition or provision${en}`,
    },
  };
}

function unknownPolicy(name: string, known: Iterable<string>): Problem {
  const { zh, en } = guess(name, known);
  return { code: "unknown-name", message: { zh: `没有政策 \`${name}\`${zh}`, en: `there is no policy \`${name}\`${en}` } };
}

function unknownFact(name: string, known: Iterable<string>): Problem {
  const { zh, en } = guess(name, known);
  return { code: "unknown-name", message: { zh: `没有事实 \`${name}\`${zh}`, en: `there is no fact \`${name}\`${en}` } };
}

function unknownParameter(name: string, known: Iterable<string>): Problem {
  const { zh, en } = guess(name, known);
  return { code: "unknown-name", message: { zh: `没有参数 \`${name}\`${zh}`, en: `there is no parameter \`${name}\`${en}` } };
}

function unknownReading(name: string, known: Iterable<string>): Problem {
  const { zh, en } = guess(name, known);
  return {
    code: "unknown-reading",
    message: { zh: `没有理解口径 \`${name}\`${zh}`, en: `there is no reading \`${name}\`${en}` },
  };
}

function unknownFunction(name: string, known: Iterable<string>): Problem {
  const near = nearestName(name, known);
  const all = [...known].map((one) => `\`${one}\``);
  return {
    code: "unknown-function",
    message: {
      zh: `没有函数 \`${name}\`${near === null ? `；可用的函数为 ${all.join("、")}` : `；是否应为 \`${near}\`？`}`,
      en: `there is no function \`${name}\`; ${near === null ? `the functions are ${all.join(", ")}` : `did you mean \`${near}\`?`}`,
    },
  };
}

function unknownSource(name: string, known: Iterable<string>): Problem {
  const near = nearestName(name, known);
  return {
    code: "unknown-source",
    message: {
      zh: `\`sources.yaml\` 中没有来源 \`${name}\`${near === null ? "；请补入" : `；是否应为 \`${near}\`？`}`,
      en: `\`${name}\` is not in \`sources.yaml\`; ${near === null ? "add it" : `did you mean \`${near}\`?`}`,
    },
  };
}

function unknownLocality(code: string, known: Iterable<string>): Problem {
  const near = nearestName(code, known);
  return {
    code: "unknown-locality",
    message: {
      zh: `\`localities.yaml\` 中没有 \`${code}\`${near === null ? "；请补入" : `；是否应为 \`${near}\`？`}`,
      en: `\`${code}\` is not in \`localities.yaml\`; ${near === null ? "add it" : `did you mean \`${near}\`?`}`,
    },
  };
}

function localityCycle(code: string): Problem {
  return {
    code: "locality-cycle",
    message: {
      zh: `\`${code}\` 的上级最终又回到自身；请改正 \`parent\``,
      en: `the parents of \`${code}\` lead back to it; correct \`parent\``,
    },
  };
}

function duplicateName(name: string, owner: Text): Problem {
  return {
    code: "duplicate-name",
    message: {
      zh: `\`${name}\` 已用于${owner.zh}；名称在全库中须唯一，请改名`,
      en: `\`${name}\` is taken by ${owner.en}; names are unique in a pack, choose another`,
    },
  };
}

function ambiguousName(name: string): Problem {
  return {
    code: "ambiguous-name",
    message: {
      zh: `本文件有几个条件名为 \`${name}\`，不知指哪一个；请分别命名或设为定义`,
      en: `several provisions of this file are called \`${name}\`; give them different names or make a definition`,
    },
  };
}

function missingLabel(name: string): Problem {
  return {
    code: "missing-label",
    message: {
      zh: `\`${name}\` 没有名称；请写明中英文 \`label\``,
      en: `\`${name}\` has no label; add \`label\` in both languages`,
    },
  };
}

function definitionCycle(names: readonly string[]): Problem {
  const way = names.map((name) => `\`${name}\``).join(" → ");
  return {
    code: "definition-cycle",
    message: {
      zh: `定义互相循环：${way}；请拆开其中一环`,
      en: `definitions rest on each other in a circle: ${way}; break it at one of them`,
    },
  };
}

function policyCycle(names: readonly string[]): Problem {
  const way = names.map((name) => `\`${name}\``).join(" → ");
  return {
    code: "policy-cycle",
    message: {
      zh: `政策经 \`eligible\` 互相循环：${way}；请拆开其中一环`,
      en: `policies ask each other in a circle: ${way}; break it at one of them`,
    },
  };
}

/** Says what is wrong and what to do: words for names that mean nothing, or too much. */
export const nameProblems = {
  unknownName,
  unknownPolicy,
  unknownFact,
  unknownParameter,
  unknownReading,
  unknownFunction,
  unknownSource,
  unknownLocality,
  localityCycle,
  duplicateName,
  ambiguousName,
  missingLabel,
  definitionCycle,
  policyCycle,
};
