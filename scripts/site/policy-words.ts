import type { Source } from "../../src/model/pack.js";
import type { Language } from "../../src/values/text.js";

/** The words of the page of a policy that are not of its rules. */
export interface PolicyWords {
  readonly about: {
    readonly kind: string;
    readonly subject: string;
    readonly from: string;
    readonly until: string;
    readonly cite: string;
  };
  readonly on: string;
  readonly place: string;
  readonly file: string;
  readonly tryIt: string;
  readonly ended: string;
  readonly heading: Readonly<
    Record<
      | "conditions"
      | "amount"
      | "terms"
      | "interactions"
      | "parameters"
      | "readings"
      | "open"
      | "examples"
      | "versions"
      | "sources",
      string
    >
  >;
  readonly intro: Readonly<Record<"terms" | "parameters" | "readings" | "open" | "examples" | "sources", string>>;
  readonly noAmount: string;
  readonly component: Readonly<
    Record<"when" | "calculation" | "rounding" | "floor" | "shares" | "payer" | "place" | "form" | "cite", string>
  >;
  readonly each: (fact: string) => string;
  readonly parameter: Readonly<Record<"value" | "from" | "until" | "published" | "cite", string>>;
  readonly attested: (day: string) => string;
  readonly goesOn: string;
  readonly notStated: string;
  readonly missing: (bounds: string | null, setter: string | null) => string;
  readonly noRows: (floor: string | null, setter: string | null) => string;
  readonly setBy: (setter: string) => string;
  readonly floor: (floor: string) => string;
  readonly default: string;
  readonly openReading: (question: string) => string;
  readonly openParameter: (label: string, setter: string | null, rows: number) => string;
  readonly openSource: (title: string, status: string) => string;
  readonly nothingOpen: string;
  readonly example: Readonly<Record<"name" | "asOf" | "place" | "outcome" | "amount" | "try", string>> & {
    readonly more: (count: number) => string;
  };
  readonly version: Readonly<Record<"from" | "added" | "removed" | "changed" | "same" | "first", string>>;
  readonly status: Readonly<Record<Source["status"], string>>;
  readonly source: Readonly<Record<"title" | "number" | "issuer" | "date" | "status", string>>;
  readonly index: { readonly title: string; readonly intro: string; readonly policy: string };
  readonly none: string;
  readonly colon: string;
}

const zh: PolicyWords = {
  about: { kind: "类别", subject: "对象", from: "施行日期", until: "适用至", cite: "依据" },
  on: "办理单位",
  place: "适用何地标准",
  file: "规则文件",
  tryIt: "用本政策试算",
  ended: "该政策自本日起停止执行。",
  heading: {
    conditions: "条件",
    amount: "金额",
    terms: "用语",
    interactions: "与其他待遇的关系",
    parameters: "规定值",
    readings: "理解口径",
    open: "待定事项",
    examples: "示例",
    versions: "版本沿革",
    sources: "依据文件",
  },
  intro: {
    terms: "条件和金额中用到的用语，含义如下。",
    parameters: "按地区和日期列出所见数值。未见数值的照实注明，不以别处或往年的数值代替。",
    readings: "文件没有说清的地方，各种理解都列在这里。计算时按默认口径，也可改按其他口径；结论会因此不同的，随结论注明。",
    open: "下列事项未定、未见或未核对，有权解释或持有原件的，请据此补正。",
    examples: "每例的结论均经测试核对。点“试算”，可在页面中打开并修改。",
    sources: "“转载”指从他处见到，“凭记忆录入”指尚无文本可据，两者均未核对原件。",
  },
  noAmount: "本政策只作认定，不涉及金额。",
  component: {
    when: "发放条件",
    calculation: "计算",
    rounding: "取整",
    floor: "最低额",
    shares: "分担",
    payer: "支付",
    place: "适用何地标准",
    form: "方式",
    cite: "依据",
  },
  each: (fact) => `按${fact}逐项计算。`,
  parameter: { value: "数值", from: "起", until: "止", published: "公布", cite: "依据" },
  attested: (day) => `不晚于${day}`,
  goesOn: "未定",
  notStated: "—",
  missing: (bounds, setter) => `未见${bounds === null ? "" : `，${bounds}`}${setter === null ? "" : `（由${setter}确定）`}`,
  noRows: (floor, setter) =>
    `未见任何数值。${setter === null ? "" : `由${setter}确定。`}${floor === null ? "" : `按下限${floor}计算。`}`,
  setBy: (setter) => `由${setter}确定。`,
  floor: (floor) => `${floor}。`,
  default: "（默认）",
  openReading: (question) => `理解口径未定：${question}`,
  openParameter: (label, setter, rows) =>
    `${label}：${rows === 0 ? "未见任何数值" : "部分地区或时段未见数值"}${setter === null ? "" : `，由${setter}确定`}`,
  openSource: (title, status) => `${title}：${status}，未核对原件`,
  nothingOpen: "暂无。",
  example: {
    name: "情形",
    asOf: "日期",
    place: "地区",
    outcome: "结论",
    amount: "金额",
    try: "试算",
    more: (count) => `其余${count}例`,
  },
  version: {
    from: "起施行",
    added: "新增",
    removed: "删去",
    changed: "修改为",
    same: "条件和金额的规定未变。",
    first: "最早版本。",
  },
  status: { confirmed: "已核对", reprint: "转载", recalled: "凭记忆录入" },
  source: { title: "文件", number: "文号", issuer: "制定机关", date: "日期", status: "核对情况" },
  index: {
    title: "政策",
    intro: "规则包所收的政策。每页由规则文件生成，与计算所用的规则一致。",
    policy: "政策",
  },
  none: "—",
  colon: "：",
};

const en: PolicyWords = {
  about: { kind: "Kind", subject: "For", from: "In force from", until: "Until", cite: "Source" },
  on: "To be acted on by",
  place: "Whose figures apply",
  file: "File of the rules",
  tryIt: "Try this policy",
  ended: "The policy has ended on this day.",
  heading: {
    conditions: "Conditions",
    amount: "Amount",
    terms: "Terms",
    interactions: "Beside other benefits",
    parameters: "Figures",
    readings: "Readings",
    open: "Open questions",
    examples: "Examples",
    versions: "Versions",
    sources: "Sources",
  },
  intro: {
    terms: "What the terms of the conditions and amounts mean.",
    parameters:
      "Every value seen, by place and date. One that was not seen is said to be missing; the value of another place or year never stands in for it.",
    readings:
      "Where the documents are not clear, every way to read them stands here. An evaluation takes the default unless told otherwise, and says where another reading would give another answer.",
    open: "Not decided, not seen or not checked; for those who can decide it or hold the original.",
    examples: "Every answer is checked by the tests. “Try” opens the example in the page, to be changed at will.",
    sources:
      "A reprint was read elsewhere than with its issuer; a recalled text is from memory. Neither was checked against the original.",
  },
  noAmount: "The policy recognizes a status; it pays nothing.",
  component: {
    when: "Paid if",
    calculation: "Worked out",
    rounding: "Rounding",
    floor: "At least",
    shares: "Borne by",
    payer: "Payment",
    place: "Whose figures apply",
    form: "Form",
    cite: "Source",
  },
  each: (fact) => `Worked out for each: ${fact}.`,
  parameter: { value: "Value", from: "From", until: "Through", published: "Published", cite: "Source" },
  attested: (day) => `${day} at the latest`,
  goesOn: "open",
  notStated: "—",
  missing: (bounds, setter) => `not seen${bounds === null ? "" : `, ${bounds}`}${setter === null ? "" : ` (set by ${setter})`}`,
  noRows: (floor, setter) =>
    `No value was seen.${setter === null ? "" : ` It is set by ${setter}.`}${floor === null ? "" : ` The floor is taken: ${floor}.`}`,
  setBy: (setter) => `Set by ${setter}.`,
  floor: (floor) => `${floor}.`,
  default: " (default)",
  openReading: (question) => `How to read: ${question}`,
  openParameter: (label, setter, rows) =>
    `${label}: ${rows === 0 ? "no value seen" : "no value seen of some places or times"}${setter === null ? "" : `, set by ${setter}`}`,
  openSource: (title, status) => `${title}: ${status}, not checked against the original`,
  nothingOpen: "None.",
  example: {
    name: "Case",
    asOf: "Day",
    place: "Place",
    outcome: "Answer",
    amount: "Amount",
    try: "Try",
    more: (count) => `${count} more examples`,
  },
  version: {
    from: "In force from",
    added: "New",
    removed: "Gone",
    changed: "Now",
    same: "The conditions and amounts are as before.",
    first: "The first version.",
  },
  status: { confirmed: "confirmed", reprint: "reprint", recalled: "recalled" },
  source: { title: "Document", number: "Number", issuer: "Issuer", date: "Date", status: "Status" },
  index: {
    title: "Policies",
    intro: "The policies of the pack. Each page is written from the file of its rules and says what the evaluation does.",
    policy: "Policy",
  },
  none: "—",
  colon: ": ",
};

/** Holds the words of each language. */
export const policyWords: Readonly<Record<Language, PolicyWords>> = { zh, en };
