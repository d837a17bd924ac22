import { excerptOf } from "../values/excerpt.js";
import type { Slip } from "./slip.js";

// What can be wrong with a file before it means anything.

export const tooLarge = (bytes: number): Slip => ({
  code: "too-large",
  message: {
    zh: `文件超过${bytes / 1_000_000}MB；请拆分成几个文件`,
    en: `the file is larger than ${bytes / 1_000_000} MB; split it into several files`,
  },
});

export const tooManyParts = (parts: number): Slip => ({
  code: "too-large",
  message: {
    zh: `文件的词语和符号超过${parts / 10_000}万个；请拆分成几个文件`,
    en: `the file has more than ${parts} words and signs; split it into several files`,
  },
});

export const tooDeep = (levels: number): Slip => ({
  code: "too-deep",
  message: { zh: `嵌套超过${levels}层；请减少层次`, en: `nesting is deeper than ${levels} levels; make it flatter` },
});

export const notText = (): Slip => ({
  code: "not-utf8",
  message: { zh: "文件不是有效的UTF-8文本；请另存为UTF-8编码", en: "the file is not valid UTF-8 text; save it as UTF-8" },
});

export const emptyFile = (): Slip => ({
  code: "empty-file",
  message: { zh: "文件为空；请填写内容或删除该文件", en: "the file is empty; fill it in or delete it" },
});

export const tab = (): Slip => ({
  code: "tab",
  message: { zh: "缩进使用了制表符；请改用空格", en: "a tab is used for indentation; use spaces" },
});

export const multipleDocuments = (): Slip => ({
  code: "multiple-documents",
  message: {
    zh: "一个文件含有多个文档（`---`）；请每个文件只写一个",
    en: "the file holds several documents (`---`); put each into a file of its own",
  },
});

export const duplicateKey = (key: string): Slip => ({
  code: "duplicate-key",
  message: {
    zh: `\`${excerptOf(key)}\` 重复出现；请合并或改名`,
    en: `\`${excerptOf(key)}\` is written twice in one mapping; merge the two or rename one`,
  },
});

export const forbiddenKey = (key: string): Slip => ({
  code: "forbidden-key",
  message: { zh: `\`${excerptOf(key)}\` 不能作名称；请换一个名称`, en: `\`${excerptOf(key)}\` cannot be a name; choose another` },
});

export const complexKey = (): Slip => ({
  code: "complex-key",
  message: {
    zh: "键不能是列表或映射；请在冒号前只写一个名称",
    en: "a key must be a name, not a list or a mapping; write a plain name before the colon",
  },
});

export const anchor = (name: string): Slip => ({
  code: "anchor",
  message: {
    zh: `不使用锚点 \`&${excerptOf(name)}\`；请删除并把内容写全`,
    en: `the anchor \`&${excerptOf(name)}\` is not allowed; remove it and write the content out`,
  },
});

export const alias = (name: string): Slip => ({
  code: "alias",
  message: {
    zh: `不使用引用 \`*${excerptOf(name)}\`；请把内容写全`,
    en: `the alias \`*${excerptOf(name)}\` is not allowed; write the content out`,
  },
});

export const tag = (name: string): Slip => ({
  code: "tag",
  message: { zh: `不使用标签 \`${excerptOf(name)}\`；请删除`, en: `the tag \`${excerptOf(name)}\` is not allowed; remove it` },
});

export const mergeKey = (): Slip => ({
  code: "merge-key",
  message: { zh: "不使用合并键 `<<`；请把内容写全", en: "the merge key `<<` is not allowed; write the content out" },
});

export const splitScalar = (key: string): Slip => ({
  code: "split-scalar",
  message: {
    zh: `\`${excerptOf(key)}\` 没有值；含半角逗号、方括号或花括号的文字或表达式须加双引号或另起一行书写`,
    en: `\`${excerptOf(key)}\` has no value; a text or expression with an ASCII comma, bracket or brace stands in double quotes or block style`,
  },
});

export const emptyItem = (): Slip => ({
  code: "empty-item",
  message: { zh: "列表中有空项；请填写或删除", en: "an item of the list is empty; fill it in or remove it" },
});
