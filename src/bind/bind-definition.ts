import type { TypeOf } from "../expression/infer.js";
import { plainType } from "../expression/literal-type.js";
import { isTypeProblem } from "../expression/type-problem.js";
import type { Citation } from "../model/citation.js";
import type { Level } from "../model/level.js";
import type { Definition } from "../model/pack.js";
import type { WrittenDefinition, WrittenDefinitions } from "../model/written/definition.js";
import type { Text } from "../values/text.js";
import { bindCitations } from "./bind-citation.js";
import { bindParts, partKeys } from "./bind-condition.js";
import { bindFormula } from "./bind-formula.js";
import { typeOfFormula } from "./declared-types.js";
import { nameProblems } from "./name-wording.js";
import { type At, keyOf, under } from "./report.js";
import type { Use } from "./scope.js";
import { structureProblems } from "./structure-wording.js";

/** A definition whose type is not inferred yet; `value` is null where it has a mistake. */
export interface DefinitionDraft {
  readonly at: At;
  readonly of: readonly Level[];
  readonly label: Text;
  readonly cite: readonly Citation[];
  readonly isTruth: boolean;
  readonly value: Definition["value"] | null;
}

/** Lists the levels that a definition is written for. */
export function levelsOf(of: Level | readonly Level[] | undefined, otherwise: readonly Level[]): readonly Level[] {
  if (of === undefined) return otherwise;
  return typeof of === "string" ? [of] : of;
}

/** Binds definitions; `levels` of the use are those of a definition without `of`. */
export function bindDefinitions(written: WrittenDefinitions, at: At, use: Use): ReadonlyMap<string, DefinitionDraft> {
  return new Map(Object.entries(written).map(([name, one]) => [name, bindDefinition(one, under(at, name), { ...use, name })]));
}

function bindDefinition(written: WrittenDefinition, at: At, use: Use & { readonly name: string }): DefinitionDraft {
  const of = levelsOf(written.of, use.levels);
  if (written.label === undefined) use.report(keyOf(at), nameProblems.missingLabel(use.name));
  const here = { ...use, levels: of };
  const { label = { zh: use.name, en: use.name } } = written;
  const cite = bindCitations(written.cite, under(at, "cite"), use);
  const sort = sortOf(written);
  if (sort === "both") use.report(keyOf(at), structureProblems.bothIsAndCondition());
  if (sort !== "formula" && sort !== "condition") {
    if (sort === "empty") use.report(keyOf(at), structureProblems.emptyCondition());
    return { at, of, label, cite, isTruth: false, value: null };
  }
  const value = sort === "formula" ? formulaValue(written, at, here) : conditionValue(written, at, { ...here, label, cite });
  return { at, of, label, cite, isTruth: sort === "condition", value };
}

function formulaValue(written: WrittenDefinition, at: At, use: Use): Definition["value"] | null {
  const formula = bindFormula(written, at, { ...use, want: { kind: "value" } });
  return formula === null ? null : { kind: "formula", formula };
}

function conditionValue(
  written: WrittenDefinition,
  at: At,
  use: Use & Pick<DefinitionDraft, "label" | "cite">,
): Definition["value"] | null {
  const head = { name: null, path: at.path.join("."), text: null, cite: use.cite };
  const condition = bindParts(written, at, { ...use, head });
  return condition === null ? null : { kind: "condition", condition };
}

type Sort = "formula" | "condition" | "both" | "empty";
type WrittenValue = Pick<WrittenDefinition, "is" | "when" | "all" | "any" | "none" | "by" | "cases">;

/** Tells a value from a truth; the cases of `by` are all of one sort. */
function sortOf(written: WrittenValue): Sort {
  const sorts = new Set(
    partKeys(written as Parameters<typeof partKeys>[0]).map((key) => (key === "cases" ? sortOfCases(written) : "condition")),
  );
  if (written.is !== undefined) return sorts.size === 0 ? "formula" : "both";
  sorts.delete("empty");
  const [sort] = sorts;
  if (sorts.size > 1) return "both";
  return sort ?? "empty";
}

function sortOfCases({ cases = {} }: WrittenValue): Sort {
  const sorts = new Set(Object.values(cases).map(sortOf));
  sorts.delete("empty");
  const [sort] = sorts;
  if (sorts.size > 1) return "both";
  return sort ?? "empty";
}

/** Completes definitions with their types; one whose cases have no type in common is told. */
export function finishDefinitions(
  drafts: ReadonlyMap<string, DefinitionDraft>,
  typeOf: TypeOf,
  { report }: Pick<Use, "report">,
): Readonly<Record<string, Definition>> {
  const finished = [...drafts].flatMap(([name, { at, of, label, cite, value }]): [string, Definition][] => {
    // A definition without a type has a mistake, which is told; it stays, so that circles through it are found.
    const type = typeOf({ kind: "definition", name, level: of[0] ?? "person" }) ?? plainType("text");
    const common = value?.kind === "formula" ? typeOfFormula(value.formula, typeOf) : null;
    if (common !== null && isTypeProblem(common)) report(keyOf(at), common);
    return value === null ? [] : [[name, { of, label, type, cite, value }]];
  });
  return Object.fromEntries(finished);
}
