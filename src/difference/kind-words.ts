import type { Text } from "../values/text.js";
import type { ShiftKind } from "./shift.js";

/** Holds the word of each way in which an answer may change. */
export const kindWords = {
  newly_eligible: { zh: "新增符合", en: "newly eligible" },
  lost: { zh: "不再符合", en: "no longer eligible" },
  more: { zh: "金额增加", en: "more" },
  less: { zh: "金额减少", en: "less" },
  newly_undetermined: { zh: "变为尚不能认定", en: "newly undetermined" },
  newly_determined: { zh: "变为可以认定", en: "newly determined" },
  otherwise: { zh: "其他变化", en: "otherwise" },
} as const satisfies Record<ShiftKind, Text>;
