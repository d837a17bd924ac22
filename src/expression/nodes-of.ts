import type { Node } from "../model/expression.js";
import type { Amount, Component, Condition, Definition, Formula, Selector, Version } from "../model/pack.js";

/** Which entries of `cases` are looked into; all of them unless a caller has chosen between readings. */
export type CasesOf = <T>(by: Selector, cases: Readonly<Record<string, T>>) => readonly T[];

const allCases: CasesOf = (_, cases) => Object.values(cases);

const nodesOfSelector = (by: Selector): readonly Node[] => (by.kind === "node" ? [by.node] : []);

/** Lists the expressions of a value, in document order. */
export function nodesOfFormula(formula: Formula, casesOf: CasesOf = allCases): readonly Node[] {
  if (formula.kind === "is") return [formula.node];
  return [...nodesOfSelector(formula.by), ...casesOf(formula.by, formula.cases).flatMap((one) => nodesOfFormula(one, casesOf))];
}

/** Lists the expressions of a condition, in document order. */
export function nodesOfCondition(at: Condition, casesOf: CasesOf = allCases): readonly Node[] {
  if (at.kind === "leaf") return [at.when];
  if (at.kind !== "cases") return at.parts.flatMap((part) => nodesOfCondition(part, casesOf));
  return [...nodesOfSelector(at.by), ...casesOf(at.by, at.cases).flatMap((one) => nodesOfCondition(one, casesOf))];
}

/** Lists the expressions of a definition. */
export function nodesOfDefinition(value: Definition["value"], casesOf: CasesOf = allCases): readonly Node[] {
  return value.kind === "formula" ? nodesOfFormula(value.formula, casesOf) : nodesOfCondition(value.condition, casesOf);
}

function nodesOfComponent(component: Component, casesOf: CasesOf): readonly Node[] {
  const { condition, is, into, atLeast, payer, place } = component;
  return [
    ...(condition === null ? [] : nodesOfCondition(condition, casesOf)),
    ...nodesOfFormula(is, casesOf),
    ...(into ?? []).map(({ share }) => share),
    ...(payer?.kind === "place" ? [payer.node] : []),
    ...[atLeast, place].filter((node) => node !== null),
  ];
}

/** Lists the expressions of an amount. */
export function nodesOfAmount({ components }: Amount, casesOf: CasesOf = allCases): readonly Node[] {
  return components.flatMap((component) => nodesOfComponent(component, casesOf));
}

/** Lists the expressions of a version: its eligibility, its amount, its places; those of its definitions only where it names them. */
export function nodesOfVersion(version: Version, casesOf: CasesOf = allCases): readonly Node[] {
  return [
    ...(version.eligibility === null ? [] : nodesOfCondition(version.eligibility, casesOf)),
    ...(version.amount === null ? [] : nodesOfAmount(version.amount, casesOf)),
    ...(version.place === null ? [] : [version.place]),
    ...version.on,
  ];
}
