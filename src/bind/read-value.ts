import { readConstant, type WrittenConstant } from "../expression/constant.js";
import type { Constant, ValueType } from "../model/value-type.js";
import { parseDate } from "../values/calendar-date.js";
import { nameProblems } from "./name-wording.js";
import { type At, type Report, under } from "./report.js";
import { structureProblems } from "./structure-wording.js";
import { valueProblems } from "./value-wording.js";

/** What is needed to read the values of a pack. */
export interface Reading {
  readonly report: Report;
  readonly divisions: ReadonlySet<string>;
}

/** Reads a value of a type, or tells why it is none. */
export function readValue(written: WrittenConstant, type: ValueType, place: Reading & { readonly at: At }): Constant | null {
  const { at, report } = place;
  const constant = readConstant(written, type);
  if (constant === null) {
    reportBad(written, type, place);
    return null;
  }
  if (type.kind === "locality" && !place.divisions.has(String(constant))) {
    report(at, nameProblems.unknownLocality(String(constant), place.divisions));
    return null;
  }
  return constant;
}

function reportBad(written: WrittenConstant, type: ValueType, { at, report }: Reading & { readonly at: At }): void {
  const { options } = type;
  if (typeof written === "string") {
    if (type.kind === "date" && looksLikeDay(written)) report(at, valueProblems.impossibleDate(written));
    else if (type.kind === "choice" && options !== null) report(at, structureProblems.unknownOption(written, options));
    else report(at, valueProblems.badValue(written, type.kind));
    return;
  }
  const strangers = written
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => typeof item === "string" && options?.includes(item) === false);
  for (const { item, index } of strangers) report(under(at, index), structureProblems.unknownOption(String(item), options ?? []));
  if (strangers.length === 0) report(at, valueProblems.badValue(written, type.kind));
}

const looksLikeDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Reads a day, which must be in the calendar; null stands for a day that is not written. */
export function readDay(written: string | undefined, at: At, { report }: Pick<Reading, "report">): string | null {
  if (written === undefined) return null;
  if (parseDate(written) === null) report(at, valueProblems.impossibleDate(written));
  return written;
}
