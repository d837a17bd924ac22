import { inferType, type TypeOf } from "../expression/infer.js";
import { isNumberLiteral } from "../expression/literal-type.js";
import type { ValueType } from "../model/value-type.js";
import { checkCases } from "./bind-selector.js";
import type { At, Problem } from "./report.js";
import type { Expected, Use, Want } from "./scope.js";
import { structureProblems } from "./structure-wording.js";
import { valueProblems } from "./value-wording.js";

type WantOf<K extends Want["kind"]> = Extract<Want, { kind: K }>;

const misfits = {
  truth: (type) => (type.kind === "boolean" ? null : valueProblems.wantsTruth(type)),
  value: (type) => (type.kind === "boolean" ? valueProblems.wantsValue() : null),
  locality: (type) => (type.kind === "locality" ? null : valueProblems.wantsKind("locality", type)),
  share: (type) => (type.kind === "share" || isNumberLiteral(type) ? null : valueProblems.wantsKind("share", type)),
  money: misfitOfMoney,
  options: (type, { name }) => (optionsOf(type) === null ? structureProblems.noOptions(name) : null),
} satisfies { [K in Want["kind"]]: (type: ValueType, want: WantOf<K>) => Problem | null };

function misfitOfMoney(type: ValueType, { per }: WantOf<"money">): Problem | null {
  if (isNumberLiteral(type)) return null;
  if (type.kind !== "money") return valueProblems.wantsKind("money", type);
  // What is paid once may be worked out from money without a period, such as a loss.
  if (type.per !== per && !(per === "once" && type.per === null)) return valueProblems.amountPeriod(type, per);
  return type.unit === null ? null : valueProblems.amountUnit(type.unit);
}

function optionsOf(type: ValueType): readonly string[] | null {
  if (type.kind === "boolean") return ["true", "false"];
  return type.kind === "choice" ? type.options : null;
}

/** Checks the type of every expression that was bound, inside and against what its place asks for. */
export function checkTypes(expected: readonly Expected[], typeOf: TypeOf, use: Pick<Use, "report" | "origins">): void {
  for (const one of expected) checkType(one, typeOf, use);
}

function checkType({ node, at, want }: Expected, typeOf: TypeOf, { report, origins }: Pick<Use, "report" | "origins">): void {
  const { type, problems } = inferType(node, typeOf);
  for (const { node: part, code, message } of problems) report(origins.get(part) ?? at, { code, message });
  if (type === null || problems.length > 0) return;
  const misfit = (misfits[want.kind] as (type: ValueType, want: Want) => Problem | null)(type, want);
  if (misfit !== null) report(at, misfit);
  if (want.kind === "options") checkOptions(want, type, { at, report });
}

function checkOptions(
  { name, written }: WantOf<"options">,
  type: ValueType,
  { at, report }: { readonly at: At } & Pick<Use, "report">,
): void {
  const options = optionsOf(type);
  const cases: At = { file: at.file, path: [...at.path.slice(0, -1), "cases"] };
  if (options !== null) checkCases({ name, options, written }, cases, { report });
}
