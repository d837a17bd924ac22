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
  const { by } = written;
  if (by.kind === "reading") {
    const chosen = ofReading(by.name, written.cases, compiler);
    return chosen === null ? null : quick.formula(chosen, scope);
  }
  const options = Object.keys(written.cases);
  const codes = Object.values(written.cases).map((one) => quick.formula(one, scope));
  const numbers = codes.filter((code) => code?.kind === "number");
  const all = numbers.length < codes.length ? null : aligned(numbers);
  const chosenOf = (runs: readonly Run[]): Run =>
    choosing(by, new Map(options.map((option, at) => [option, runs[at] ?? none])), scope, compiler);
  if (all !== null) return { kind: "number", denominator: all.denominator, constant: null, run: chosenOf(all.runs) };
  const symbols = codes.filter((code) => code?.kind === "choice").map(({ run }) => run);
  if (symbols.length === codes.length) return { kind: "choice", options: null, constant: null, run: chosenOf(symbols) };
  const days = codes.filter((code) => code?.kind === "date").map(({ run }) => run);
  return days.length === codes.length ? { kind: "date", run: chosenOf(days) } : null;
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
