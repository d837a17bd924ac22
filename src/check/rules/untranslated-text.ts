import type { Check, Fault } from "../check.js";
import { below } from "../parts.js";
import { type TextPart, textsOf } from "../texts.js";

const chinese = /\p{Script=Han}/u;

/** Finds texts that are not in the language they stand under. */
export const untranslatedText: Check = {
  code: "untranslated-text",
  severity: "error",
  summary: { zh: "文字中英文齐全", en: "Every text exists in Chinese and in English" },
  why: {
    zh: "说明理由时两种语言都要用到；照抄另一种语言等于没有翻译",
    en: "Reasons are given in both languages; a copy of the other language is no translation",
  },
  bad: "text: { zh: Aged 60 or over, en: Aged 60 or over }",
  good: "text: { zh: 年满60周岁, en: Aged 60 or over }",
  check: (context) => textsOf(context).flatMap(faultsOf),
};

function faultsOf({ text, at }: TextPart): readonly Fault[] {
  const inChinese: Fault = {
    at: below(at, "zh"),
    message: {
      zh: `\`${text.zh}\` 中没有汉字；请译成中文`,
      en: `\`${text.zh}\` has no Chinese character; translate it into Chinese`,
    },
  };
  const inEnglish: Fault = {
    at: below(at, "en"),
    message: {
      zh: `\`${text.en}\` 中有汉字；请译成英文`,
      en: `\`${text.en}\` has Chinese characters; translate it into English`,
    },
  };
  return [...(chinese.test(text.zh) ? [] : [inChinese]), ...(chinese.test(text.en) ? [inEnglish] : [])];
}
