import { exactNumber } from "../../expression/number-text.js";
import type { Component } from "../../model/pack.js";
import type { Compiler } from "../compiler.js";
import { quantumOf, scopesOf } from "../exact/amount.js";
import type { Scope } from "../scope.js";
import { aligned, floorOf, quickExtreme, quickRounded } from "./numbers.js";
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
    constant: null,
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

/** What the subject receives of a component: none of what it pays itself. */
const quickReceived = (total: QuickNumber, component: Component, scope: Scope, compiler: Compiler): QuickNumber | null => {
  const { into, payer } = component;
  if (into === null) return payer?.kind === "party" && payer.name === scope.level ? nothing : total;
  const shares = into.map(({ share }) => compiler.quick.node(share, scope)).filter((code) => code?.kind === "number");
  const all = shares.length < into.length ? null : aligned(shares);
  const quantum = quantumOf(component);
  const whole = quickRounded(total, quantum, "down");
  if (all === null || whole === null) return null;
  const own = into.findIndex(({ name }) => name === scope.level);
  const step = Number(quantum.numerator);
  return { ...whole, constant: null, run: own < 0 ? wholeRun(whole, all) : othersRun(total, whole, all, { own, step }) };
};

interface Shares {
  readonly runs: readonly Run[];
  readonly denominator: number;
}

const areWhole = (shares: readonly number[], { denominator }: Shares): boolean =>
  shares.reduce((sum, share) => sum + share, 0) === denominator;

/** All parts of a total, which sum to it as far as its quantum goes. */
const wholeRun = ({ run }: QuickNumber, shares: Shares): Run => {
  return (frame) =>
    areWhole(
      shares.runs.map((share) => share(frame)),
      shares,
    )
      ? run(frame)
      : Number.NaN;
};

/** The parts of a total that are not the subject's own; a total that is no multiple of the quantum is left to the exact code. */
const othersRun =
  (total: QuickNumber, whole: QuickNumber, shares: Shares, { own, step }: { own: number; step: number }): Run =>
  (frame) => {
    const [all, rounded] = [total.run(frame), whole.run(frame)];
    const known = shares.runs.map((run) => run(frame));
    if (!areWhole(known, shares) || all * whole.denominator !== rounded * total.denominator) return Number.NaN;
    return ifExact((rounded / step - partOf(rounded / step, known, shares.denominator, own)) * step);
  };

/** The part of a whole number of quanta that goes to one share: rounded down, and one more if its remainder is among the largest. */
const partOf = (quanta: number, shares: readonly number[], denominator: number, own: number): number => {
  const floors = shares.map((share) => floorOf(ifExact(quanta * share), denominator));
  const rests = shares.map((share, at) => quanta * share - (floors[at] ?? 0) * denominator);
  const left = quanta - floors.reduce((sum, floor) => sum + floor, 0);
  const rest = rests[own] ?? 0;
  const before = rests.filter((other, at) => other > rest || (other === rest && at < own)).length;
  return (floors[own] ?? 0) + (before < left ? 1 : 0);
};
