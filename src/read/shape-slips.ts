import { excerptOf } from "../values/excerpt.js";
import { nearestName } from "../values/nearest-name.js";
import type { Text } from "../values/text.js";
import type { Sort } from "./schema-tree.js";
import type { Slip } from "./slip.js";

// What can be wrong with the shape of a file.

const sorts = {
  text: { zh: "文本", en: "a text" },
  list: { zh: "列表", en: "a list" },
  mapping: { zh: "映射（`键: 值`）", en: "a mapping (`key: value`)" },
} as const satisfies { [S in Sort]: Text };

const listed = (names: readonly string[], separator: string) => names.map((name) => `\`${name}\``).join(separator);

export function unknownKey(key: string, allowed: readonly string[]): Slip {
  const near = nearestName(key, allowed);
  return {
    code: "unknown-key",
    message: {
      zh: `此处没有 \`${excerptOf(key)}\` 这一项；${near === null ? `可写 ${listed(allowed, "、")}` : `是否应为 \`${near}\`？`}`,
      en: `\`${excerptOf(key)}\` is not a key here; ${near === null ? `the keys are ${listed(allowed, ", ")}` : `did you mean \`${near}\`?`}`,
    },
  };
}

export const missingKey = (key: string): Slip => ({
  code: "missing-key",
  message: { zh: `缺少 \`${key}\`；请补上`, en: `\`${key}\` is missing; add it` },
});

export function wrongShape(name: string | null, wanted: readonly Sort[], found: Sort): Slip {
  const [zh, en] = [wanted.map((sort) => sorts[sort].zh).join("或"), wanted.map((sort) => sorts[sort].en).join(" or ")];
  const what =
    name === null ? { zh: "文件内容", en: "the file" } : { zh: ` \`${excerptOf(name)}\` `, en: `\`${excerptOf(name)}\`` };
  return {
    code: "wrong-shape",
    message: {
      zh: `${what.zh}是${sorts[found].zh}；应写成${zh}`.trimStart(),
      en: `${what.en} is ${sorts[found].en}; write ${en}`,
    },
  };
}

const forms: Readonly<Record<string, Text>> = {
  name: {
    zh: "小写字母开头，只含小写字母、数字和下划线，如 `top_up_rate`",
    en: "lower-case letters, digits and underscores, as `top_up_rate`",
  },
  option: { zh: "小写字母、数字和下划线，如 `none`", en: "lower-case letters, digits and underscores, as `none`" },
  day: { zh: "日期，如 `2019-10-14`", en: "a day as `2019-10-14`" },
  code: { zh: "六位行政区划代码，如 `420600`", en: "a code of six digits, as `420600`" },
  decimal: { zh: "小数，如 `480.00`，小数点后最多六位", en: "a decimal as `480.00`, with at most six decimals" },
  quantity: { zh: "小数或百分数，如 `480.00`、`20%`", en: "a decimal or a percentage, as `480.00` or `20%`" },
  citation: {
    zh: "来源名称，后可加空格和条款，如 `opinions §2`",
    en: "a source and, after a space, where in it, as `opinions §2`",
  },
  percent: { zh: "0至100的百分数，不带百分号，如 `97.5`", en: "a percentage from 0 to 100 without its sign, as `97.5`" },
  version: { zh: "版本号，如 `0.1.0`", en: "a version as `0.1.0`" },
};
const otherForm: Text = { zh: "规定的格式", en: "the form that is laid down" };

export function badPattern(written: string, form: string): Slip {
  const { zh, en } = forms[form] ?? otherForm;
  return {
    code: "bad-pattern",
    message: {
      zh: `\`${excerptOf(written)}\` 格式不对；应为${zh}`,
      en: `\`${excerptOf(written)}\` is not of the right form; write ${en}`,
    },
  };
}

export function unknownValue(written: string, allowed: readonly string[]): Slip {
  const near = nearestName(written, allowed);
  return {
    code: "unknown-value",
    message: {
      zh: `此处不能写 \`${excerptOf(written)}\`；${near === null ? `可写 ${listed(allowed, "、")}` : `是否应为 \`${near}\`？`}`,
      en: `\`${excerptOf(written)}\` cannot stand here; ${near === null ? `write ${listed(allowed, " or ")}` : `did you mean \`${near}\`?`}`,
    },
  };
}

export const emptyText = (name: string): Slip => ({
  code: "empty-text",
  message: { zh: `\`${excerptOf(name)}\` 是空文本；请填写`, en: `\`${excerptOf(name)}\` is an empty text; fill it in` },
});

export const tooLong = (name: string, characters: number): Slip => ({
  code: "too-long",
  message: {
    zh: `\`${excerptOf(name)}\` 超过${characters}个字符；请拆成几个条件或定义`,
    en: `\`${excerptOf(name)}\` is longer than ${characters} characters; divide it into several provisions or definitions`,
  },
});

export const wrongLength = (name: string, items: number): Slip => ({
  code: "wrong-length",
  message: {
    zh: `\`${excerptOf(name)}\` 须有${items}项；请补全或删减`,
    en: `\`${excerptOf(name)}\` needs ${items} items; add or remove some`,
  },
});

export const tooFew = (name: string, items: number): Slip => ({
  code: "wrong-length",
  message: {
    zh: `\`${excerptOf(name)}\` 须至少有${items}项；请补全或删减`,
    en: `\`${excerptOf(name)}\` needs ${items === 1 ? "1 item" : `${items} items`} or more; add or remove some`,
  },
});
