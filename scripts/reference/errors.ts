import { hubei } from "../../src/hubei.js";
import { evaluate, explain, HuiminError, plan } from "../../src/index.js";
import type { Problem, ProblemCode } from "../../src/model/problem.js";
import type { Language, Text } from "../../src/values/text.js";
import { commandSection } from "./command-problems.js";

interface Entry {
  readonly meaning: Text;
  /** What the example gives, as a reader sees it. */
  readonly given: string;
  readonly raise: () => unknown;
}

const day = () => plan(hubei, { asOf: "2019-11-15" });
const evaluated = (input: unknown) => (): unknown => evaluate(day(), input);

const entries = {
  unknown_name: {
    meaning: {
      zh: "名称不在规则包内：事实、政策、行政区划、理解口径或参数。按提示改名，或删去",
      en: "A name that the pack does not have: of a fact, a policy, a division, a reading, a parameter. Take the name that is offered, or leave it out",
    },
    given: "{ household: { recieves_dibao: true } }",
    raise: evaluated({ household: { recieves_dibao: true } }),
  },
  wrong_form: {
    meaning: {
      zh: "取值的类型、格式或范围不对。按提示的格式填写；不知道的，不要填",
      en: "A value of the wrong type or form, or out of its range. Give it in the form that is named; leave out what is not known",
    },
    given: '{ household: { members: [{ id: "a", birth_date: "2019-02-29" }] } }',
    raise: evaluated({ household: { members: [{ id: "a", birth_date: "2019-02-29" }] } }),
  },
  duplicate_id: {
    meaning: { zh: "两名成员或两个项目编号相同。逐一使用不同编号", en: "Two members or items have one id. Give each its own" },
    given: '{ household: { members: [{ id: "a" }, { id: "a" }] } }',
    raise: evaluated({ household: { members: [{ id: "a" }, { id: "a" }] } }),
  },
  contradiction: {
    meaning: {
      zh: "填写了以另一事实为前提的事实，而该前提为否。二者更正其一",
      en: "A fact is given that is asked only if another holds, and that one is false. Correct one of the two",
    },
    given: '{ household: { exited: false, exit_date: "2018-12-31" } }',
    raise: evaluated({ household: { exited: false, exit_date: "2018-12-31" } }),
  },
  contradicts_pack: {
    meaning: {
      zh: "所填县的情况与公布情况不一致。核对后更正或删去",
      en: "What is said of the county is not what is published of it. Correct it, or leave it out",
    },
    given: '{ locality: "420222", county: { exited: false } }',
    raise: evaluated({ locality: "420222", county: { exited: false } }),
  },
  locality_not_in_force: {
    meaning: {
      zh: "该行政区划在计划的日期尚未设立或已经撤销。改用提示的代码",
      en: "The division does not exist on the day of the plan. Use the code that is named",
    },
    given: '{ locality: "420821" }',
    raise: evaluated({ locality: "420821" }),
  },
  below_floor: {
    meaning: {
      zh: "代入的数值低于规定的下限。改为不低于下限的数值",
      en: "A supposed value lies below the floor of the law. Suppose one that does not",
    },
    given: 'plan(hubei, { asOf: "2019-11-15", suppose: { top_up_rate: "10%" } })',
    raise: () => plan(hubei, { asOf: "2019-11-15", suppose: { top_up_rate: "10%" } }),
  },
  subject_needed: {
    meaning: {
      zh: "一项政策在该情况中有多名对象，未指明说明哪一名。写明 `subject`",
      en: "A policy speaks of several subjects of the case, and none is named to be explained. Name the `subject`",
    },
    given: 'explain(day, { household: { members: [{ id: "a" }, { id: "b" }] } }, { policy: "dibao_top_up", language: "zh" })',
    raise: () =>
      explain(day(), { household: { members: [{ id: "a" }, { id: "b" }] } }, { policy: "dibao_top_up", language: "zh" }),
  },
} satisfies Record<ProblemCode, Entry>;

const words = {
  zh: {
    title: "错误",
    intro:
      "本页由 `npm run reference` 生成，请勿手工修改。调用时的错误都是 `HuiminError`：`code` 为 `invalid_case`（情况有误）或 `invalid_options`（选项有误），`problems` 一次列出全部问题，每项有编码、位置和中英文说明。编码不变，文字可能改进。用 `isHuiminError(error)` 辨认，不受加载方式和版本影响。规则包文件的问题见[规则包文件的问题](diagnostics.zh-CN.md)。",
    given: "例：",
    says: "报：",
  },
  en: {
    title: "Errors",
    intro:
      "Written by `npm run reference`; do not edit by hand. What a call throws is a `HuiminError`: its `code` is `invalid_case` or `invalid_options`, and `problems` lists every problem at once, each with a code, a path and a message in Chinese and English. Codes stay; messages may be worded better. `isHuiminError(error)` knows it by whatever way and version it was loaded. Of the files of a pack, see [mistakes in the files of a pack](diagnostics.md).",
    given: "For example:",
    says: "says:",
  },
} as const satisfies { [L in Language]: object };

const raised = (code: string, { raise }: Entry): { readonly kind: string; readonly problem: Problem } => {
  try {
    raise();
  } catch (error) {
    if (!(error instanceof HuiminError)) throw error;
    const problem = error.problems.find((one) => one.code === code);
    if (problem !== undefined) return { kind: error.code, problem };
  }
  throw new Error(`the example of \`${code}\` does not raise it`);
};

/** Writes the reference page of what a call may throw. */
export function errorsPage(language: Language): string {
  const told = words[language];
  const sections = Object.entries(entries).map(([code, entry]) => {
    const { kind, problem } = raised(code, entry);
    const line = `${problem.path === "" ? "" : `${problem.path}: `}${problem.message[language]}`;
    return [
      `## ${code}`,
      language === "zh" ? `${entry.meaning.zh}（\`${kind}\`）。` : `${entry.meaning.en} (\`${kind}\`).`,
      told.given,
      `\`\`\`text\n${entry.given}\n\`\`\``,
      told.says,
      `\`\`\`text\n${line}\n\`\`\``,
    ].join("\n\n");
  });
  return `${[`# ${told.title}`, told.intro, ...sections, commandSection(language)].join("\n\n")}\n`;
}
