import type { CaseInput, FactsInput, MemberInput } from "../model/case.js";
import type { Subject } from "../model/determination.js";
import type { Level } from "../model/level.js";
import type { Gathered } from "./given.js";
import { narrowestFirst } from "./levels.js";
import type { At, Report } from "./report.js";
import { scenarioProblems } from "./scenario-wording.js";

const soleId = "a";

/** Makes the case of what was gathered; where nobody is listed, facts of a person are those of a member `a`. */
export function caseOf(gathered: Gathered, locality: string | undefined, subject: Level): CaseInput {
  const { household, village, county } = gathered.facts;
  const members = entitiesOf(gathered, "person", subject);
  const items = entitiesOf(gathered, "item", subject);
  const isHousehold = members !== null || hasFacts(household);
  return {
    ...(locality === undefined ? {} : { locality }),
    ...(isHousehold ? { household: { ...household, ...(members === null ? {} : { members }) } } : {}),
    ...(hasFacts(village) ? { village } : {}),
    ...(hasFacts(county) ? { county } : {}),
    ...(items === null ? {} : { items: items as NonNullable<CaseInput["items"]> }),
  };
}

const hasFacts = (facts: FactsInput): boolean => Object.keys(facts).length > 0;

function entitiesOf(
  { facts, members, items }: Gathered,
  level: "person" | "item",
  subject: Level,
): readonly MemberInput[] | null {
  const listed = level === "person" ? members : items;
  if (listed !== null) return listed.map((own) => ({ ...facts[level], ...own }) as MemberInput);
  return hasFacts(facts[level]) || subject === level ? [{ id: soleId, ...facts[level] }] : null;
}

interface SubjectUse {
  readonly at: At;
  readonly report: Report;
  readonly subjects: readonly Level[];
}

/** Tells the level of a scenario's subject: the one it names, else the narrowest of the policy's. */
export function subjectLevel(named: string | undefined, subjects: readonly Level[]): Level {
  return subjects.find((level) => level === named) ?? narrowestFirst(subjects)[0] ?? "person";
}

/** Finds whose answer a scenario expects: the member, item or level it names, else the only one there is. */
export function subjectOf(
  named: string | undefined,
  { household, items }: CaseInput,
  { at, report, subjects }: SubjectUse,
): Subject {
  const level = subjectLevel(named, subjects);
  const listed = { person: household?.members ?? [], item: items ?? [] };
  if (level !== "person" && level !== "item") {
    if (named !== undefined && named !== level) report(at, scenarioProblems.scenarioSubject(named));
    return { kind: level, id: null };
  }
  const ids = listed[level].map(({ id }) => id);
  const id = named === undefined || named === level ? (ids.length === 1 ? ids[0] : undefined) : ids.find((one) => one === named);
  if (id === undefined) report(at, scenarioProblems.scenarioSubject(named ?? null));
  return { kind: level, id: id ?? null };
}
