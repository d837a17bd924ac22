import type { Condition, Formula, Selector } from "../../model/pack.js";
import { type Abstract, type Truth, unionOf } from "../../values/abstract.js";
import type { Code, Compiler } from "../compiler.js";
import type { Scope } from "../scope.js";

/** Makes code of a condition; its parts are worked out only until they decide. */
export const compileCondition = (at: Condition, scope: Scope, compiler: Compiler): Code<Truth> => {
  if (at.kind === "leaf") {
    const when = compiler.node(at.when, scope);
    return (frame) => truthIn(when(frame));
  }
  if (at.kind === "cases") {
    const possible = compileCases(at.by, at.cases, scope, compiler, (one) => compiler.condition(one, scope));
    return (frame) => agreed(possible(frame).map((code) => code(frame)));
  }
  const parts = at.parts.map((part) => compiler.condition(part, scope));
  return joined(at.kind, parts);
};

const truthIn = (value: Abstract): Truth => (value.kind === "truth" ? value.truth : "unknown");

const agreed = ([first = "unknown", ...others]: readonly Truth[]): Truth =>
  others.every((one) => one === first) ? first : "unknown";

const opposite = { true: "false", false: "true", unknown: "unknown" } as const;

const joined = (kind: "all" | "any" | "none", parts: readonly Code<Truth>[]): Code<Truth> => {
  const deciding: Truth = kind === "all" ? "false" : "true";
  const turn = (truth: Truth): Truth => (kind === "none" ? opposite[truth] : truth);
  return (frame) => {
    // Every part is looked at, so that whoever looks on sees what each rests on.
    let result: Truth = opposite[deciding];
    for (const part of parts) {
      const truth = part(frame);
      if (truth === deciding) result = deciding;
      else if (truth === "unknown" && result !== deciding) result = "unknown";
    }
    return turn(result);
  };
};

/** Makes code of a value that may differ by a reading or by cases. */
export const compileFormula = (written: Formula, scope: Scope, compiler: Compiler, role: "whole" | "part"): Code<Abstract> => {
  if (written.kind === "is") return compiler.node(written.node, scope, role);
  const possible = compileCases(written.by, written.cases, scope, compiler, (one) => compiler.formula(one, scope, role));
  return (frame) =>
    possible(frame)
      .map((code) => code(frame))
      .reduce(unionOf);
};

/** Gives the code of the cases that are still possible. */
const compileCases = <T, C>(
  by: Selector,
  cases: Readonly<Record<string, T>>,
  scope: Scope,
  compiler: Compiler,
  compile: (one: T) => C,
): Code<readonly C[]> => {
  if (by.kind === "reading") {
    const chosen = compiler.plan.readings[by.name] ?? "";
    const code = Object.hasOwn(cases, chosen) ? [compile(cases[chosen] as T)] : [];
    return () => code;
  }
  const codes = new Map(Object.entries(cases).map(([option, one]) => [option, compile(one)]));
  const all = [...codes.values()];
  const selector = compiler.node(by.node, scope);
  return (frame) => {
    const options = optionsOf(selector(frame));
    return options === null ? all : options.map((option) => codes.get(option)).filter((code) => code !== undefined);
  };
};

/** The options that a value may still have, as rows and cases name them; null where they are not limited. */
export const optionsOf = (value: Abstract): readonly string[] | null => {
  if (value.kind === "choice") return value.options;
  if (value.kind !== "truth") return null;
  return value.truth === "unknown" ? ["true", "false"] : [value.truth];
};
