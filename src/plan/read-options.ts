import { readConstant, type WrittenConstant } from "../expression/constant.js";
import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Problem } from "../model/problem.js";
import type { Band, Constant } from "../model/value-type.js";
import { parseDate } from "../values/calendar-date.js";
import { compare, parseFraction } from "../values/fraction.js";
import type { Text } from "../values/text.js";
import { plainList, plainRecord, plainTexts } from "./plain.js";
import { unknownNameProblem, wrongFormProblem } from "./problems.js";
import { formOf } from "./value-form.js";

/** What the options of a plan fix. */
export type Choices = Pick<Plan, "asOf" | "knownOn" | "policies" | "chosen" | "suppose">;

type Part = Readonly<Record<string, unknown>>;

/** Reads the options of a plan; every problem goes to `problems` with its path. */
export const readOptions = (pack: Pack, options: unknown, problems: Problem[]): Choices => {
  const given = plainRecord(options);
  if (given === null) problems.push(wrongFormProblem("", options, { zh: "选项（对象），含 `asOf`", en: "options with `asOf`" }));
  checkNames(given ?? {}, problems);
  const { asOf, knownOn, policies, readings, suppose } = given ?? {};
  return {
    asOf: given === null ? "" : readDay("asOf", asOf, problems),
    knownOn: knownOn === undefined ? null : readDay("knownOn", knownOn, problems),
    policies: readPolicies(pack, policies, problems),
    chosen: readReadings(pack, recordOf("readings", readings, problems), problems),
    suppose: readSuppositions(pack, recordOf("suppose", suppose, problems), problems),
  };
};

const optionNames: readonly string[] = ["asOf", "knownOn", "policies", "readings", "suppose"];

/** A misspelt option would be left out without a word. */
const checkNames = (given: Part, problems: Problem[]): void => {
  for (const name of Object.keys(given)) {
    if (optionNames.includes(name)) continue;
    problems.push(unknownNameProblem(name, name, optionNames, { zh: "`plan` 的选项", en: "an option of `plan`" }));
  }
};

const readDay = (path: string, day: unknown, problems: Problem[]): string => {
  if (typeof day === "string" && parseDate(day) !== null) return day;
  problems.push(
    wrongFormProblem(path, day, { zh: "真实存在的日期，如 `2019-11-15`", en: "a day that exists, such as `2019-11-15`" }),
  );
  return "";
};

const recordOf = (path: string, part: unknown, problems: Problem[]): Part => {
  if (part === undefined) return {};
  const record = plainRecord(part);
  if (record === null) problems.push(wrongFormProblem(path, part, { zh: "名称与取值", en: "values by name" }));
  return record ?? {};
};

const readPolicies = (pack: Pack, policies: unknown, problems: Problem[]): readonly string[] => {
  const known = Object.keys(pack.policies);
  if (policies === undefined) return known;
  const asked = plainList(policies);
  if (asked === null) problems.push(wrongFormProblem("policies", policies, { zh: "政策名称的列表", en: "a list of policies" }));
  asked?.forEach((name, index) => {
    if (typeof name === "string" && known.includes(name)) return;
    problems.push(unknownNameProblem(`policies[${index}]`, name, known, { zh: "本规则包的政策", en: "a policy of the pack" }));
  });
  return known.filter((name) => asked?.includes(name));
};

const wordsOf = {
  reading: { zh: "本规则包的理解口径", en: "a reading of the pack" },
  option: { zh: "该口径的选项", en: "an option of this reading" },
  parameter: { zh: "本规则包的参数", en: "a parameter of the pack" },
} satisfies Record<string, Text>;

const readReadings = (pack: Pack, readings: Part, problems: Problem[]): Readonly<Record<string, string>> => {
  const chosen: [string, string][] = [];
  for (const [name, option] of Object.entries(readings)) {
    const path = `readings.${name}`;
    const reading = Object.hasOwn(pack.readings, name) ? pack.readings[name] : undefined;
    const options = Object.keys(reading?.options ?? {});
    if (reading === undefined) problems.push(unknownNameProblem(path, name, Object.keys(pack.readings), wordsOf.reading));
    else if (typeof option === "string" && options.includes(option)) chosen.push([name, option]);
    else problems.push(unknownNameProblem(path, option, options, wordsOf.option));
  }
  return Object.fromEntries(chosen);
};

const readSuppositions = (pack: Pack, suppose: Part, problems: Problem[]): Readonly<Record<string, Constant>> => {
  const read: [string, Constant][] = [];
  for (const [name, given] of Object.entries(suppose)) {
    const path = `suppose.${name}`;
    const parameter = Object.hasOwn(pack.parameters, name) ? pack.parameters[name] : undefined;
    if (parameter === undefined) {
      problems.push(unknownNameProblem(path, name, Object.keys(pack.parameters), wordsOf.parameter));
      continue;
    }
    const written = writtenConstant(given);
    const constant = written === null ? null : readConstant(written, parameter.type);
    if (constant === null) problems.push(wrongFormProblem(path, given, formOf(parameter.type)));
    else if (isBelow(constant, parameter.atLeast)) problems.push(belowFloorProblem(path, given, parameter.atLeast));
    else read.push([name, constant]);
  }
  return Object.fromEntries(read);
};

const writtenConstant = (given: unknown): WrittenConstant | null => {
  if (typeof given === "string") return given;
  if (typeof given === "number") return String(given);
  return plainTexts(given) ?? plainBands(given);
};

const plainBands = (given: unknown): readonly Band[] | null => {
  const bands = plainList(given)?.map((item) => {
    const { over, rate } = plainRecord(item) ?? {};
    return typeof over === "string" && typeof rate === "string" ? { over, rate } : null;
  });
  return bands?.every((band) => band !== null) ? bands : null;
};

const isBelow = (constant: Constant, floor: Constant | null): boolean => {
  if (typeof constant !== "string" || typeof floor !== "string") return false;
  const [value, least] = [parseFraction(constant), parseFraction(floor)];
  return value !== null && least !== null && compare(value, least) < 0;
};

const belowFloorProblem = (path: string, written: unknown, floor: Constant | null): Problem => ({
  code: "below_floor",
  path,
  message: {
    zh: `\`${String(written)}\`低于规定的下限 ${String(floor)}，地方只能高于下限`,
    en: `\`${String(written)}\` is below the floor ${String(floor)} of the law; a place may only go above it`,
  },
});
