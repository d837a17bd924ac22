import { builtIns } from "../expression/built-ins.js";
import type { Node, WrittenNode } from "../model/expression.js";
import { type Level, levels, visibleFrom } from "../model/level.js";
import { readingLevel } from "./levels.js";
import { nameProblems } from "./name-wording.js";
import type { At } from "./report.js";
import type { Meaning, Scope, Use } from "./scope.js";
import { structureProblems } from "./structure-wording.js";

type WrittenCall = Extract<WrittenNode, { kind: "call" }>;
/** The binder of the arguments comes along, because an argument may be a call in turn. */
type CallUse = Use & { readonly bindNode: (written: WrittenNode, at: At, use: Use) => Node | null };

const ofMembers: ReadonlySet<string> = new Set(["count", "sum", "any", "all", "min", "max"]);

/** Binds a call of a function; names of a person in an argument are taken for every member of a household. */
export function bindCall(written: WrittenCall, at: At, use: CallUse): Node | null {
  if (written.function === "eligible") return bindEligible(written, at, use);
  if (!Object.hasOwn(builtIns, written.function)) {
    use.report(at, nameProblems.unknownFunction(written.function, Object.keys(builtIns)));
    return null;
  }
  const passed = written.arguments.map((argument) => bindArgument(written.function, argument, { ...use, at }));
  const bound = passed.filter((argument) => argument !== null);
  return bound.length < passed.length ? null : { kind: "call", function: written.function, arguments: bound };
}

function bindArgument(called: string, written: WrittenNode, use: CallUse & { readonly at: At }): Node | null {
  const { at } = use;
  if (
    called === "count" &&
    isMembers(written, use.scope) &&
    use.levels.every((level) => visibleFrom[level].includes("household"))
  ) {
    return { kind: "each_member", of: { kind: "truth", value: true } };
  }
  if (!ofMembers.has(called) || !use.levels.every(holdsMembers) || !namesIn(written, use.scope).some(isOfPerson)) {
    return use.bindNode(written, at, use);
  }
  const of = use.bindNode(written, at, { ...use, levels: ["person"] });
  if (of === null) return null;
  const node: Node = { kind: "each_member", of };
  use.origins.set(node, { ...at, from: written.from });
  return node;
}

const holdsMembers = (level: Level): boolean => level === "household" || level === "item";

const isMembers = (written: WrittenNode, scope: Scope): boolean =>
  written.kind === "name" && scope.meanings.get(written.name)?.kind === "members";

function isOfPerson(meaning: Meaning): boolean {
  if (meaning.kind === "parameter") return meaning.keys.some((key) => key.level === "person");
  return "levels" in meaning && meaning.levels.includes("person");
}

/** What the names of an argument mean; a policy that is asked is of its subjects. */
function namesIn(written: WrittenNode, scope: Scope): readonly Meaning[] {
  switch (written.kind) {
    case "name": {
      const meaning = scope.meanings.get(written.name);
      return meaning === undefined ? [] : [meaning];
    }
    case "arithmetic":
    case "comparison":
      return [...namesIn(written.left, scope), ...namesIn(written.right, scope)];
    case "list":
      return written.items.flatMap((item) => namesIn(item, scope));
    case "call":
      if (written.function === "eligible") return [{ kind: "provision", levels: askedLevels(written, scope) }];
      return written.arguments.flatMap((argument) => namesIn(argument, scope));
    default:
      return [];
  }
}

function askedLevels(written: WrittenCall, scope: Scope): readonly Level[] {
  const [policy, level] = written.arguments;
  const subjects = (policy?.kind === "name" ? scope.policies.get(policy.name) : undefined) ?? [];
  return level?.kind === "name" ? subjects.filter((subject) => subject === level.name) : subjects;
}

function bindEligible(written: WrittenCall, at: At, use: Use): Node | null {
  const [policy, named, ...more] = written.arguments;
  const level = named === undefined ? null : levelNamed(named);
  if (policy?.kind !== "name" || more.length > 0 || (named !== undefined && level === null)) {
    use.report(at, structureProblems.wrongEligible());
    return null;
  }
  const subjects = use.scope.policies.get(policy.name);
  if (subjects === undefined) {
    use.report({ ...at, from: policy.from }, nameProblems.unknownPolicy(policy.name, use.scope.policies.keys()));
    return null;
  }
  const asked = level === null ? subjects : subjects.filter((subject) => subject === level);
  const read = readingLevel(asked, use.levels);
  if (read !== null) return { kind: "eligible", policy: policy.name, level: read };
  use.report(at, structureProblems.levelMismatch(policy.name, asked.length === 0 ? subjects : asked, use.levels));
  return null;
}

function levelNamed(written: WrittenNode): Level | null {
  return written.kind === "name" ? (levels.find((level) => level === written.name) ?? null) : null;
}
