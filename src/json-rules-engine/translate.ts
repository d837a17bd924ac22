import type { Condition, Selector } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { isOption, nativeLeaf } from "./comparison.js";
import { levelName, provisionName } from "./fact-names.js";
import { operandOf, type RuleScope } from "./operand.js";
import { anyOf, type PolicyRule, type RuleCondition, writeComparison } from "./rule-shape.js";

/** A rule, and the provisions in it that the library works out, by the names of their facts. */
export interface Translation {
  readonly scope: RuleScope;
  readonly rule: PolicyRule;
  readonly workedOut: ReadonlyMap<string, Condition>;
}

/** Translates the policies of a plan that are in force, in the plan's order, for each level of subject. */
export const translate = (plan: Plan): readonly Translation[] =>
  plan.policies.flatMap((policy) => {
    const version = plan.versions[policy] ?? null;
    const eligibility = version?.eligibility ?? null;
    if (version === null || eligibility === null) return [];
    return version.subject.map((level) => translateVersion({ plan, policy, version, level }, eligibility));
  });

const translateVersion = (scope: RuleScope, eligibility: Condition): Translation => {
  const { plan, policy, version, level } = scope;
  const workedOut = new Map<string, Condition>();
  const isOfLevel = writeComparison({ name: "level", fact: levelName, operator: "equal", value: level, origin: null });
  const rule: PolicyRule = {
    name: `${policy}/${level}@${version.from}`,
    priority: 1,
    conditions: { all: [isOfLevel, conditionOf({ scope, workedOut }, eligibility)] },
    event: { type: policy, params: { policy, version: version.from, level, title: version.title, asOf: plan.asOf } },
  };
  return { scope, rule, workedOut };
};

interface Translating {
  readonly scope: RuleScope;
  readonly workedOut: Map<string, Condition>;
}

const conditionOf = (to: Translating, at: Condition): RuleCondition => {
  if (at.kind === "leaf") return nativeLeaf(to.scope, at.path, at.when) ?? byLibrary(to, at);
  if (at.kind === "cases") return casesOf(to, at);
  const parts = at.parts.map((part) => conditionOf(to, part));
  if (at.kind === "all") return { name: at.path, all: parts };
  return at.kind === "any" ? anyOf(at.path, parts) : { name: at.path, not: anyOf(at.path, parts) };
};

const byLibrary = ({ scope, workedOut }: Translating, at: Condition): RuleCondition => {
  const fact = provisionName(scope.policy, scope.level, at.path);
  workedOut.set(fact, at);
  return writeComparison({ name: at.path, fact, operator: "equal", value: true, origin: null });
};

type Cases = Extract<Condition, { kind: "cases" }>;

const casesOf = (to: Translating, at: Cases): RuleCondition => {
  if (at.by.kind === "reading") {
    const chosen = at.cases[to.scope.plan.readings[at.by.name] ?? ""];
    return chosen === undefined ? byLibrary(to, at) : conditionOf(to, chosen);
  }
  return casesByFact(to, at, at.by) ?? byLibrary(to, at);
};

const casesByFact = (to: Translating, at: Cases, by: Extract<Selector, { kind: "node" }>): RuleCondition | null => {
  const selector = operandOf(to.scope, by.node);
  if (selector?.kind !== "fact" || (selector.type !== "choice" && selector.type !== "boolean")) return null;
  return anyOf(
    at.path,
    Object.entries(at.cases).map(([option, one]) => ({
      name: one.path,
      all: [isOption(`${at.path}.by`, selector, option), conditionOf(to, one)],
    })),
  );
};
