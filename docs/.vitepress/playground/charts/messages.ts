import type { Language } from "../../../../src/index.js";

interface Messages {
  readonly tabs: { readonly title: string; readonly amount: string; readonly span: string; readonly history: string };
  readonly policy: string;
  readonly along: string;
  readonly from: string;
  readonly until: string;
  readonly draw: string;
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  readonly invalid: string;
  readonly notYet: string;
  readonly evenly: (first: string, last: string) => string;
  readonly outcome: string;
  readonly amount: string;
  readonly yuan: string;
  readonly ownValue: string;
  readonly amountCaption: (policy: string, fact: string) => string;
  readonly amountNote: string;
  readonly spanCaption: (from: string, to: string) => string;
  readonly spanNote: string;
  readonly subject: string;
  readonly paid: string;
  readonly parameter: string;
  readonly places: string;
  readonly place: string;
  readonly value: string;
  readonly published: string;
  readonly source: string;
  readonly status: string;
  readonly confirmed: string;
  readonly missing: string;
  readonly attested: (day: string) => string;
  readonly onwards: string;
  readonly historyCaption: (parameter: string) => string;
  readonly noAxis: string;
  readonly noSubject: string;
  readonly badSpan: string;
  readonly walking: string;
  readonly invalidCase: string;
  readonly notANumber: string;
}

/** Holds the words of the charts. */
export const messages: Readonly<Record<Language, Messages>> = {
  zh: {
    tabs: { title: "图表", amount: "金额随一项情况变化", span: "一段时间内的待遇", history: "规定值的历次调整" },
    policy: "政策和对象",
    along: "变化的情况",
    from: "自",
    until: "至",
    draw: "绘制",
    unknown: "不清楚",
    yes: "是",
    no: "否",
    invalid: "与其他填写内容矛盾",
    notYet: "当时不在家庭内",
    evenly: (first, last) => `由${first}逐步变为${last}`,
    outcome: "结论",
    amount: "金额",
    yuan: "元",
    ownValue: "现填",
    amountCaption: (policy, fact) => `“${policy}”随“${fact}”的变化`,
    amountNote: "其余情况保持不变；每一档的起止均精确到最小单位。",
    spanCaption: (from, to) => `${from}至${to}的待遇`,
    spanNote: "假定家庭情况和现有规定不变，按结论的有效期逐段推算。",
    subject: "对象",
    paid: "实发",
    parameter: "规定值",
    places: "地区",
    place: "地区",
    value: "数值",
    published: "公布日期",
    source: "依据",
    status: "核对情况",
    confirmed: "已核对原件",
    missing: "未见",
    attested: (day) => `${day}（最早所见之日）`,
    onwards: "未注明",
    historyCaption: (parameter) => `“${parameter}”的历次调整`,
    noAxis: "该政策不随可填写的数值、日期或选项变化。",
    noSubject: "请先选择政策并填写家庭情况。",
    badSpan: "请填写有效的起止，起不得晚于止。",
    walking: "正在逐段推算……",
    invalidCase: "所填情况有误，更正后方可绘制：",
    notANumber: "该规定值不是数额，只列表。",
  },
  en: {
    tabs: {
      title: "Charts",
      amount: "Amount against one fact",
      span: "Entitlements over time",
      history: "A value of the law over the years",
    },
    policy: "Policy and subject",
    along: "Fact that varies",
    from: "From",
    until: "To",
    draw: "Draw",
    unknown: "unknown",
    yes: "yes",
    no: "no",
    invalid: "contradicts what else is filled in",
    notYet: "not in the household then",
    evenly: (first, last) => `evenly from ${first} to ${last}`,
    outcome: "Conclusion",
    amount: "Amount",
    yuan: "yuan",
    ownValue: "as filled in",
    amountCaption: (policy, fact) => `“${policy}” against “${fact}”`,
    amountNote: "Everything else stays as it is; each step is exact to the smallest unit.",
    spanCaption: (from, to) => `Entitlements from ${from} to ${to}`,
    spanNote: "Supposing that the household and the rules known stay as they are; worked out from one validity to the next.",
    subject: "Subject",
    paid: "Paid",
    parameter: "Value of the law",
    places: "Places",
    place: "Place",
    value: "Value",
    published: "Published",
    source: "Source",
    status: "Checked",
    confirmed: "against the original",
    missing: "not seen",
    attested: (day) => `${day} (first seen then)`,
    onwards: "not said",
    historyCaption: (parameter) => `“${parameter}” over the years`,
    noAxis: "This policy does not vary with a number, date or option that can be filled in.",
    noSubject: "Choose a policy and fill in the household first.",
    badSpan: "Give a valid start and end; the start may not be after the end.",
    walking: "Working it out …",
    invalidCase: "What is filled in is not valid; correct it to see the chart:",
    notANumber: "This value is no number: it is only listed.",
  },
};
