import { printExpression } from "../expression/print.js";
import type { Component, Condition, Definition, Fact, Formula, Parameter, Reading, Row, Selector } from "../model/pack.js";
import type { Constant, ValueType } from "../model/value-type.js";
import { fraction, multiply, parseFraction, printFraction } from "../values/fraction.js";

const selector = (by: Selector): string => (by.kind === "reading" ? by.name : printExpression(by.node));

const casesShown = <T>(by: Selector, cases: Readonly<Record<string, T>>, show: (one: T) => string): string =>
  `by ${selector(by)}: ${Object.entries(cases)
    .map(([option, one]) => `${option}: ${show(one)}`)
    .join("; ")}`;

/** Writes a formula on one line, as a pack writes it. */
const formulaShown = (formula: Formula): string =>
  formula.kind === "is" ? printExpression(formula.node) : casesShown(formula.by, formula.cases, formulaShown);

/** Writes a condition with everything in it on one line. */
const conditionShown = (at: Condition): string => {
  if (at.kind === "leaf") return printExpression(at.when);
  if (at.kind === "cases") return casesShown(at.by, at.cases, conditionShown);
  return `${at.kind}(${at.parts.map(conditionShown).join("; ")})`;
};

/** Writes what a condition does by itself; its parts are written by themselves. */
export const provisionShown = (at: Condition): string => {
  if (at.kind === "leaf") return printExpression(at.when);
  return at.kind === "cases" ? `by ${selector(at.by)}` : at.kind;
};

/** Writes a definition. */
export const definitionShown = ({ value }: Definition): string =>
  value.kind === "formula" ? formulaShown(value.formula) : conditionShown(value.condition);

/** Writes a component: what it comes to, how it is rounded, and who pays it. */
export const componentShown = ({ is, into, round, atLeast, payer, place, form }: Component): string =>
  [
    formulaShown(is),
    ...(into ?? []).map(({ name, share }) => `${name}: ${printExpression(share)}`),
    ...(round === null ? [] : [`round ${round.to} ${round.mode}`]),
    ...(atLeast === null ? [] : [`at_least ${printExpression(atLeast)}`]),
    ...(payer === null ? [] : [`payer ${payer.kind === "party" ? payer.name : printExpression(payer.node)}`]),
    ...(place === null ? [] : [`place ${printExpression(place)}`]),
    ...(form === "cash" ? [] : [`form ${form}`]),
  ].join(", ");

const percent = (share: string): string => {
  const value = parseFraction(share);
  const text = value === null ? "" : printFraction(multiply(value, fraction(100n)));
  return text === "" || text.includes("/") ? share : `${text}%`;
};

/** Writes a value of the law as a pack writes it: `480.00`, `20%`, `[primary, junior]`. */
const constantShown = (value: Constant, { kind }: ValueType): string => {
  if (typeof value === "string") return kind === "share" ? percent(value) : value;
  if (typeof value === "boolean") return String(value);
  const items = value.map((one) => (typeof one === "string" ? one : `> ${one.over}: ${percent(one.rate)}`));
  return `[${items.join(", ")}]`;
};

/** Writes what a row holds; `?` stands for a value that was not seen. */
export const rowShown = ({ value, between, until }: Row, type: ValueType): string => {
  const bounds = between === null ? "?" : `${between[0] ?? ""}–${between[1] ?? ""}?`;
  return `${value === null ? bounds : constantShown(value, type)}${until === null ? "" : ` (until ${until})`}`;
};

const typeShown = ({ kind, options, unit, per }: ValueType): string =>
  [
    kind,
    ...(options === null ? [] : [`[${options.join(", ")}]`]),
    ...(unit === null ? [] : [unit]),
    ...(per === null ? [] : [`per ${per}`]),
  ].join(" ");

/** Writes what a parameter is; its rows are written by themselves. */
export const parameterShown = ({ type, by, atLeast }: Parameter): string =>
  [
    typeShown(type),
    ...(by.length === 0 ? [] : [`by ${by.map(({ name }) => name).join(", ")}`]),
    ...(atLeast === null ? [] : [`at_least ${constantShown(atLeast, type)}`]),
  ].join(", ");

/** Writes the options of a reading, its default first. */
export const readingShown = ({ options, default: first }: Reading): string => `${first} (${Object.keys(options).join(", ")})`;

/** Writes of whom a fact is known and what it may be. */
export const factShown = ({ of, type, minimum, maximum, askedIf }: Fact): string =>
  [
    `${typeShown(type)} of ${of.join(", ")}`,
    ...(minimum === null && maximum === null ? [] : [`${minimum ?? ""}–${maximum ?? ""}`]),
    ...(askedIf === null ? [] : [`asked_if ${askedIf}`]),
  ].join(", ");
