import type { Level } from "../model/level.js";
import { nearestName } from "../values/nearest-name.js";
import { levelsIn, levelWords } from "./level-words.js";
import type { Problem } from "./report.js";

function scenarioUnknownFact(name: string, known: Iterable<string>): Problem {
  const near = nearestName(name, known);
  return {
    code: "scenario-unknown-fact",
    message: {
      zh: `\`facts.yaml\` 中没有事实 \`${name}\`${near === null ? "；请补入或删去" : `；是否应为 \`${near}\`？`}`,
      en: `\`${name}\` is not a fact of \`facts.yaml\`; ${near === null ? "declare or remove it" : `did you mean \`${near}\`?`}`,
    },
  };
}

function scenarioFactLevel(name: string, held: readonly Level[], given: Level): Problem {
  const [at, here] = [levelsIn(held), levelWords[given]];
  return {
    code: "level-mismatch",
    message: {
      zh: `\`${name}\` 属于${at.zh}，不属于${here.zh}；请移到该层`,
      en: `\`${name}\` is of ${at.en}, not of ${here.en}; move it there`,
    },
  };
}

function scenarioSubject(given: string | null): Problem {
  return {
    code: "scenario-subject",
    message:
      given === null
        ? {
            zh: "不知要算谁；请在 `subject` 写明成员或项目的 `id`",
            en: "it is not clear whose answer is expected; name a member or an item in `subject`",
          }
        : {
            zh: `\`${given}\` 不是本例的成员、项目或政策的层级；请改正 \`subject\``,
            en: `\`${given}\` is no member, item or level of this policy; correct \`subject\``,
          },
  };
}

function memberWithoutId(): Problem {
  return {
    code: "missing-key",
    message: { zh: "缺少 `id`；请为成员或项目写明", en: "`id` is missing; every member and item has one" },
  };
}

function duplicateId(id: string): Problem {
  return {
    code: "duplicate-name",
    message: { zh: `\`id: ${id}\` 出现了两次；请改用不同的 \`id\``, en: `\`id: ${id}\` is there twice; give each its own` },
  };
}

function wantsFacts(level: string): Problem {
  return {
    code: "bad-given",
    message: {
      zh: `\`${level}\` 之下应为事实及其取值；请逐项写出`,
      en: `under \`${level}\` stand facts and their values; write each of them`,
    },
  };
}

function wantsList(key: string): Problem {
  return {
    code: "bad-given",
    message: {
      zh: `\`${key}\` 应为列表，每项有 \`id\` 及其事实；请改正`,
      en: `\`${key}\` is a list of entries with an \`id\` and facts; write it so`,
    },
  };
}

/** Says what is wrong and what to do: words for mistakes in scenarios. */
export const scenarioProblems = {
  scenarioUnknownFact,
  scenarioFactLevel,
  scenarioSubject,
  memberWithoutId,
  duplicateId,
  wantsFacts,
  wantsList,
};
