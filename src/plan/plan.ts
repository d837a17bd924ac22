import { readConstant } from "../expression/constant.js";
import { HuiminError } from "../model/huimin-error.js";
import type { Pack, Parameter } from "../model/pack.js";
import type { CellState, Plan } from "../model/plan.js";
import type { Problem } from "../model/problem.js";
import type { Band, Constant } from "../model/value-type.js";
import { parseDate } from "../values/calendar-date.js";
import { compare, parseFraction } from "../values/fraction.js";
import { cellState } from "./cell-state.js";
import { placesOn } from "./places.js";
import { unknownNameProblem, wrongFormProblem } from "./problems.js";
import { formOf } from "./value-form.js";
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
  checkDay("asOf", options.asOf, problems);
  if (options.knownOn !== undefined) checkDay("knownOn", options.knownOn, problems);
  const policies = readPolicies(pack, options, problems);
  const chosen = readReadings(pack, options, problems);
  const suppose = readSuppositions(pack, options, problems);
  if (problems.length > 0) throw new HuiminError("invalid_options", problems);
  return planOf(pack, { asOf: options.asOf, knownOn: options.knownOn ?? null, policies, chosen, suppose });
};

type Choices = Pick<Plan, "asOf" | "knownOn" | "policies" | "chosen" | "suppose">;

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

const cellsOf = (parameter: Parameter, { asOf, knownOn }: Choices): Readonly<Record<string, CellState>> =>
  Object.fromEntries(parameter.cells.map((cell) => [cell.keys.join("/"), cellState(cell.rows, asOf, knownOn)]));

const checkDay = (path: string, day: unknown, problems: Problem[]): void => {
  if (typeof day === "string" && parseDate(day) !== null) return;
  problems.push(
    wrongFormProblem(path, day, { zh: "真实存在的日期，如 `2019-11-15`", en: "a day that exists, such as `2019-11-15`" }),
  );
};

const readPolicies = (pack: Pack, options: PlanOptions, problems: Problem[]): readonly string[] => {
  const known = Object.keys(pack.policies);
  const asked = options.policies;
  if (asked === undefined) return known;
  asked.forEach((name, index) => {
    if (known.includes(name)) return;
    problems.push(unknownNameProblem(`policies[${index}]`, name, known, { zh: "本规则包的政策", en: "a policy of the pack" }));
  });
  return known.filter((name) => asked.includes(name));
};

const readReadings = (pack: Pack, options: PlanOptions, problems: Problem[]): Readonly<Record<string, string>> => {
  const chosen: [string, string][] = [];
  for (const [name, option] of Object.entries(options.readings ?? {})) {
    const path = `readings.${name}`;
    const reading = Object.hasOwn(pack.readings, name) ? pack.readings[name] : undefined;
    if (reading === undefined) {
      problems.push(
        unknownNameProblem(path, name, Object.keys(pack.readings), { zh: "本规则包的理解口径", en: "a reading of the pack" }),
      );
    } else if (!Object.hasOwn(reading.options, option)) {
      problems.push(
        unknownNameProblem(path, option, Object.keys(reading.options), { zh: "该口径的选项", en: "an option of this reading" }),
      );
    } else chosen.push([name, option]);
  }
  return Object.fromEntries(chosen);
};

const readSuppositions = (pack: Pack, options: PlanOptions, problems: Problem[]): Readonly<Record<string, Constant>> => {
  const read: [string, Constant][] = [];
  for (const [name, written] of Object.entries(options.suppose ?? {})) {
    const path = `suppose.${name}`;
    const parameter = Object.hasOwn(pack.parameters, name) ? pack.parameters[name] : undefined;
    if (parameter === undefined) {
      problems.push(
        unknownNameProblem(path, name, Object.keys(pack.parameters), { zh: "本规则包的参数", en: "a parameter of the pack" }),
      );
      continue;
    }
    const constant = readConstant(typeof written === "number" ? String(written) : written, parameter.type);
    if (constant === null) problems.push(wrongFormProblem(path, written, formOf(parameter.type)));
    else if (isBelow(constant, parameter.atLeast)) problems.push(belowFloorProblem(path, written, parameter.atLeast));
    else read.push([name, constant]);
  }
  return Object.fromEntries(read);
};

const isBelow = (constant: Constant, floor: Constant | null): boolean => {
  if (typeof constant !== "string" || typeof floor !== "string") return false;
  const [value, least] = [parseFraction(constant), parseFraction(floor)];
  return value !== null && least !== null && compare(value, least) < 0;
};

const belowFloorProblem = (path: string, written: unknown, floor: Constant | null): Problem => ({
  code: "below_floor",
  path,
  message: {
    zh: `\`${String(written)}\`低于规定的下限 ${String(floor)}，地方只能高于下限`,
    en: `\`${String(written)}\` is below the floor ${String(floor)} of the law; a place may only go above it`,
  },
});
