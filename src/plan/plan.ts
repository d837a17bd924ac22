import { HuiminError } from "../model/huimin-error.js";
import type { Pack, Parameter } from "../model/pack.js";
import type { CellState, Plan } from "../model/plan.js";
import type { Problem } from "../model/problem.js";
import type { Band } from "../model/value-type.js";
import { cellState } from "./cell-state.js";
import { placesOn } from "./places.js";
import { type Choices, readOptions } from "./read-options.js";
import { versionInForce } from "./version-in-force.js";

/** The day of a plan, and what else it fixes. */
export interface PlanOptions {
  /** The day that is asked about, `2019-11-15`. There is no default: the library reads no clock. */
  readonly asOf: string;
  /** Leaves out rows published later than this day: what was known then. Rows of unknown publication count as known. */
  readonly knownOn?: string | undefined;
  /** Policies to answer for; all by default. */
  readonly policies?: readonly string[] | undefined;
  /** Options of readings other than the default. */
  readonly readings?: Readonly<Record<string, string>> | undefined;
  /** Values to suppose for parameters, as a pack writes them: `{ elderly_age: "60", top_up_rate: "25%" }`. */
  readonly suppose?: Readonly<Record<string, string | number | readonly string[] | readonly Band[]>> | undefined;
}

/**
 * Plans a pack for a day: chooses versions, readings and the rows in force. A plan serves any number of cases.
 *
 * @throws HuiminError `invalid_options`, with every problem of the options.
 * @example
 * plan(hubei, { asOf: "2019-11-15" }).versions.dibao_top_up.from //=> "2019-10-14"
 */
export const plan = (pack: Pack, options: PlanOptions): Plan => {
  const problems: Problem[] = [];
  const choices = readOptions(pack, options, problems);
  if (problems.length > 0) throw new HuiminError("invalid_options", problems);
  return planOf(pack, choices);
};

const planOf = (pack: Pack, choices: Choices): Plan => ({
  ...choices,
  pack,
  places: placesOn(pack, choices.asOf),
  readings: Object.fromEntries(
    Object.entries(pack.readings).map(([name, reading]) => [name, choices.chosen[name] ?? reading.default]),
  ),
  versions: Object.fromEntries(
    Object.entries(pack.policies).map(([name, policy]) => [name, versionInForce(policy, choices.asOf)]),
  ),
  cells: Object.fromEntries(Object.entries(pack.parameters).map(([name, parameter]) => [name, cellsOf(parameter, choices)])),
});

interface Change {
  readonly asOf?: string;
  readonly readings?: Readonly<Record<string, string>>;
}

const neighbours = new WeakMap<Plan, Map<string, Plan>>();

/**
 * Plans the same pack with the same choices for another day, or under another reading. A plan is made once for each change, and
 * kept as long as the plan that it comes from is.
 */
export const replan = (from: Plan, change: Change): Plan => {
  const known = neighbours.get(from) ?? new Map<string, Plan>();
  neighbours.set(from, known);
  const key = JSON.stringify([change.asOf ?? null, change.readings ?? null]);
  const made = known.get(key) ?? changed(from, change);
  known.set(key, made);
  return made;
};

const changed = (from: Plan, { asOf, readings }: Change): Plan =>
  planOf(from.pack, {
    asOf: asOf ?? from.asOf,
    knownOn: from.knownOn,
    policies: from.policies,
    chosen: { ...from.chosen, ...readings },
    suppose: from.suppose,
  });

/**
 * Plans another state of a pack as `from` plans it: the same day, the same choices. What the two states share (the same object in
 * both) is not worked out again, so that a pack with one change in it is planned at once.
 */
export const transplant = (from: Plan, pack: Pack): Plan => ({
  ...from,
  pack,
  places: pack.localities === from.pack.localities && pack.zones === from.pack.zones ? from.places : placesOn(pack, from.asOf),
  versions: shared(from.versions, pack.policies, from.pack.policies, (policy) => versionInForce(policy, from.asOf)),
  cells: shared(from.cells, pack.parameters, from.pack.parameters, (parameter) => cellsOf(parameter, from)),
});

const shared = <T, R>(
  known: Readonly<Record<string, R>>,
  now: Readonly<Record<string, T>>,
  before: Readonly<Record<string, T>>,
  make: (one: T) => R,
): Readonly<Record<string, R>> => {
  if (now === before) return known;
  const entries = Object.entries(now).map(([name, one]) => [name, one === before[name] ? known[name] : make(one)] as const);
  return Object.fromEntries(entries) as Readonly<Record<string, R>>;
};

const cellsOf = (parameter: Parameter, { asOf, knownOn }: Choices): Readonly<Record<string, CellState>> =>
  Object.fromEntries(parameter.cells.map((cell) => [cell.keys.join("/"), cellState(cell.rows, asOf, knownOn)]));
