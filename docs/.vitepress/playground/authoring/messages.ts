import type { Language } from "../../../../src/index.js";

interface Messages {
  readonly checking: string;
  readonly sound: string;
  readonly errors: (count: number) => string;
  readonly refused: string;
  readonly household: string;
  readonly noChange: string;
  readonly invalidCase: string;
  readonly policy: string;
  readonly before: string;
  readonly after: string;
  readonly none: string;
  readonly scenarios: string;
  readonly progress: (done: number, total: number) => string;
  readonly tally: (passed: number, failed: number) => string;
  readonly expected: string;
  readonly actual: string;
  readonly showPassed: string;
  readonly passed: string;
  readonly failed: string;
  readonly field: (name: string) => string;
  readonly leave: string;
  readonly leaveNote: string;
  readonly download: (file: string) => string;
  readonly downloadPatch: string;
  readonly copy: (file: string) => string;
  readonly copied: string;
  readonly notCopied: string;
  readonly showDiff: string;
  readonly undo: string;
  readonly reset: string;
  readonly at: (file: string, line: number, column: number) => string;
  readonly loading: string;
}

const fieldsInChinese: Readonly<Record<string, string>> = {
  outcome: "结论",
  amount: "金额",
  payable: "实发金额",
  on: "办理地方",
  bound: "金额是准确数还是下限",
  range: "金额范围",
  "range.min": "金额范围下限",
  "range.max": "金额范围上限",
  because: "理由",
  missing: "尚缺信息",
  matters: "影响结果的理解口径",
  unconfirmed: "未核对原件的依据",
  valid_through: "有效期",
  subject: "对象",
  given: "家庭情况",
};

/** Holds the words about an edit of the rules: what it does, and how it leaves the page. */
export const messages: Readonly<Record<Language, Messages>> = {
  zh: {
    checking: "正在核对……",
    sound: "未发现错误",
    errors: (count) => `有${count}处错误，更正后生效：`,
    refused: "以下内容已经发布，不能在原处改动：此处只作试算，提交后不予通过。",
    household: "对当前家庭的影响",
    noChange: "对当前家庭没有影响。",
    invalidCase: "所填情况有误，无法比较。",
    policy: "政策和对象",
    before: "修改前",
    after: "修改后",
    none: "无",
    scenarios: "对测试情形的影响",
    progress: (done, total) => `已核对${done}/${total}个情形`,
    tally: (passed, failed) => `相符${passed}个，不符${failed}个`,
    expected: "应为",
    actual: "现为",
    showPassed: "同时列出相符的情形",
    passed: "相符",
    failed: "不符",
    field: (name) => fieldsInChinese[name] ?? name.replace(/^components\./, "构成："),
    leave: "导出修改",
    leaveNote: "文件只在本页生成，不会上传；请交规则维护人员审核。",
    download: (file) => `下载 ${file}`,
    downloadPatch: "下载全部修改（补丁文件）",
    copy: (file) => `复制 ${file}`,
    copied: "已复制",
    notCopied: "浏览器不允许复制，请改用下载",
    showDiff: "查看修改前后对照",
    undo: "撤销上一步",
    reset: "全部还原",
    at: (file, line, column) => `${file} 第${line}行第${column}列`,
    loading: "正在载入规则文本……",
  },
  en: {
    checking: "Checking …",
    sound: "The rules are sound",
    errors: (count) => `${count} ${count === 1 ? "mistake" : "mistakes"}; the edit takes effect when they are corrected:`,
    refused:
      "What follows is released and may not be changed in place: it is tried here, and will be refused when it is handed in.",
    household: "What it does for the household at hand",
    noChange: "Nothing changes for the household at hand.",
    invalidCase: "What is filled in is not valid, so nothing can be compared.",
    policy: "Policy and subject",
    before: "Before",
    after: "After",
    none: "none",
    scenarios: "What it does to the scenarios",
    progress: (done, total) => `${done} of ${total} scenarios run`,
    tally: (passed, failed) => `${passed} pass, ${failed} fail`,
    expected: "expected",
    actual: "now",
    showPassed: "List those that pass too",
    passed: "passes",
    failed: "fails",
    field: (name) => name.replace(/_/g, " ").replace(/^components\./, "component: "),
    leave: "Take the change away",
    leaveNote: "The files are made in this page and sent nowhere; an engineer proposes them for review.",
    download: (file) => `Download ${file}`,
    downloadPatch: "Download a patch (all changes)",
    copy: (file) => `Copy ${file}`,
    copied: "Copied",
    notCopied: "The browser does not let us copy; download it instead",
    showDiff: "Show the difference as text",
    undo: "Undo",
    reset: "Back to the released rules",
    at: (file, line, column) => `${file} line ${line} column ${column}`,
    loading: "Loading the texts of the rules …",
  },
};
