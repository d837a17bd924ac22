import type { ValueKind } from "../../../src/model/value-type.js";

/** Reads a day as officers type it, `19591031`, `1959.10.31`, `1959年10月31日`, and writes it as `1959-10-31`; else leaves it as it is. */
const dayOf = (text: string): string => {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text);
  if (match === null) return text;
  const [, year = "", month = "", day = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

/** Half-width signs in the place of the full-width ones of a Chinese keyboard. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９．－／]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Tidies what was typed for a value; whether it is one, the library tells. */
export const typedValue = (kind: ValueKind, text: string): string => {
  const tidy = halfWidth(text.trim());
  if (kind === "date") return dayOf(tidy);
  return kind === "text" ? tidy : tidy.replace(/[,，\s元¥￥]/g, "");
};
