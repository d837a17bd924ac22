import type { Condition, Formula, Selector } from "../../model/pack.js";
import type { Compiler } from "../compiler.js";
import type { Scope } from "../scope.js";
import { aligned } from "./numbers.js";
import type { Quick, QuickTruth, Run } from "./quick.js";
import { allOf, anyOf, opposite, unmade } from "./truths.js";

/** Makes quick code of a condition. */
export const compileQuickCondition = (at: Condition, scope: Scope, compiler: Compiler): QuickTruth => {
  const { quick } = compiler;
  if (at.kind === "leaf") {
    const code = quick.node(at.when, scope);
    return code?.kind === "truth" ? code : unmade;
  }
  if (at.kind === "cases") {
    if (at.by.kind === "reading") {
      const chosen = ofReading(at.by.name, at.cases, compiler);
      return chosen === null ? unmade : quick.condition(chosen, scope);
    }
    const runs = Object.entries(at.cases).map(([option, one]) => [option, quick.condition(one, scope).run] as const);
    return { kind: "truth", isFinal: false, run: choosing(at.by, new Map(runs), scope, compiler) };
  }
  const parts = at.parts.map((part) => quick.condition(part, scope));
  if (at.kind === "all") return allOf(parts);
  return at.kind === "any" ? anyOf(parts) : opposite(anyOf(parts));
};

const ofReading = <T>(reading: string, cases: Readonly<Record<string, T>>, { plan }: Compiler): T | null => {
  const option = plan.readings[reading] ?? "";
  return Object.hasOwn(cases, option) ? (cases[option] as T) : null;
};

/** Makes quick code of a value that may differ by a reading or by cases; null where a case has none. */
export const compileQuickFormula = (written: Formula, scope: Scope, compiler: Compiler): Quick | null => {
  const { quick } = compiler;
  if (written.kind === "is") return quick.node(written.node, scope);
  if (written.by.kind === "reading") {
    const chosen = ofReading(written.by.name, written.cases, compiler);
    return chosen === null ? null : quick.formula(chosen, scope);
  }
  const options = Object.keys(written.cases);
  const codes = Object.values(written.cases).map((one) => quick.formula(one, scope));
  // Cases of days or texts are too rare to have quick code.
  const numbers = codes.filter((code) => code?.kind === "number");
  const all = numbers.length < codes.length ? null : aligned(numbers);
  if (all === null) return null;
  const runs = new Map(options.map((option, at) => [option, all.runs[at] ?? none]));
  return { kind: "number", denominator: all.denominator, constant: null, run: choosing(written.by, runs, scope, compiler) };
};

const none: Run = () => Number.NaN;

type ByNode = Extract<Selector, { readonly kind: "node" }>;

/** Runs the case that the selector chooses; where it is not decided, or chooses none, nothing is. */
const choosing = ({ node }: ByNode, runs: ReadonlyMap<string, Run>, scope: Scope, compiler: Compiler): Run => {
  const selector = compiler.quick.node(node, scope);
  if (selector?.kind === "truth") {
    const [no, yes] = [runs.get("false") ?? none, runs.get("true") ?? none];
    return (frame) => {
      const value = selector.run(frame);
      return value === 1 ? yes(frame) : value === 0 ? no(frame) : Number.NaN;
    };
  }
  if (selector?.kind !== "choice") return none;
  const bySymbol = new Map([...runs].map(([option, run]) => [compiler.layout.symbols.idOf(option), run]));
  return (frame) => (bySymbol.get(selector.run(frame)) ?? none)(frame);
};
