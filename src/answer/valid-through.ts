import { createValuation } from "../evaluate/valuation.js";
import type { Node } from "../model/expression.js";
import type { Formula } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { atLevel } from "../plan/context.js";
import { definitionOf } from "../plan/definition-of.js";
import type { Given } from "../plan/given.js";
import { movementOf } from "../plan/moves.js";
import { placesUpward } from "../plan/places.js";
import { replan } from "../plan/plan.js";
import { reachOf } from "../plan/reach.js";
import { sameAbstract } from "../values/abstract.js";
import { addDays, lastDay, parseDate, printDate } from "../values/calendar-date.js";
import { capsIn } from "./circle.js";
import type { SubjectAt } from "./determine.js";
import { type Settled, settle } from "./interactions.js";
import type { Visited } from "./reading-log.js";

/**
 * Finds the last day through which a determination stays as it is, the facts kept: walks the days on which a version or a row
 * begins or ends, or a comparison turns as the days go by, until the answer differs. null: nothing lies ahead.
 */
export const validThrough = (plan: Plan, given: Given, settled: Settled, subject: SubjectAt): string | null => {
  const { policy } = settled.determination;
  const before = fingerprint(settled);
  let at = { plan, settled };
  for (;;) {
    const next = nextDay(at.plan, given, at.settled);
    if (next === null) return null;
    const later = replan(at.plan, { asOf: next });
    const then = settle(later, given, policy, subject);
    if (fingerprint(then) !== before) return dayBefore(next);
    at = { plan: later, settled: then };
  }
};

const fingerprint = ({ determination }: Settled): string => {
  const { version, outcome, amount, range, because, missing, interactions } = determination;
  return JSON.stringify([version, outcome, amount, range, because, missing, interactions]);
};

const nextDay = (plan: Plan, given: Given, settled: Settled): string | null => {
  const turning = turningDays(plan, given, settled);
  const [first = null] = [...writtenDays(plan, given, settled), ...turning].filter((day) => day > plan.asOf).sort();
  return first;
};

/** The days on which a version, a row in reach, a published county fact or a member begins, and those after one ends. */
const writtenDays = (plan: Plan, given: Given, { circle }: Settled): readonly string[] => {
  const { pack } = plan;
  const reached = circle.policies.map((policy) => reachOf(plan, policy));
  const policies = new Set(reached.flatMap((reach) => [...reach.policies]));
  const parameters = new Set([...reached.flatMap((reach) => [...reach.parameters]), ...capsIn(circle)]);
  const places = given.locality === null ? null : new Set(placesUpward(plan.places, given.locality));
  const rows = [...parameters].flatMap((name) => {
    const parameter = pack.parameters[name];
    const at = parameter?.by.findIndex((key) => key.name === "locality") ?? -1;
    const near = (keys: readonly string[]): boolean => at < 0 || places === null || isNear(plan, places, keys[at] ?? "");
    return (parameter?.cells ?? []).filter((cell) => near(cell.keys)).flatMap((cell) => cell.rows);
  });
  const countyRows = Object.values(pack.countyFacts).flatMap((byPlace) => Object.values(byPlace).flat());
  return [
    ...[...policies].flatMap((name) => pack.policies[name]?.versions.map((version) => version.from) ?? []),
    ...[...rows, ...countyRows].flatMap((row) => [row.from, ...after(row.until)]),
    ...given.members.flatMap((member) => [...(member.from === null ? [] : [member.from]), ...after(member.until)]),
  ];
};

/** Rows of the place itself and of what lies around it; where it has parts, of the parts too. */
const isNear = (plan: Plan, places: ReadonlySet<string>, place: string): boolean =>
  places.has(place) ||
  !Object.hasOwn(plan.pack.localities, place) ||
  placesUpward(plan.places, place).some((upward) => places.has(upward));

/** The days on which something that was evaluated turns next. */
const turningDays = (plan: Plan, given: Given, { logs }: Settled): readonly string[] =>
  logs
    .flatMap((log) => log.wholes)
    .flatMap((visited) => testsOf(plan, visited))
    .flatMap((test) => turningDay(plan, given, test));

/**
 * Takes an expression apart into tests that go one way as the days go by, and so change only once or in steps. A comparison one
 * side of which moves is such a test; of one for equality, either direction is.
 */
const testsOf = (plan: Plan, { node, context }: Visited): readonly Visited[] => {
  if (node.kind !== "comparison") return valuesOf(plan, { node, context });
  const moving = [node.left, node.right]
    .map((side) => movementOf(plan, context.version, side))
    .filter((movement) => movement !== "still");
  if (moving.length !== 1 || moving[0] === "mixed" || node.operator === "in") {
    return [node.left, node.right].flatMap((side) => valuesOf(plan, { node: side, context }));
  }
  const operators = node.operator === "=" || node.operator === "!=" ? (["<=", ">="] as const) : [node.operator];
  return operators.map((operator) => ({ node: { ...node, operator }, context }));
};

const valuesOf = (plan: Plan, visited: Visited): readonly Visited[] => {
  const movement = movementOf(plan, visited.context.version, visited.node);
  if (movement === "still") return [];
  return movement === "mixed" ? partsOf(plan, visited).flatMap((part) => valuesOf(plan, part)) : [visited];
};

const partsOf = (plan: Plan, { node, context }: Visited): readonly Visited[] => {
  const here = (parts: readonly Node[]): readonly Visited[] => parts.map((part) => ({ node: part, context }));
  if (node.kind === "arithmetic" || node.kind === "comparison") return here([node.left, node.right]);
  if (node.kind === "call") return here(node.arguments);
  if (node.kind === "list") return here(node.items);
  if (node.kind !== "definition") return [];
  const { value } = definitionOf(plan, context.version, node.name);
  return value.kind === "condition"
    ? []
    : nodesOf(value.formula).map((part) => ({ node: part, context: atLevel(context, node.level) }));
};

const nodesOf = (formula: Formula): readonly Node[] =>
  formula.kind === "is" ? [formula.node] : Object.values(formula.cases).flatMap(nodesOf);

const turningDay = (plan: Plan, given: Given, { node, context }: Visited): readonly string[] => {
  const on = (day: number) => createValuation(plan, given, { today: printDate(day) }).node(node, context);
  const today = parseDate(plan.asOf) ?? lastDay;
  const now = on(today);
  if (sameAbstract(now, on(lastDay))) return [];
  let [same, other] = [0, daysAhead];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (sameAbstract(now, on(addDays(today, middle)))) same = middle;
    else other = middle;
  }
  return [printDate(addDays(today, other))];
};

// From any day to the end of the year 9999; addition beyond it stays there.
const daysAhead = 3_660_000;

const after = (day: string | null): readonly string[] => {
  const parsed = day === null ? null : parseDate(day);
  return parsed === null ? [] : [printDate(addDays(parsed, 1))];
};

const dayBefore = (day: string): string => printDate(addDays(parseDate(day) ?? lastDay, -1));
