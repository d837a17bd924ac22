import type { Constant } from "../../src/model/value-type.js";
import type { Given } from "../../src/plan/given.js";
import { factsAt, presentMembers } from "../../src/plan/given.js";
import type { Inputs, Question } from "../../src/proof/inputs.js";
import { parseDate } from "../../src/values/calendar-date.js";
import { parseFraction } from "../../src/values/fraction.js";

const number = (text: string, parts: bigint): string => {
  const value = parseFraction(text);
  if (value === null) throw new Error(text);
  const count = (value.numerator * parts) / value.denominator;
  return count < 0n ? `(- ${-count})` : String(count);
};

/** What the constants of a fact are, for a value of it. */
const valuesOf = ({ type }: Question, constant: Constant, codes: readonly string[]): readonly string[] => {
  if (type.kind === "choices")
    return (type.options ?? []).map((option) => String((constant as readonly string[]).includes(option)));
  const text = String(constant);
  switch (type.kind) {
    case "boolean":
      return [text];
    case "choice":
      return [String(type.options?.indexOf(text))];
    case "locality":
      return [String(codes.indexOf(text))];
    case "date":
      return [String(parseDate(text))];
    case "integer":
      return [number(text, 1n)];
    case "money":
      return [number(text, 100n)];
    default:
      throw new Error(type.kind);
  }
};

interface Subject {
  readonly index: number | null;
  readonly day: string;
  readonly codes: readonly string[];
  readonly isPublished: (fact: string) => boolean;
}

/** What a case makes of the constants of a script, for one of its subjects, by their names; those of facts not known are left out. */
export const constantsOf = (
  inputs: Inputs,
  given: Given,
  { index, day, codes, isPublished }: Subject,
): ReadonlyMap<string, string> => {
  const constants = new Map([["locality?", String(given.locality !== null)]]);
  if (given.locality !== null) constants.set("locality", String(inputs.codes.indexOf(given.locality)));
  for (const question of inputs.questions()) {
    const said = factsAt(given, question.level, question.level === "person" ? index : null).get(question.name);
    // A case may repeat what the pack knows of a county; the script knows it by itself.
    const constant = question.level === "county" && isPublished(question.name) ? undefined : said;
    constants.set(question.known.text, String(constant !== undefined));
    if (constant === undefined) continue;
    valuesOf(question, constant, codes).forEach((value, at) => void constants.set(question.terms[at]?.text ?? "", value));
  }
  const members = inputs.memberCount();
  if (members !== null) {
    constants.set(members.known.text, String(given.areMembersKnown));
    constants.set(members.count.text, String(presentMembers(given, day).length));
  }
  return constants;
};

/** Gives constants of a script their values. */
export const withConstants = (script: string, constants: ReadonlyMap<string, string>): string =>
  script.replace(/^\(declare-const (\S+) (\w+)\)$/gm, (line, name: string, sort: string) =>
    constants.has(name) ? `(define-fun ${name} () ${sort} ${constants.get(name)})` : line,
  );
