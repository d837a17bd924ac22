import type { Citation } from "../model/citation.js";
import type { Finding, ShownValue, Verdict } from "../model/finding.js";
import type { Component, Condition } from "../model/pack.js";
import type { Context, Valuation } from "../plan/context.js";
import { decisiveLeaves } from "./because.js";
import { casesPossible } from "./cases-possible.js";
import { shownValuesOf, shownValuesOfFormula, shownValuesOfText } from "./shown-values.js";

/** Lays out what each provision of a version came to for a subject: the eligibility first, then the components of the amount. */
export const findingsOf = (values: Valuation, context: Context): readonly Finding[] => {
  const { eligibility } = context.version;
  if (eligibility === null) return [];
  const decisive = new Set(decisiveLeaves(values, eligibility, context).map(({ leaf }) => leaf));
  const root = findingOf({ values, context, decisive, part: "eligibility", cite: context.version.cite }, eligibility, false);
  return [root, ...componentFindings(values, context)];
};

interface Layout {
  readonly values: Valuation;
  readonly context: Context;
  readonly decisive: ReadonlySet<Condition>;
  readonly part: Finding["part"];
  /** What a provision without a citation of its own rests on. */
  readonly cite: readonly Citation[];
}

const findingOf = (layout: Layout, at: Condition, negated: boolean): Finding => {
  const read = at.kind === "leaf" ? shownValuesOf(layout.values, at.when, layout.context) : [];
  const cite = at.cite.length > 0 ? at.cite : layout.cite;
  const children = childrenOf(layout, at).map((child) => findingOf({ ...layout, cite }, child, negated !== (at.kind === "none")));
  return {
    part: layout.part,
    kind: at.kind,
    name: at.name,
    path: at.path,
    verdict: layout.values.condition(at, layout.context),
    decisive: layout.decisive.has(at) || children.some((child) => child.decisive),
    negated,
    text: at.text,
    cite,
    expression: at.kind === "leaf" ? at.when : null,
    values: [...read, ...shownValuesOfText(layout.values, at.text, read, layout.context)],
    children,
  };
};

const childrenOf = ({ values, context }: Layout, at: Condition): readonly Condition[] => {
  if (at.kind === "leaf") return [];
  return at.kind === "cases" ? casesPossible(values, at, context) : at.parts;
};

const componentFindings = (values: Valuation, context: Context): readonly Finding[] => {
  const { amount } = context.version;
  if (amount === null) return [];
  const seen = new Set<string>();
  return values.amount(context).flatMap(({ component, due, each }) => {
    const key = `${component.name} ${each ?? ""}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const option = amount.forEach === null || each === null ? null : { fact: amount.forEach, option: each };
    const at = { ...context, each: option, place: component.place ?? context.place, floors: "taken" as const };
    return [componentFinding(values, component, at, due)];
  });
};

const componentFinding = (values: Valuation, component: Component, context: Context, due: Verdict): Finding => {
  const cite = component.cite.length > 0 ? component.cite : context.version.cite;
  return {
    part: "component",
    kind: "component",
    name: component.name,
    path: `amount.components.${component.name}`,
    verdict: due,
    decisive: false,
    negated: false,
    text: component.text,
    cite,
    expression: component.is.kind === "is" ? component.is.node : null,
    values: due === "false" ? [] : shownInComponent(values, component, context),
    children:
      component.condition === null
        ? []
        : [
            findingOf(
              { values, context: { ...context, floors: "open" }, decisive: new Set(), part: "component", cite },
              component.condition,
              false,
            ),
          ],
  };
};

/** What the formula reads, and what is the least that is due. */
const shownInComponent = (values: Valuation, { is, atLeast }: Component, context: Context): readonly ShownValue[] => {
  const read = shownValuesOfFormula(values, is, context);
  const least = atLeast === null ? [] : shownValuesOf(values, atLeast, context);
  return [...read, ...least.filter(({ kind, name }) => !read.some((one) => one.kind === kind && one.name === name))];
};
