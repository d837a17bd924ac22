import type { ValueType } from "../../../../src/index.js";

/** Brings what was typed into the form in which the pack writes it: `830` as `830.00`, full-width signs as their plain ones. */
export const valueText = (typed: string, { kind }: ValueType): string => {
  const plain = typed
    .normalize("NFKC")
    .replace(/[\s,，元¥￥]/g, "")
    .trim();
  if (kind === "money") return /^\d+$/.test(plain) ? `${plain}.00` : /^\d+\.\d$/.test(plain) ? `${plain}0` : plain;
  return kind === "text" ? typed.trim() : plain;
};
