import { exactNumber } from "../../expression/number-text.js";
import type { Component } from "../../model/pack.js";
import type { Compiler } from "../compiler.js";
import { quantumOf, scopesOf } from "../exact/amount.js";
import type { Scope } from "../scope.js";
import { aligned, quickExtreme, quickRounded } from "./numbers.js";
import { constantNumber, ifExact, type QuickNumber, type Run } from "./quick.js";

/** Makes quick code of what a version pays the subject in all; null where there is none. */
export const quickAmount = (scope: Scope, compiler: Compiler): QuickNumber | null => {
  const { amount } = scope.version;
  if (amount === null) return null;
  const codes = scopesOf(amount, scope, compiler).flatMap((at) =>
    amount.components.map((component) => quickComponent(component, at, compiler)),
  );
  const numbers = codes.filter((code) => code !== null);
  const all = numbers.length < codes.length ? null : aligned(numbers);
  if (all === null) return null;
  const { runs, denominator } = all;
  const [only] = runs;
  if (only !== undefined && runs.length === 1) return { kind: "number", denominator, constant: null, run: only };
  const run: Run = (frame) => {
    let total = 0;
    for (const one of runs) total = ifExact(total + one(frame));
    return total;
  };
  return { kind: "number", denominator, constant: null, run };
};

const quickComponent = (component: Component, outer: Scope, compiler: Compiler): QuickNumber | null => {
  const scope = component.place === null ? outer : { ...outer, place: component.place };
  const total = quickTotal(component, scope, compiler);
  const received = total === null ? null : quickReceived(total, component, scope, compiler);
  if (received === null || component.condition === null) return received;
  const due = compiler.quick.condition(component.condition, scope).run;
  const { run } = received;
  return {
    ...received,
    run: (frame) => {
      const isDue = due(frame);
      return isDue === 1 ? run(frame) : isDue === 0 ? 0 : Number.NaN;
    },
  };
};

const quickTotal = ({ is, atLeast, round }: Component, scope: Scope, compiler: Compiler): QuickNumber | null => {
  const plain = compiler.quick.formula(is, scope);
  const floor = atLeast === null ? null : compiler.quick.node(atLeast, scope);
  if (plain?.kind !== "number" || (atLeast !== null && floor?.kind !== "number")) return null;
  const raised = floor?.kind === "number" ? quickExtreme(Math.max, [plain, floor]) : plain;
  if (raised === null || round === null) return raised;
  return quickRounded(raised, exactNumber(round.to), round.mode);
};

const nothing = constantNumber(0, 1);

/**
 * What the subject receives of a component: none of what it pays itself, and of a total in parts the parts of others, which
 * largest remainders make up to the total where the subject has no part.
 */
const quickReceived = (total: QuickNumber, component: Component, scope: Scope, compiler: Compiler): QuickNumber | null => {
  const { into, payer } = component;
  if (into === null) return payer?.kind === "party" && payer.name === scope.level ? nothing : total;
  const shares = into.map(({ share }) => compiler.quick.node(share, scope)).filter((code) => code?.kind === "number");
  const all = shares.length < into.length ? null : aligned(shares);
  if (all === null || into.some(({ name }) => name === scope.level)) return null;
  const quantum = quantumOf(component);
  const whole = quickRounded(total, quantum, "down");
  if (whole === null) return null;
  const { runs, denominator } = all;
  const { run } = whole;
  return {
    ...whole,
    run: (frame) => {
      let sum = 0;
      for (const share of runs) sum += share(frame);
      return sum === denominator ? run(frame) : Number.NaN;
    },
  };
};
