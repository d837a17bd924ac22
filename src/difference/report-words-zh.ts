import type { ReportWords } from "./report-words.js";
import type { Reason } from "./verdict.js";

const things: Readonly<Record<string, string>> = {
  policy: "政策",
  fact: "事实",
  parameter: "参数",
  reading: "理解口径或其选项",
  locality: "行政区划",
};

const reason = (one: Reason, policy: string): string => {
  switch (one.kind) {
    case "fact_added":
      return `新增事实 \`${one.name}\``;
    case "fact_renamed":
      return `事实改名：\`${one.name}\``;
    case "fact_narrowed":
      return `事实 \`${one.name}\` 的取值、单位或范围有变，原有情况可能不再有效`;
    case "fact_widened":
      return `事实 \`${one.name}\` 的取值放宽`;
    case "name_removed":
      return `删去了${things[one.what] ?? ""} \`${one.name}\``;
    case "past_answers":
      return `${policy}：${one.day} 的结论已变，早于原规则包最新的规定`;
    case "unannounced_answers":
      return `${policy}：${one.day} 的结论已变，但没有自该日或更早施行的新版本、新值`;
    case "new_answers":
      return `${policy}：结论自 ${one.day} 起变化`;
    case "no_answer_changes":
      return "没有结论变化";
  }
};

const advice = (one: Reason, policy: string): string | null => {
  switch (one.kind) {
    case "fact_added":
      return `新增事实 \`${one.name}\`：在表单和数据接口中补充，未提供时按不明处理`;
    case "fact_renamed":
      return `事实改名 \`${one.name}\`：在表单、数据接口和已存情况中改用新名`;
    case "fact_narrowed":
      return `事实 \`${one.name}\` 的取值范围有变：核对已存情况`;
    case "name_removed":
      return `${things[one.what] ?? ""} \`${one.name}\` 已删去：停止使用该名称`;
    case "past_answers":
      return `${policy}：${one.day} 起的已有认定需复核`;
    case "unannounced_answers":
      return `${policy}：自 ${one.day} 起的认定需复核`;
    default:
      return null;
  }
};

const classes = { none: "无变化", patch: "修订", minor: "次要", major: "重大" } as const;
const periods: Readonly<Record<string, string>> = { month: "月", term: "学期", year: "年", once: "次" };

/** The sentences of a report in Chinese. */
export const reportWordsZh: ReportWords = {
  title: (base, head) => `规则变更：${base} → ${head}`,
  verdict: ({ class: change, version: { base, head, least }, isDeclared }) =>
    isDeclared
      ? `✓ ${classes[change]}（${change}）：声明的版本 ${base} → ${head} 与变更相符`
      : `✗ ${classes[change]}（${change}）：声明的版本 ${base} → ${head} 与变更不符，请在 pack.yaml 中将 version 至少改为 ${least}`,
  noVerdict: "同一政策的两个版本，按后一版本的施行日比较",
  reason,
  moreReasons: (count) => `另有 ${count} 项，见 JSON`,
  noEffects: "所比对的情况中没有结论变化。",
  kind: {
    pack: "规则包",
    policy: "政策",
    version: "版本",
    provision: "条款",
    component: "金额项",
    definition: "定义",
    parameter: "参数",
    row: "规定值",
    reading: "理解口径",
    interaction: "衔接规则",
    fact: "事实",
    county_fact: "公布的县情",
    locality: "行政区划",
    zone: "片区",
    source: "文件",
  },
  layer: { rule: "规则", citation: "依据", wording: "措辞", translation: "译文" },
  change: { added: "新增", removed: "删去", changed: "修改", renamed: "改名" },
  effectColumns: ["政策", "变化", "日期", "随机样本", "金额差额", "边界情形", "已有情形"],
  changeColumns: ["变更", "位置", "施行日", "地区", "原", "新"],
  provisionColumns: ["条款", "随机样本", "金额差额"],
  rules: (count) => `规则变更 ${count} 处`,
  words: (count) => `依据、措辞和译文变更 ${count} 处`,
  witnesses: "由哪些条款引起，附情况最简的一户",
  scope: "比对范围",
  subjects: (subjects, households) => (subjects === households ? `${households} 户` : `${subjects} 个对象，${households} 户`),
  money: (yuan, per) => `${yuan} 元${per === null ? "" : `/${periods[per] ?? per}`}`,
  day: (first, peak) => (first === peak ? `${first} 起` : `${first} 起，计于 ${peak}`),
  place: { all: "全部", more: (names, count) => `${names.join("、")}等 ${count} 处`, joint: "、" },
  attributed: (looked, of) => `条款的户数按当日 ${of} 例中的 ${looked} 例统计。`,
  left: (count) => `另有 ${count} 处，见 JSON。`,
  underReading: (readings) => `（口径 ${readings}）`,
  paste: (policy) => `可直接加入 \`${policy}\` 的 \`scenarios:\`：`,
  whole: { version: "版本施行或终止", answer: "结论的其他部分" },
  named: (label) => `“${label}”`,
  scopeLines: ({ policies, untouched, days, seed, population, boundary, scenarios, adapted, skipped, readings }) => [
    `比对的政策：${policies.join("、") || "无"}`,
    `规则所及均无变更、未比对的政策：${untouched.join("、") || "无"}`,
    `日期：${days.join("、") || "无"}`,
    `随机样本 ${population} 户（种子 ${seed}），边界情形 ${boundary} 例，已有情形 ${scenarios} 例；随机样本不代表实际人口`,
    ...(adapted + skipped === 0
      ? []
      : [`某项事实一方没有或与所公布的不符、略去后比对 ${adapted} 例；所在地当日不存在或取值一方不允许、未比对 ${skipped} 例`]),
    ...(readings.length === 0 ? [] : [`默认口径下无变化，另按其他口径比对：${readings.join("、")}`]),
  ],
  engine: (side, engine, ours) => `${side} 由引擎 ${engine} 编译，此处以引擎 ${ours} 运行`,
  migration: {
    heading: (version, change) => `## ${version}（${change}）`,
    impactedDays: "影响日期",
    impactedPlaces: "影响地区",
    impactedProvisions: "影响条款",
    impactedGroups: "影响人群",
    changes: "变更",
    whatToDo: "应当怎样做",
    none: "无",
    group: (policy, kind, provision) => `${policy}：${kind}（${provision}）`,
    advice,
  },
};
