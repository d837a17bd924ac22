import type { Language } from "../../../../src/index.js";

interface Messages {
  readonly title: string;
  readonly note: string;
  readonly template: string;
  readonly templateName: string;
  readonly templateNote: string;
  readonly drop: string;
  readonly choose: string;
  readonly reading: string;
  readonly read: (count: number, encoding: string) => string;
  readonly unreadable: Readonly<Record<"empty" | "encoding" | "no_rows", string>>;
  readonly mapping: string;
  readonly mappingNote: string;
  readonly column: string;
  readonly example: string;
  readonly means: string;
  readonly ignored: string;
  readonly twice: (name: string) => string;
  readonly withReasons: string;
  readonly run: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly progress: (done: number, total: number) => string;
  readonly done: (rows: number, households: number) => string;
  readonly totals: string;
  readonly policy: string;
  readonly eligible: string;
  readonly ineligible: string;
  readonly undetermined: string;
  readonly notInForce: string;
  readonly total: string;
  readonly openAmounts: (count: number) => string;
  readonly noMoney: string;
  readonly badRows: (count: number) => string;
  readonly line: string;
  readonly reason: string;
  readonly andMore: (count: number) => string;
  readonly download: string;
  readonly resultName: string;
  readonly outcomeColumn: (policy: string) => string;
  readonly amountColumn: (policy: string) => string;
  readonly paidColumn: (policy: string) => string;
  readonly reasonColumn: (policy: string) => string;
  readonly problemColumn: string;
  readonly leftOut: (lines: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly listSeparator: string;
  readonly problems: {
    readonly badForm: (text: string, form: string) => string;
    readonly option: (text: string, options: string) => string;
    readonly place: (text: string) => string;
    readonly ambiguousPlace: (text: string, codes: string) => string;
    readonly differs: (text: string, line: number) => string;
    readonly twice: (id: string) => string;
    readonly tooWide: string;
  };
  readonly forms: Readonly<Record<string, string>>;
  readonly workerFailed: string;
  readonly levelNote: string;
}

/** Holds the words of the bulk run. */
export const messages: Readonly<Record<Language, Messages>> = {
  zh: {
    title: "批量试算",
    note: "选择一个CSV文件（可由电子表格另存），逐户试算所选政策。文件只在本页内处理，不会上传。",
    template: "下载模板",
    templateName: "批量试算模板.csv",
    templateNote:
      "# 填写说明：一行一人；同一户各行的“户编号”相同，户、村、县的情况各行重复填写；不知道的留空；是否类填“是”或“否”；日期如2019-11-15；多项之间用“；”分隔。以#开头的行不参与试算。",
    drop: "将CSV文件拖到此处，或",
    choose: "选择文件",
    reading: "正在读取……",
    read: (count, encoding) => `已读取${count}行（编码：${encoding}）。`,
    unreadable: {
      empty: "文件是空的，请重新选择。",
      encoding: "无法识别文件编码，请另存为“CSV UTF-8”后重试。",
      no_rows: "文件只有标题行，没有数据。",
    },
    mapping: "各列含义",
    mappingNote: "已按标题猜测，请核对；不用的列选“不使用”。",
    column: "列标题",
    example: "第一行内容",
    means: "含义",
    ignored: "不使用",
    twice: (name) => `“${name}”对应了两列，请只保留一列`,
    withReasons: "写出理由和实发金额（较慢）",
    run: "开始试算",
    cancel: "取消",
    cancelled: "已取消。",
    progress: (done, total) => `已试算${done}/${total}户`,
    done: (rows, households) => `试算完毕：${rows}行、${households}户。`,
    totals: "分政策汇总",
    policy: "政策",
    eligible: "符合",
    ineligible: "不符合",
    undetermined: "尚不能认定",
    notInForce: "未施行",
    total: "金额合计",
    openAmounts: (count) => `另有${count}个金额尚不能确定`,
    noMoney: "—",
    badRows: (count) => `有${count}处问题，相关户未试算`,
    line: "行号",
    reason: "原因和处理办法",
    andMore: (count) => `另有${count}处，见结果文件`,
    download: "下载结果",
    resultName: "批量试算结果.csv",
    outcomeColumn: (policy) => `${policy}：结论`,
    amountColumn: (policy) => `${policy}：金额（元）`,
    paidColumn: (policy) => `${policy}：实发（元）`,
    reasonColumn: (policy) => `${policy}：说明`,
    problemColumn: "未试算原因",
    leftOut: (lines) => `同户第${lines}行有问题`,
    yes: "是",
    no: "否",
    listSeparator: "；",
    problems: {
      badForm: (text, form) => `“${text}”不是${form}，请更正或留空`,
      option: (text, options) => `“${text}”不在可选范围内，请填写：${options}`,
      place: (text) => `找不到“${text}”，请填写湖北省内县（市、区）全称或六位行政区划代码`,
      ambiguousPlace: (text, codes) => `“${text}”有多处，请改填代码：${codes}`,
      differs: (text, line) => `“${text}”与同户第${line}行不一致，请改为一致`,
      twice: (id) => `同户内成员编号“${id}”重复，请逐人使用不同编号`,
      tooWide: "该行列数多于标题，请检查是否漏了引号",
    },
    forms: {
      boolean: "“是”或“否”",
      integer: "整数，如3",
      decimal: "数，如1.25",
      money: "金额（元），最多两位小数，如480.00",
      share: "比例，如20%",
      date: "真实存在的日期，如2019-11-15",
    },
    workerFailed: "试算因故中断，请重试。",
    levelNote: "户一级政策的结论写在该户第一行；村、县和项目一级的政策不在此试算。",
  },
  en: {
    title: "Many households",
    note: "Choose a CSV file; the policies chosen are worked out row by row. The file is read in this page and sent nowhere.",
    template: "Download the template",
    templateName: "households-template.csv",
    templateNote:
      "# One row is one person; the rows of one household have the same “Household”, and what is known of the household, village and county is repeated in each. Leave blank what is not known; yes or no; dates as 2019-11-15; several options with “;” between. Rows that begin with # are left out.",
    drop: "Drop a CSV file here, or",
    choose: "Choose a file",
    reading: "Reading …",
    read: (count, encoding) => `${count} ${count === 1 ? "row" : "rows"} read (encoding: ${encoding}).`,
    unreadable: {
      empty: "The file is empty; choose another.",
      encoding: "The encoding of the file is not known; save it as “CSV UTF-8” and try again.",
      no_rows: "The file has a heading and no rows.",
    },
    mapping: "What the columns mean",
    mappingNote: "Guessed by the headings: check them, and leave out what is not needed.",
    column: "Heading",
    example: "In the first row",
    means: "Means",
    ignored: "not used",
    twice: (name) => `Two columns stand for “${name}”; keep one`,
    withReasons: "With reasons and what is paid (slower)",
    run: "Work them out",
    cancel: "Cancel",
    cancelled: "Cancelled.",
    progress: (done, total) => `${done} of ${total} households`,
    done: (rows, households) =>
      `Done: ${rows} ${rows === 1 ? "row" : "rows"}, ${households} ${households === 1 ? "household" : "households"}.`,
    totals: "Totals by policy",
    policy: "Policy",
    eligible: "Eligible",
    ineligible: "Not eligible",
    undetermined: "Not yet decided",
    notInForce: "Not in force",
    total: "Sum",
    openAmounts: (count) => `and ${count} ${count === 1 ? "amount" : "amounts"} not yet known`,
    noMoney: "—",
    badRows: (count) => `${count} ${count === 1 ? "problem" : "problems"}; these households were left out`,
    line: "Line",
    reason: "What is wrong, and what to do",
    andMore: (count) => `${count} more are in the file of results`,
    download: "Download the results",
    resultName: "households-results.csv",
    outcomeColumn: (policy) => `${policy}: conclusion`,
    amountColumn: (policy) => `${policy}: amount (CNY)`,
    paidColumn: (policy) => `${policy}: paid (CNY)`,
    reasonColumn: (policy) => `${policy}: reasons`,
    problemColumn: "Left out because",
    leftOut: (lines) => `line ${lines} of the same household has a problem`,
    yes: "yes",
    no: "no",
    listSeparator: "; ",
    problems: {
      badForm: (text, form) => `“${text}” is not ${form}; correct it or leave it blank`,
      option: (text, options) => `“${text}” is not an option; use one of: ${options}`,
      place: (text) => `“${text}” was not found; give the full name of a county of Hubei or its code of six digits`,
      ambiguousPlace: (text, codes) => `there are several “${text}”; give the code: ${codes}`,
      differs: (text, line) => `“${text}” differs from line ${line} of the same household; make them agree`,
      twice: (id) => `“${id}” stands twice in one household; give each person an id of their own`,
      tooWide: "the row has more cells than the heading; look for a missing quotation mark",
    },
    forms: {
      boolean: "“yes” or “no”",
      integer: "a whole number, such as 3",
      decimal: "a number, such as 1.25",
      money: "an amount in yuan of at most two decimals, such as 480.00",
      share: "a share, such as 20%",
      date: "a day that exists, such as 2019-11-15",
    },
    workerFailed: "The run broke off unexpectedly; try again.",
    levelNote:
      "A household's conclusion stands in its first row; policies for villages, counties and items are not worked out here.",
  },
};
