import { nodesOfCondition, nodesOfFormula } from "../expression/nodes-of.js";
import type { Node } from "../model/expression.js";
import type { Component, Pack, Parameter } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { lookUp } from "../plan/lookup.js";
import { reachedFrom } from "../regions/reached-nodes.js";
import type { AnalysisFinding, Moment } from "./finding.js";
import { severities } from "./finding.js";
import { momentsOf, planAt, type Span } from "./moments.js";
import { type Goal, search } from "./search.js";
import { countiesOf, type Space, type Stand, spaceOf } from "./space.js";
import { type Term, termOf } from "./term.js";
import { isFalse, isTrue } from "./verdicts.js";
import { wordingOf } from "./wording.js";

/** Looks for combinations of keys, possible for somebody entitled, that have no value where others of the same place have one. */
export const examineTables = (pack: Pack, span: Span): readonly AnalysisFinding[] => {
  const [policy = ""] = span.policies;
  const found = new Map<string, AnalysisFinding>();
  for (const moment of momentsOf(pack, span)) {
    const plan = planAt(pack, span, moment);
    for (const site of sitesOf(plan, policy)) {
      const gaps = tablesOf(plan, site).flatMap((path) => gapsOf(site, path).map((gap) => ({ ...gap, path })));
      for (const gap of gaps) {
        const key = `${gap.path} ${gap.detail}`;
        if (!found.has(key)) found.set(key, { ...gap, policy, version: span.from, ...moment });
      }
    }
  }
  return [...found.values()];
};

/** A component, for one of the levels of its policy. */
interface Site {
  readonly space: Space;
  readonly stand: Stand;
  readonly component: Component;
}

const sitesOf = (plan: Plan, policy: string): readonly Site[] => {
  const version = plan.versions[policy] ?? null;
  if (version?.amount == null) return [];
  const { forEach, components } = version.amount;
  const space = spaceOf(plan, [policy]);
  return version.subject.flatMap((level) =>
    components.map((component) => ({ space, stand: { version, level, forEach }, component })),
  );
};

/** The parameters of a component that have other keys than the place. */
const tablesOf = (plan: Plan, { stand, component: { is, condition, atLeast } }: Site): readonly string[] => {
  const nodes = [
    ...nodesOfFormula(is),
    ...(condition === null ? [] : nodesOfCondition(condition)),
    ...(atLeast === null ? [] : [atLeast]),
  ];
  const reached = nodes.flatMap((node) => reachedFrom(plan, { ...stand, node }));
  const names = reached.flatMap(({ node }) => (node.kind === "parameter" ? [node.name] : []));
  return [...new Set(names)].filter((name) => otherKeys(plan.pack.parameters[name]).length > 0);
};

const otherKeys = (parameter: Parameter | undefined): Parameter["by"] =>
  parameter?.by.filter(({ name }) => name !== "locality") ?? [];

type Gap = Omit<AnalysisFinding, "policy" | "version" | "path" | keyof Moment>;

/** One gap for each combination of keys, in the first place that has it. */
const gapsOf = ({ space, stand, component }: Site, name: string): readonly Gap[] => {
  const parameter = space.plan.pack.parameters[name];
  if (parameter === undefined) return [];
  const keys = otherKeys(parameter);
  const entitled = [stand.version.eligibility, component.condition].flatMap((condition) =>
    condition === null ? [] : [termOf(space, stand, condition)],
  );
  const rows = combinations(keys.map(({ name: key, node }) => optionsOf(space.plan, { key, node }, parameter)));
  const gapAt = (row: readonly string[], place: number): Gap | null => {
    const code = space.localities[place] ?? "";
    const given = rows.find((other) => hasValue(space.plan, name, parameter, code, other));
    if (given === undefined || hasValue(space.plan, name, parameter, code, row)) return null;
    const terms = [...entitled, ...keys.map((key, at) => equals(space, stand, key.node, row[at] ?? ""))];
    const witness = search(space, [...terms, placed(place)], allTrue);
    if (witness.kind !== "found") return null;
    return {
      code: "table-gap",
      severity: severities["table-gap"],
      detail: row.join("/"),
      message: wordingOf("table-gap", [row.join("/"), given.join("/"), code]),
      witness: space.toCase(witness.chosen),
    };
  };
  return rows.flatMap((row) => firstOf(countiesOf(space), (place) => gapAt(row, place)) ?? []);
};

const firstOf = <T>(places: readonly number[], find: (place: number) => T | null): T | null => {
  for (const place of places) {
    const found = find(place);
    if (found !== null) return found;
  }
  return null;
};

const combinations = (options: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  options.reduce<readonly (readonly string[])[]>(
    (done, possible) => done.flatMap((head) => possible.map((key) => [...head, key])),
    [[]],
  );

/** Both truths, every option of a fact, else what the rows name. */
const optionsOf = (
  { pack }: Plan,
  { key, node }: { readonly key: string; readonly node: Node },
  { by, cells }: Parameter,
): readonly string[] => {
  const declared =
    node.kind === "fact" ? pack.facts[node.name]?.type : node.kind === "each_option" ? pack.facts[node.fact]?.type : undefined;
  if (declared?.options != null) return declared.options;
  const at = by.findIndex(({ name }) => name === key);
  const named = [...new Set(cells.map(({ keys }) => keys[at] ?? ""))];
  return named.some((one) => one === "true" || one === "false") ? ["true", "false"] : named;
};

const hasValue = (plan: Plan, name: string, { by }: Parameter, place: string, row: readonly string[]): boolean => {
  const others = by.filter(({ name: key }) => key !== "locality").map(({ name: key }) => key);
  const keys = by.map(({ name: key }) => [key === "locality" ? place : (row[others.indexOf(key)] ?? "")]);
  return lookUp(plan, name, keys, "taken").entries.every((entry) => entry.kind !== "unset" || entry.floor !== null);
};

/** A key has this option. */
const equals = (space: Space, stand: Stand, node: Node, option: string): Term => {
  const when: Node =
    option === "true" || option === "false"
      ? node
      : { kind: "comparison", operator: "=", left: node, right: { kind: "string", value: option } };
  const term = termOf(space, stand, { path: "", name: null, text: null, cite: [], kind: "leaf", when });
  return option === "false" ? { path: "", kind: "none", parts: [term] } : term;
};

/** The place is this one. */
const placed = (place: number): Term => ({
  path: "",
  kind: "leaf",
  lookup: {
    axes: [0],
    isComplete: true,
    isOpen: false,
    at: (chosen) => (chosen[0] === undefined ? isTrue | isFalse : chosen[0] === place ? isTrue : isFalse),
  },
});

const allTrue: Goal = (verdicts) =>
  verdicts.every((one) => one === isTrue) ? "met" : verdicts.some((one) => (one & isTrue) === 0) ? "failed" : "open";
