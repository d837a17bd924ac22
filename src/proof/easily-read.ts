import { dateOf, parseDate } from "../values/calendar-date.js";
import type { Asked } from "./ask.js";
import { and, apply, equals, isAtMost, real, type Term, times, whole } from "./term.js";

const usualDays = { first: whole(dateOf(1920, 1, 1)), last: whole(dateOf(2049, 12, 31)) };

/** Asserts that a household is easily read: few people, usual sums and days, the first day, everything read by default. */
export const easilyRead = ({ cases, today, readings, locals, now, stretch }: Asked): string => {
  const limits: Term[] = [equals(today, whole(parseDate(stretch.from) ?? 0))];
  for (const inputs of cases) {
    for (const { type, terms } of inputs.questions()) {
      const [term] = terms;
      if (term !== undefined && type.kind === "money") limits.push(isAtMost(term, whole(100_000_000)));
      if (term !== undefined && type.kind === "date")
        limits.push(isAtMost(usualDays.first, term), isAtMost(term, usualDays.last));
    }
    if (inputs.memberCount() !== null) limits.push(isAtMost(inputs.members().min.at.term, whole(4)));
  }
  for (const { terms } of locals) {
    const [term] = terms;
    if (term?.sort === "Real") limits.push(inHundredths(term));
  }
  for (const [name, { term, options }] of readings) {
    const usual = options.indexOf(now.pack.readings[name]?.default ?? "");
    if (usual >= 0) limits.push(equals(term, whole(usual)));
  }
  return limits.map(({ text }) => `(assert ${text})\n`).join("");
};

const inHundredths = (term: Term): Term => {
  const hundred = real({ numerator: 100n, denominator: 1n });
  return and(apply("is_int", "Bool", times(hundred, term)), isAtMost(term, real({ numerator: 100_000n, denominator: 1n })));
};
