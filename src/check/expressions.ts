import type { Node } from "../model/expression.js";
import type { Condition, Formula, Selector } from "../model/pack.js";
import type { Place } from "../model/written/written-pack.js";
import type { CheckContext } from "./check.js";
import { below, componentsOf, definitionsOf, type Scope, versionsOf } from "./parts.js";

/** An expression, or the reading that stands in its place after `by`. */
export interface ExpressionPart extends Scope {
  readonly at: Place;
  readonly selector: Selector | null;
  readonly node: Node | null;
}
type Bare = Omit<ExpressionPart, keyof Scope>;

/** Lists every expression and selector of a pack with its place. */
export function expressionsOf(context: CheckContext): readonly ExpressionPart[] {
  const definitions = definitionsOf(context).flatMap(({ pack, version, definition: { value }, at }) => {
    const parts = value.kind === "formula" ? inFormula(value.formula, at) : inCondition(value.condition, at.file);
    return parts.map((part) => ({ ...part, pack, version }));
  });
  const provisions = versionsOf(context).flatMap(({ pack, version, file }) => {
    const { eligibility, place, on } = version;
    const parts = [
      ...(eligibility === null ? [] : inCondition(eligibility, file)),
      ...(place === null ? [] : [expression(place, { file, path: ["place"] })]),
      ...on.map((node, index) => expression(node, { file, path: ["on", index] })),
    ];
    return parts.map((part) => ({ ...part, pack, version }));
  });
  const components = componentsOf(context).flatMap(({ pack, version, component, at }) => {
    const { condition, is, into, atLeast, place, payer } = component;
    const parts = [
      ...(condition === null ? [] : inCondition(condition, at.file)),
      ...inFormula(is, at, into === null ? "is" : "split"),
      ...(into ?? []).map(({ name, share }) => expression(share, below(at, "into", name))),
      ...(atLeast === null ? [] : [expression(atLeast, below(at, "at_least"))]),
      ...(place === null ? [] : [expression(place, below(at, "place"))]),
      ...(payer?.kind === "place" ? [expression(payer.node, below(at, "payer"))] : []),
    ];
    return parts.map((part) => ({ ...part, pack, version }));
  });
  return [...definitions, ...provisions, ...components];
}

const expression = (node: Node, at: Place): Bare => ({ at, node, selector: null });

function inSelector(selector: Selector, at: Place): Bare {
  return { at: below(at, "by"), selector, node: selector.kind === "node" ? selector.node : null };
}

function inFormula(formula: Formula, at: Place, key = "is"): readonly Bare[] {
  if (formula.kind === "is") return [expression(formula.node, below(at, key))];
  return [
    inSelector(formula.by, at),
    ...Object.entries(formula.cases).flatMap(([option, one]) => inFormula(one, below(at, "cases", option))),
  ];
}

function inCondition(condition: Condition, file: string): readonly Bare[] {
  const at = { file, path: condition.path.split(".") };
  switch (condition.kind) {
    case "leaf":
      return [expression(condition.when, at.path.at(-1) === "when" ? at : below(at, "when"))];
    case "cases":
      return [inSelector(condition.by, at), ...Object.values(condition.cases).flatMap((one) => inCondition(one, file))];
    default:
      return condition.parts.flatMap((part) => inCondition(part, file));
  }
}
