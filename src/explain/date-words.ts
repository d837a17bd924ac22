import type { Words } from "./words.js";

/** Writes `2019-10-14` as a day in words: `2019年10月14日`. */
export function dateInWords(date: string, words: Words): string {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  return words.date(year, month, day);
}
