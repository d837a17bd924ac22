import { frameFor } from "../answer/case-at-hand.js";
import { type Program, programOf } from "../answer/program.js";
import { type Frame, pointAt } from "../compile/frame.js";
import { type Scope, scopeOf } from "../compile/scope.js";
import type { CaseInput, FactInput } from "../model/case.js";
import type { Node } from "../model/expression.js";
import type { Level } from "../model/level.js";
import type { Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { type Axis, axesFor } from "../regions/axes.js";
import { caseBuilder } from "../regions/build-case.js";
import { namedPlaces, placeClasses } from "../regions/place-classes.js";
import { type ReachedNode, reachedFrom, reachedNodes, widerLevel } from "../regions/reached-nodes.js";

/** The positions at which some values of the axes are chosen; undefined: open. */
export type Chosen = readonly (number | undefined)[];

/** Everything that the questions about some policies on a day may hang on. The first axis is the place, the last the option of `for_each`. */
export interface Space {
  readonly plan: Plan;
  readonly program: Program;
  readonly axes: readonly Axis[];
  readonly localities: readonly (string | null)[];
  readonly options: readonly string[];
  readonly sizes: readonly number[];
  readonly toCase: (chosen: Chosen) => CaseInput;
  readonly frameOf: (chosen: Chosen) => Frame;
}

/** Where a condition or an expression stands. */
export interface Stand {
  readonly version: Version;
  readonly level: Level;
  /** Its policy pays once for each option of a fact. */
  readonly forEach: string | null;
}

/** Lays out the space of policies, and of expressions besides. */
export const spaceOf = (plan: Plan, policies: readonly string[], more: readonly ReachedNode[] = []): Space => {
  const reached = [...policies.flatMap((policy) => reachedNodes(plan, policy)), ...more.flatMap((one) => reachedFrom(plan, one))];
  const axes = axesFor(plan, reached);
  const localities = placeClasses(plan, {
    parameters: new Set(reached.flatMap(({ node }) => (node.kind === "parameter" ? [node.name] : []))),
    facts: new Set(axes.flatMap(({ level, fact }) => (level === "county" ? [fact] : []))),
    named: namedPlaces(plan, reached),
  });
  const forEach = policies.map((policy) => plan.versions[policy]?.amount?.forEach ?? null).find((fact) => fact !== null);
  const options = (forEach === undefined ? null : plan.pack.facts[forEach ?? ""]?.type.options) ?? [];
  const build = caseBuilder(plan, axes);
  const toCase = (chosen: Chosen): CaseInput => {
    const place = chosen[0];
    const values = axes.map((axis, at): FactInput | undefined => axis.values[chosen[at + 1] ?? -1]);
    return build({ locality: place === undefined ? null : (localities[place] ?? null), values, second: null });
  };
  const program = programOf(plan);
  const sizes = [localities.length, ...axes.map(({ values }) => values.length), Math.max(1, options.length)];
  return { plan, program, axes, localities, options, sizes, toCase, frameOf: (chosen) => frameFor(program, toCase(chosen)) };
};

/** Lists the positions of one county of each class. */
export const countiesOf = ({ plan, localities }: Space): readonly number[] =>
  [...localities.keys()].filter((place) => plan.places.counties.includes(localities[place] ?? ""));

/** What an expression hangs on, as positions of axes. */
export interface Dependence {
  readonly axes: readonly number[];
  /** The values of the axes stand for all cases; else the expression asks for several people, or compares facts. */
  readonly isComplete: boolean;
}

/** Finds what an expression hangs on. */
export const dependenceOf = (space: Space, stand: Stand, node: Node): Dependence => {
  const reached = reachedFrom(space.plan, { ...stand, node });
  const facts = new Set<string>();
  const note = (level: Level, fact: string): void => {
    const askedIf = space.plan.pack.facts[fact]?.askedIf ?? null;
    if (askedIf !== null) note(level, askedIf);
    facts.add(`${level} ${fact}`);
  };
  for (const { level, node: one } of reached) if (one.kind === "fact") note(widerLevel(level, one.level), one.name);
  const own = space.axes.flatMap(({ level, fact }, at) => (facts.has(`${level} ${fact}`) ? [at + 1] : []));
  const isByPlace = reached.some((one) => asksPlace(space.plan, one)) || [...facts].some((key) => key.startsWith("county "));
  const isByOption = reached.some(({ node: one }) => one.kind === "each_option");
  return {
    axes: [...(isByPlace ? [0] : []), ...own, ...(isByOption ? [space.sizes.length - 1] : [])],
    isComplete:
      reached.every(({ node: one }) => one.kind !== "each_member") && own.every((at) => space.axes[at - 1]?.isComplete === true),
  };
};

const asksPlace = (plan: Plan, { node }: ReachedNode): boolean =>
  node.kind === "locality" ||
  (node.kind === "parameter" && (plan.pack.parameters[node.name]?.by.some(({ name }) => name === "locality") ?? false));

/** Tells whether nothing that a choice says is that something is not known: a county is named, and every fact is given. */
export const isAllKnown = ({ axes, localities, plan }: Space, at: readonly number[], chosen: Chosen): boolean =>
  at.every((axis) => {
    const value = chosen[axis] ?? -1;
    if (axis === 0) return localities[value] !== null && plan.places.counties.includes(localities[value] ?? "");
    const own = axes[axis - 1];
    if (own === undefined) return true;
    const askedIf = plan.pack.facts[own.fact]?.askedIf ?? null;
    const asked = axes.findIndex(({ level, fact }) => level === own.level && fact === askedIf);
    const isAsked = asked < 0 || axes[asked]?.values[chosen[asked + 1] ?? -1] === true;
    return own.values[value] !== undefined && isAsked;
  });

/** Starts the evaluation of what stands somewhere, for the first subject of a case. */
export const pointed = (space: Space, { version, level, forEach }: Stand, chosen: Chosen): { frame: Frame; scope: Scope } => {
  const frame = space.frameOf(chosen);
  pointAt(frame, level, level === "person" || level === "item" ? 0 : null);
  const option = space.options[chosen.at(-1) ?? 0];
  const each = forEach === null || option === undefined ? null : { fact: forEach, option };
  return { frame, scope: { ...scopeOf(version, level), each } };
};
