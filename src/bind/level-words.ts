import type { Level } from "../model/level.js";
import type { Text } from "../values/text.js";

/** Names a level in words. */
export const levelWords = {
  person: { zh: "个人", en: "a person" },
  household: { zh: "家庭", en: "a household" },
  village: { zh: "村", en: "a village" },
  county: { zh: "县", en: "a county" },
  item: { zh: "项目", en: "an item" },
} as const satisfies { [L in Level]: Text };

/** Names several levels in words. */
export const levelsIn = (levels: readonly Level[]): Text => ({
  zh: levels.map((level) => levelWords[level].zh).join("、"),
  en: levels.map((level) => levelWords[level].en).join(" or "),
});
