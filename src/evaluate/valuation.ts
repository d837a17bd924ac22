import type { Node, Reference } from "../model/expression.js";
import type { Condition, Definition, Formula, Selector } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { atLevel, atMember, type Context, contextOf, type Valuation } from "../plan/context.js";
import { definitionOf } from "../plan/definition-of.js";
import { factValue } from "../plan/fact-value.js";
import { findCondition } from "../plan/find-condition.js";
import { type Given, presentMembers } from "../plan/given.js";
import { type Lookup, lookUp } from "../plan/lookup.js";
import { type Abstract, type Truth, unionOf } from "../values/abstract.js";
import { parseDate } from "../values/calendar-date.js";
import { allOf, anyOf, negate } from "../values/truth.js";
import { amountOf } from "./amount.js";
import { evaluateNode } from "./node.js";

/**
 * Told of every expression that an evaluation comes to, with its value: the one seam for whoever wants to look on. A `part` is
 * the expression of a definition, or of each member, whose value goes into another expression; a `whole` stands for itself.
 */
type Observer = (node: Node, context: Context, value: Abstract, role: "whole" | "part") => void;

export interface ValuationOptions {
  readonly observe?: Observer;
  /** Evaluates as of another day than the plan's, its rows and members kept: what moves with the date alone. */
  readonly today?: string;
}

/** Works out the values of a plan for a case, each when it is asked for: the reference interpreter. */
export const createValuation = (plan: Plan, given: Given, options: ValuationOptions = {}): Valuation => {
  const today = dayOf(options.today ?? plan.asOf);
  const observe = options.observe ?? (() => {});

  const evaluated =
    (role: "whole" | "part") =>
    (expression: Node, context: Context): Abstract => {
      const value = evaluateNode(expression, {
        reference: (reference) => resolved(reference, context),
        eachMember: (of) => (given.areMembersKnown ? valuation.present.map((index) => part(of, atMember(context, index))) : null),
      });
      observe(expression, context, value, role);
      return value;
    };
  const node = evaluated("whole");
  const part = evaluated("part");

  const references = {
    fact: (reference, context) => factValue(plan, given, reference.name, atLevel(context, reference.level)),
    parameter: (reference, context) => lookup(reference.name, context).value,
    definition: (reference, context) =>
      definition(definitionOf(plan, context.version, reference.name), atLevel(context, reference.level)),
    provision: (reference, context) =>
      truth(condition(findCondition(context.version, reference.name), atLevel(context, reference.level))),
    eligible: (reference, context) => truth(eligible(reference.policy, atLevel(context, reference.level))),
    each_option: (_, context) => ({ kind: "choice", options: context.each === null ? null : [context.each.option] }),
    as_of: () => ({ kind: "date", min: today, max: today }),
    locality: (_, context) => place(context),
  } satisfies { [K in Reference["kind"]]: (reference: Extract<Reference, { kind: K }>, context: Context) => Abstract };

  const resolved = (reference: Reference, context: Context): Abstract =>
    (references[reference.kind] as (reference: Reference, context: Context) => Abstract)(reference, context);

  /** The place itself is always found by the case's own locality, so that it cannot ask for itself. */
  const place = (context: Context): Abstract => {
    if (context.place !== null) return node(context.place, { ...context, place: null });
    return { kind: "choice", options: given.locality === null ? null : [given.locality] };
  };

  const lookup = (name: string, context: Context): Lookup => {
    const keys = plan.pack.parameters[name]?.by.map((key) => {
      if (key.name === context.each?.fact) return [context.each.option];
      return optionsOf(key.name === "locality" ? place(context) : node(key.node, context));
    });
    return lookUp(plan, name, keys ?? [], context.floors);
  };

  const definition = (declared: Definition, context: Context): Abstract =>
    declared.value.kind === "formula"
      ? formulaBy(part)(declared.value.formula, context)
      : truth(condition(declared.value.condition, context));

  const eligible = (policy: string, context: Context): Truth => {
    const version = plan.versions[policy] ?? null;
    if (version === null || version.eligibility === null) return "false";
    return condition(version.eligibility, contextOf(version, context.level, context.index));
  };

  const selected = <T>(by: Selector, cases: Readonly<Record<string, T>>, context: Context): readonly T[] => {
    if (by.kind === "reading") return pick(cases, [plan.readings[by.name] ?? ""]);
    return pick(cases, optionsOf(node(by.node, context)));
  };

  const formulaBy =
    (value: typeof node) =>
    (written: Formula, context: Context): Abstract => {
      if (written.kind === "is") return value(written.node, context);
      return selected(written.by, written.cases, context)
        .map((one) => formulaBy(value)(one, context))
        .reduce(unionOf);
    };
  const formula = formulaBy(node);

  const condition = (at: Condition, context: Context): Truth => {
    if (at.kind === "leaf") return truthIn(node(at.when, context));
    if (at.kind === "cases") return oneTruth(selected(at.by, at.cases, context).map((one) => condition(one, context)));
    return combinations[at.kind](at.parts.map((part) => condition(part, context)));
  };

  const valuation: Valuation = {
    plan,
    given,
    present: presentMembers(given, plan.asOf),
    node,
    formula,
    condition,
    lookup,
    amount: (context) => amountOf({ plan, node, formula, condition }, context),
  };
  return valuation;
};

const dayOf = (text: string): number => {
  const day = parseDate(text);
  if (day === null) throw new Error(`not a day: ${text}`);
  return day;
};

const combinations = {
  all: allOf,
  any: anyOf,
  none: (truths: readonly Truth[]): Truth => negate(anyOf(truths)),
};

const truth = (of: Truth): Abstract => ({ kind: "truth", truth: of });

const truthIn = (value: Abstract): Truth => (value.kind === "truth" ? value.truth : "unknown");

const oneTruth = (truths: readonly Truth[]): Truth => {
  const [first] = truths;
  return first !== undefined && truths.every((one) => one === first) ? first : "unknown";
};

/** The options a key may still have, as rows and cases name them; null: not limited. */
const optionsOf = (value: Abstract): readonly string[] | null => {
  if (value.kind === "choice") return value.options;
  if (value.kind === "truth") return value.truth === "unknown" ? ["true", "false"] : [value.truth];
  return null;
};

const pick = <T>(cases: Readonly<Record<string, T>>, options: readonly string[] | null): readonly T[] =>
  options === null
    ? Object.values(cases)
    : options.flatMap((option) => (Object.hasOwn(cases, option) ? [cases[option] as T] : []));
