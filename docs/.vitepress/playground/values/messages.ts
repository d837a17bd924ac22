import type { Language } from "../../../../src/index.js";

interface Messages {
  readonly title: string;
  readonly note: string;
  readonly parameter: string;
  readonly place: string;
  readonly allPlaces: string;
  readonly from: string;
  readonly until: string;
  readonly value: string;
  readonly per: Readonly<Record<string, string>>;
  readonly published: string;
  readonly source: string;
  readonly status: string;
  readonly statuses: Readonly<Record<"confirmed" | "reprint" | "recalled", string>>;
  readonly attested: string;
  readonly same: string;
  readonly notSeen: string;
  readonly bounds: string;
  readonly byRule: string;
  readonly several: (count: number) => string;
  readonly add: string;
  readonly addNote: string;
  readonly remove: (what: string) => string;
  readonly removeShort: string;
  readonly newSource: string;
  readonly sourceTitle: string;
  readonly sourceEnglish: string;
  readonly number: string;
  readonly date: string;
  readonly label: (field: string, place: string, from: string) => string;
  readonly badDay: string;
  readonly taken: string;
  readonly needed: string;
  readonly changes: string;
  readonly added: (place: string, from: string, value: string) => string;
  readonly changed: (place: string, from: string, before: string, after: string) => string;
  readonly removed: (place: string, from: string) => string;
  readonly otherChange: string;
  readonly noValues: string;
  readonly none: string;
}

/** Holds the words of the table of values. */
export const messages: Readonly<Record<Language, Messages>> = {
  zh: {
    title: "改数值",
    note: "在表中直接修改，或在下方新增一行；影响随即显示。未填“至”的，适用至下一行的前一天。",
    parameter: "规定值",
    place: "地区",
    allPlaces: "全部地区",
    from: "自",
    until: "至",
    value: "数值",
    per: { month: "按月", term: "按学期", year: "按年", once: "一次性" },
    published: "公布日期",
    source: "依据",
    status: "核对情况",
    statuses: { confirmed: "已核对原件", reprint: "转载件，未核对原件", recalled: "凭记忆录入，未核对原件" },
    attested: "起始日为最早所见之日",
    same: "同上一行",
    notSeen: "未见",
    bounds: "未见，只知范围",
    byRule: "分段比例，请在“改规则”中修改",
    several: (count) => `等${count}件`,
    add: "新增一行",
    addNote: "新增的数值应写明依据和公布日期。",
    remove: (what) => `删除${what}`,
    removeShort: "删除",
    newSource: "新的依据……",
    sourceTitle: "文件名称（中文）",
    sourceEnglish: "文件名称（英文）",
    number: "文号",
    date: "发文日期",
    label: (field, place, from) => `${place} ${from} ${field}`,
    badDay: "请填写有效日期",
    taken: "该地区已有自该日起的数值",
    needed: "请填写日期、数值和依据；新的依据请填写中英文名称",
    changes: "本次修改",
    added: (place, from, value) => `${place}：新增自${from}起${value}`,
    changed: (place, from, before, after) => `${place}：自${from}起由${before}改为${after}`,
    removed: (place, from) => `${place}：删除自${from}起的一行`,
    otherChange: "（日期或依据有修改）",
    noValues: "尚无数值。",
    none: "所选政策没有规定值。",
  },
  en: {
    title: "Change a value",
    note: "Edit in the table, or add a row below; what it does shows at once. A row without an end holds until the next.",
    parameter: "Value of the law",
    place: "Place",
    allPlaces: "All places",
    from: "From",
    until: "Through",
    value: "Value",
    per: { month: "a month", term: "a term", year: "a year", once: "once" },
    published: "Published",
    source: "Source",
    status: "Checked",
    statuses: { confirmed: "against the original", reprint: "seen in a reprint only", recalled: "from memory only" },
    attested: "the first day on which it was seen",
    same: "as the row above",
    notSeen: "not seen",
    bounds: "not seen, bounds only",
    byRule: "bands of rates: edit it under “Edit a rule”",
    several: (count) => `and others, ${count} in all`,
    add: "Add a row",
    addNote: "A new value names its source and the day of publication.",
    remove: (what) => `Remove ${what}`,
    removeShort: "Remove",
    newSource: "A new source …",
    sourceTitle: "Title in Chinese",
    sourceEnglish: "Title in English",
    number: "Number",
    date: "Date",
    label: (field, place, from) => `${place} ${from} ${field}`,
    badDay: "Give a valid day",
    taken: "This place has a value from that day already",
    needed: "Give the day, the value and the source; of a new source both titles",
    changes: "What you changed",
    added: (place, from, value) => `${place}: added ${value} from ${from}`,
    changed: (place, from, before, after) => `${place}: from ${from} ${after} instead of ${before}`,
    removed: (place, from) => `${place}: removed the row of ${from}`,
    otherChange: " (days or source changed)",
    noValues: "No values yet.",
    none: "The policies chosen have no values.",
  },
};
