import type { ChangeKind } from "../mutation/change.js";

/** The sentences of `huimin mutate`. */
export interface MutateWords {
  readonly pack: string;
  readonly format: string;
  readonly minimum: string;
  readonly suggestions: string;
  readonly status: string;
  readonly percent: string;
  readonly number: string;
  readonly noSuchPolicy: (known: string) => string;
  readonly change: Readonly<Record<ChangeKind, string>>;
  readonly gone: string;
  readonly paste: (file: string) => string;
  readonly notFound: (cases: number) => string;
  readonly notSought: string;
  readonly failing: string;
  readonly unknown: string;
  readonly refuted: string;
  readonly column: Readonly<Record<"policy" | "mutants" | "killed" | "survived" | "equivalent" | "score", string>>;
  readonly shared: string;
  readonly total: string;
  readonly why: (neverRead: number, alike: number, listed: number) => string;
  readonly below: (score: string, minimum: string) => string;
  readonly progress: (done: number, of: number) => string;
}

/** The sentences in English. */
export const mutateEnglish: MutateWords = {
  pack: "the folder of the pack",
  format: "what to write: text or json",
  minimum: "fail where a policy, or what policies share, scores less than this percentage",
  suggestions: "for how many survivors a household is looked for that would find them out",
  status: [
    "Exit status: 0 every score reaches --minimum; 1 one does not, a scenario that should find mistakes out fails as it is, an entry",
    "of mutants.yaml is wrong, or the pack is invalid; 2 wrong usage.",
  ].join("\n"),
  percent: "give a percentage from 0 to 100",
  number: "give a whole number",
  noSuchPolicy: (known) => `the pack has no such policy; it has ${known}`,
  change: {
    compare: "compared otherwise",
    negate: "turned round",
    swap: "taken for each other",
    drop: "left out",
    shift: "one step more or less",
    date: "a day earlier or later",
    round: "rounded otherwise",
  },
  gone: "(left out)",
  paste: (file) => `no scenario notices; this one would, in ${file} (it expects what the rules answer now: check that first):`,
  notFound: (cases) =>
    `no scenario notices, nor do ${cases} cases at the boundaries; add a scenario, or list the change in mutants.yaml with the reason`,
  notSought: "no scenario notices; add one",
  failing: "the scenario fails as it is, and so finds nothing out; make it pass first",
  unknown: "there is no such change any more; remove the entry",
  refuted: "a scenario notices this change, so it is not equivalent; remove the entry",
  column: { policy: "policy", mutants: "changes", killed: "noticed", survived: "not", equivalent: "no effect", score: "score" },
  shared: "shared",
  total: "total",
  why: (neverRead, alike, listed) =>
    `without effect: ${neverRead} are never read, in ${alike} all cases are answered alike, ${listed} are listed with a reason`,
  below: (score, minimum) => `${score} % is less than ${minimum} %`,
  progress: (done, of) => `changing the rules: ${done} of ${of}`,
};

/** The sentences in Chinese. */
export const mutateChinese: MutateWords = {
  pack: "规则包的目录",
  format: "输出形式：text 或 json",
  minimum: "任一政策或共用规则的得分低于此百分比，即为不通过",
  suggestions: "为多少处未被发现的改动寻找可以发现它的家庭",
  status: [
    "退出状态：0 各项得分均达到 --minimum；1 有未达到的，或本应发现错误的情形本身未通过，或 mutants.yaml 有误，或规则包",
    "有误；2 用法有误。",
  ].join("\n"),
  percent: "应为0至100的百分比",
  number: "应为整数",
  noSuchPolicy: (known) => `规则包没有此政策；已有：${known}`,
  change: {
    compare: "改变比较",
    negate: "取反",
    swap: "互换",
    drop: "略去",
    shift: "增减一个最小单位",
    date: "提前或推后一日",
    round: "改变取整",
  },
  gone: "（略去）",
  paste: (file) => `没有情形发现此改动；可在 ${file} 中加入下列情形（预期取自现行规则，请先核对）：`,
  notFound: (cases) => `没有情形发现此改动，试过的 ${cases} 个临界家庭也未发现；请补充情形，或在 mutants.yaml 中列明此改动及理由`,
  notSought: "没有情形发现此改动，请补充",
  failing: "此情形本身未通过，不能用来发现错误，请先改正",
  unknown: "已没有此项改动，请删去",
  refuted: "有情形发现此改动，并非没有影响，请删去",
  column: { policy: "政策", mutants: "改动", killed: "发现", survived: "未发现", equivalent: "无影响", score: "得分" },
  shared: "共用",
  total: "合计",
  why: (neverRead, alike, listed) =>
    `无影响的改动：从未用到的 ${neverRead} 处，所有家庭答复相同的 ${alike} 处，已列明理由的 ${listed} 处`,
  below: (score, minimum) => `${score}% 低于 ${minimum}%`,
  progress: (done, of) => `正在逐一改动：第 ${done} 处，共 ${of} 处`,
};
