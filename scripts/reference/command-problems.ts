import type { Language, Text } from "../../src/values/text.js";

/** What only the command can find wrong, by code: files, JSON and the command line itself. */
export const commandProblems: Readonly<Record<string, Text>> = {
  not_found: { zh: "文件不存在", en: "there is no such file" },
  is_directory: { zh: "给出的是目录，不是文件", en: "a folder is given for a file" },
  unreadable: { zh: "文件无法读取", en: "a file cannot be read" },
  too_large: { zh: "一户的情况或一行超过 1 MB", en: "a case, or a line, is larger than 1 MB" },
  not_utf8: { zh: "不是 UTF-8 编码", en: "a file is not UTF-8" },
  empty: { zh: "内容为空", en: "a file or a line is empty" },
  too_deep: { zh: "JSON 嵌套过深", en: "JSON nests too deep" },
  json_syntax: { zh: "不是有效的 JSON", en: "a text is not JSON" },
  duplicate_key: { zh: "同一处有两个相同的键", en: "a key is given twice in one place" },
  forbidden_key: { zh: "不能用作名称的键，如 `__proto__`", en: "a key that cannot be a name, such as `__proto__`" },
  unknown_subject: { zh: "情况中没有 `--subject` 所指的对象", en: "the case has no subject of the name given by `--subject`" },
  not_in_force: { zh: "`facts` 所指的政策当日未施行", en: "the policy asked about by `facts` is not in force on the day" },
  no_pack: { zh: "目录中没有 `pack.yaml`", en: "a folder holds no `pack.yaml`" },
  unknown_kind: { zh: "`schema` 没有这种文件", en: "`schema` knows no such kind of file" },
  bad_name: { zh: "`init` 的政策名称不符合格式", en: "the name given to `init` is not of the form of a policy" },
  unknown_policy: { zh: "规则包没有 `mutate` 所指的政策", en: "the pack has no such policy as `mutate` is given" },
  not_a_side: {
    zh: "`diff` 的一侧既非目录或文件，也非仓库的版本",
    en: "a side of `diff` is neither a folder or file, nor a revision",
  },
  two_versions: { zh: "`diff` 的两侧不是同一政策的两个版本", en: "the sides of `diff` are not two versions of one policy" },
  several_packs: {
    zh: "仓库的版本中有多个规则包，未用 --pack 写明",
    en: "a revision holds several packs, and --pack names none",
  },
  no_such_version: { zh: "规则包中没有 `diff` 所指的版本", en: "the pack has no such version as a side of `diff` names" },
  not_packed: { zh: "给 `diff` 的文件不是编译好的规则包", en: "a file given to `diff` is no compiled pack" },
  digest_differs: { zh: "编译好的规则包与其摘要不符", en: "a compiled pack is not the one of its digest" },
  no_solver: { zh: "没有安装 `prove` 所用的 `z3-solver`", en: "`z3-solver`, which `prove` asks, is not installed" },
  exists: { zh: "`init` 要写的文件已经存在", en: "the file that `init` would write is there already" },
};

const words = {
  zh: {
    title: "命令的问题",
    intro: "加 `--json` 时，命令把问题写成 `{ error: { code, problems } }`，编码除上述各项外还有：",
    outro:
      "`code` 除 `invalid_case`、`invalid_options` 外，还有 `invalid_pack`（规则包有误）和 `wrong_usage`（命令行有误，编码如 `unknown_option`、`missing_argument`）。规则包和 YAML 文件的问题见[规则包文件的问题](diagnostics.zh-CN.md)。",
    code: "编码",
    meaning: "含义",
  },
  en: {
    title: "Of the command",
    intro: "With `--json` the command writes problems as `{ error: { code, problems } }`. Beside the codes above there are:",
    outro:
      "Its `code` is `invalid_case` or `invalid_options` as above, `invalid_pack`, or `wrong_usage` of the command line, with codes such as `unknown_option` and `missing_argument`. Of the files of a pack, and of a case in YAML, see [mistakes in the files of a pack](diagnostics.md).",
    code: "Code",
    meaning: "Meaning",
  },
} as const satisfies { [L in Language]: object };

/** Writes the section on what only the command finds wrong. */
export function commandSection(language: Language): string {
  const told = words[language];
  const rows = Object.entries(commandProblems).map(([code, meaning]) => `| \`${code}\` | ${meaning[language]} |`);
  const table = [`| ${told.code} | ${told.meaning} |`, "|---|---|", ...rows].join("\n");
  return [`## ${told.title}`, told.intro, table, told.outro].join("\n\n");
}
