import { HuiminError } from "../model/huimin-error.js";
import type { Level } from "../model/level.js";
import type { Plan } from "../model/plan.js";
import type { Problem } from "../model/problem.js";
import { parseDate } from "../values/calendar-date.js";
import { contradictions } from "./county-facts.js";
import type { FactValues, Given, GivenMember } from "./given.js";
import { plainList, plainRecord } from "./plain.js";
import { mostProblems, unknownNameProblem, wrongFormProblem } from "./problems.js";
import { readFacts } from "./read-facts.js";

type Part = Readonly<Record<string, unknown>>;

/**
 * Reads a case against a plan: each name must be a fact of the pack at its level and each value of its type.
 *
 * @throws HuiminError `invalid_case`, with every problem and its path; of very many the first thousand.
 */
export const readCase = (plan: Plan, input: unknown): Given => {
  const problems: Problem[] = [];
  const whole = plainRecord(input);
  if (whole === null) {
    throw new HuiminError("invalid_case", [
      wrongFormProblem("", input, { zh: "一个家庭的情况（对象）", en: "a case: an object with `locality` and `household`" }),
    ]);
  }
  const parts = ["locality", "household", "village", "county", "items"];
  for (const key of Object.keys(whole)) {
    if (!parts.includes(key) && problems.length < mostProblems)
      problems.push(unknownNameProblem(key, key, parts, { zh: "情况的组成部分", en: "a part of a case" }));
  }
  const given = readParts(plan, whole, problems);
  problems.push(...contradictions(plan, given));
  if (problems.length > 0) throw new HuiminError("invalid_case", problems.slice(0, mostProblems));
  return given;
};

const readParts = (plan: Plan, whole: Part, problems: Problem[]): Given => {
  const { members, ...householdFacts } = recordAt(whole, "household", problems);
  const level = (of: Level, facts: Part): FactValues => readFacts(plan, of, of, facts, problems);
  return {
    locality: readLocality(plan, whole.locality, problems),
    household: level("household", householdFacts),
    members: readMembers(plan, members, problems),
    areMembersKnown: members !== undefined,
    village: level("village", recordAt(whole, "village", problems)),
    county: level("county", recordAt(whole, "county", problems)),
    items: readSubjects("items", whole.items, problems).map(({ id, path, rest }) => ({
      id,
      facts: readFacts(plan, "item", path, rest, problems),
    })),
  };
};

const readMembers = (plan: Plan, members: unknown, problems: Problem[]): readonly GivenMember[] =>
  readSubjects("household.members", members, problems).map(({ id, path, rest }) => {
    const { from, until, ...facts } = rest;
    const [first, last] = [readDay(`${path}.from`, from, problems), readDay(`${path}.until`, until, problems)];
    if (first !== null && last !== null && last < first) {
      problems.push(
        wrongFormProblem(`${path}.until`, until, { zh: `不早于 \`${first}\` 的日期`, en: `a day not before \`${first}\`` }),
      );
    }
    return { id, from: first, until: last, facts: readFacts(plan, "person", path, facts, problems) };
  });

interface ReadSubject {
  readonly id: string;
  readonly path: string;
  readonly rest: Part;
}

const readSubjects = (path: string, given: unknown, problems: Problem[]): readonly ReadSubject[] => {
  if (given === undefined) return [];
  const list = plainList(given);
  if (list === null) {
    problems.push(wrongFormProblem(path, given, { zh: "列表，每项有 `id`", en: "a list whose entries have an `id`" }));
    return [];
  }
  const seen = new Set<string>();
  return list.flatMap((entry, index) => readSubject(`${path}[${index}]`, entry, seen, problems));
};

const readSubject = (path: string, given: unknown, seen: Set<string>, problems: Problem[]): readonly ReadSubject[] => {
  if (problems.length >= mostProblems) return [];
  const entry = plainRecord(given);
  if (entry === null) {
    problems.push(wrongFormProblem(`${path}.id`, given, idForm));
    return [];
  }
  const { id: written, ...rest } = entry;
  const id = readId(`${path}.id`, written, seen, problems);
  return [{ id, path, rest }];
};

const idForm = {
  zh: "由文字、数字、`-`、`_` 组成的编号，最多 64 个字符",
  en: "an id of letters, digits, `-` and `_`, at most 64 characters",
};

const readId = (path: string, id: unknown, seen: Set<string>, problems: Problem[]): string => {
  if (typeof id !== "string" || !/^[\p{L}\p{N}_-]{1,64}$/u.test(id)) {
    problems.push(wrongFormProblem(path, id, idForm));
    return "";
  }
  if (seen.has(id)) {
    const message = {
      zh: `编号 \`${id}\` 重复，请逐人（项）使用不同编号`,
      en: `the id \`${id}\` is used twice; give each its own`,
    };
    problems.push({ code: "duplicate_id", path, message });
  }
  seen.add(id);
  return id;
};

const readLocality = (plan: Plan, code: unknown, problems: Problem[]): string | null => {
  if (code === undefined) return null;
  const { localities } = plan.pack;
  const locality = typeof code === "string" && Object.hasOwn(localities, code) ? localities[code] : undefined;
  if (typeof code !== "string" || locality === undefined) {
    const what = { zh: "本规则包内的行政区划代码", en: "a division of the pack" };
    problems.push(unknownNameProblem("locality", code, Object.keys(localities), what));
    return null;
  }
  if ((locality.from !== null && plan.asOf < locality.from) || (locality.until !== null && locality.until < plan.asOf)) {
    problems.push(notThatDay(plan, code));
  }
  return code;
};

const notThatDay = (plan: Plan, code: string): Problem => {
  const { localities } = plan.pack;
  const related = Object.keys(localities).filter(
    (other) => localities[other]?.formerly.includes(code) || localities[code]?.formerly.includes(other),
  );
  return {
    code: "locality_not_in_force",
    path: "locality",
    message: {
      zh: `行政区划 \`${code}\` 在 ${plan.asOf} 不存在${related.length > 0 ? `，请改用 \`${related.join("`、`")}\`` : "，请核对代码或日期"}`,
      en: `the division \`${code}\` does not exist on ${plan.asOf}; ${related.length > 0 ? `use \`${related.join("`, `")}\`` : "check the code or the day"}`,
    },
  };
};

const readDay = (path: string, day: unknown, problems: Problem[]): string | null => {
  if (day === undefined) return null;
  if (typeof day === "string" && parseDate(day) !== null) return day;
  problems.push(
    wrongFormProblem(path, day, { zh: "真实存在的日期，如 `2019-11-15`", en: "a day that exists, such as `2019-11-15`" }),
  );
  return null;
};

const recordAt = (whole: Part, key: string, problems: Problem[]): Part => {
  const part = whole[key];
  if (part === undefined) return {};
  const record = plainRecord(part);
  if (record !== null) return record;
  problems.push(wrongFormProblem(key, part, { zh: "事实名称与取值", en: "facts by name" }));
  return {};
};
