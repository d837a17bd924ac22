import type { Language } from "../../../../src/index.js";

interface Messages {
  readonly title: string;
  readonly note: string;
  readonly file: string;
  readonly own: string;
  readonly shared: string;
  readonly editor: (path: string) => string;
  readonly keys: string;
  readonly allScenarios: string;
  readonly version: (title: string, day: string) => string;
  readonly values: (title: string) => string;
  readonly sharedFiles: Readonly<Record<string, string>>;
  readonly editorPhrases: Readonly<Record<string, string>>;
}

/** Holds the words of the editor of rules. */
export const messages: Readonly<Record<Language, Messages>> = {
  zh: {
    title: "改规则",
    note: "修改后随即核对：有错误的在原处标出，测试情形相符与否列在旁边；无误后，在本页各处生效。",
    file: "文件",
    own: "所选政策",
    shared: "共用文件",
    editor: (path) => `编辑 ${path}`,
    keys: "Ctrl+空格：输入提示；F8：下一处错误；Esc 后按 Tab：离开编辑区。",
    allScenarios: "列出全部政策的测试情形",
    version: (title, day) => `${title}（自${day}起）`,
    values: (title) => `${title}：规定值`,
    sharedFiles: {
      "pack.yaml": "规则包说明和共用的理解口径",
      "sources.yaml": "依据目录",
      "localities.yaml": "行政区划",
      "facts.yaml": "情况项目",
      "county_facts.yaml": "各县已知情况",
      "definitions.yaml": "共用的用语",
      "interactions.yaml": "政策衔接",
      "parameters/social_relief.yaml": "社会救助共用的规定值",
    },
    editorPhrases: {
      "No diagnostics": "没有错误",
      Diagnostics: "错误",
      Find: "查找",
      Replace: "替换为",
      next: "下一个",
      previous: "上一个",
      all: "全选",
      "match case": "区分大小写",
      "by word": "全词匹配",
      regexp: "正则表达式",
      replace: "替换",
      "replace all": "全部替换",
      close: "关闭",
      Completions: "输入提示",
    },
  },
  en: {
    title: "Edit a rule",
    note: "Every edit is checked at once: mistakes show where they are, scenarios turn red and green, and a sound edit takes effect throughout the page.",
    file: "File",
    own: "Policies chosen",
    shared: "Shared files",
    editor: (path) => `Edit ${path}`,
    keys: "Ctrl+Space: suggestions; F8: next mistake; Esc, then Tab: leave the editor.",
    allScenarios: "List the scenarios of all policies",
    version: (title, day) => `${title} (from ${day})`,
    values: (title) => `${title}: values`,
    sharedFiles: {
      "pack.yaml": "The pack and readings that policies share",
      "sources.yaml": "Sources",
      "localities.yaml": "Divisions",
      "facts.yaml": "Facts",
      "county_facts.yaml": "What is known of counties",
      "definitions.yaml": "Shared definitions",
      "interactions.yaml": "Benefits beside each other",
      "parameters/social_relief.yaml": "Values that social relief policies share",
    },
    editorPhrases: {},
  },
};
