import type { ErrorCode, YAMLError } from "yaml";
import type { Text } from "../values/text.js";
import type { Slip } from "./slip.js";
import { tab } from "./yaml-slips.js";

const indentation: Text = {
  zh: "缩进不一致；请使同级内容左对齐",
  en: "the indentation is uneven; align what stands on one level",
};
const colonInText: Text = {
  zh: "一行中有多个冒号加空格；请给含冒号的文字加双引号",
  en: "one line holds several keys; put a text that contains a colon and a space in double quotes",
};
const unclosed: Text = {
  zh: "引号或括号没有成对；请补全",
  en: "a quote or bracket is not closed or not opened; complete the pair",
};

const known: Partial<Record<ErrorCode, Text>> = {
  BAD_INDENT: indentation,
  IMPOSSIBLE: indentation,
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  BLOCK_IN_FLOW: {
    zh: "花括号或方括号内不能另起分级；请改写",
    en: "no block may stand inside braces or brackets; write it without them",
  },
  MISSING_CHAR: unclosed,
  BAD_SCALAR_START: {
    zh: "文字以保留符号开头；请加双引号",
    en: "a text starts with a reserved character; put it in double quotes",
  },
  BAD_DQ_ESCAPE: {
    zh: "双引号内的反斜杠转义无效；请删除反斜杠",
    en: "an escape in double quotes is not valid; remove the backslash",
  },
  KEY_OVER_1024_CHARS: { zh: "键过长；请缩短", en: "a key is too long; shorten it" },
  MULTILINE_IMPLICIT_KEY: {
    zh: "键跨了几行，多半是上一行缺少冒号；请补上",
    en: "a key runs over several lines; a colon is probably missing on the line before",
  },
};

const general: Text = {
  zh: "不符合YAML语法；请检查此处的引号、括号、冒号和缩进",
  en: "this is not valid YAML; check the quotes, brackets, colons and indentation here",
};

/** Tells an error of the YAML parser in our words. */
export function syntaxSlip(error: YAMLError): Slip {
  if (error.code === "TAB_AS_INDENT") return tab();
  if (error.code === "BAD_INDENT" && /flow/i.test(error.message)) return { code: "yaml-syntax", message: unclosed };
  return { code: "yaml-syntax", message: known[error.code] ?? general };
}
