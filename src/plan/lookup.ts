import { abstractOf, domainOf } from "../expression/constant.js";
import type { Cell, Parameter, Row } from "../model/pack.js";
import type { CellState, Plan } from "../model/plan.js";
import type { Constant } from "../model/value-type.js";
import { type Abstract, unionOf } from "../values/abstract.js";
import { countiesWithin, placesUpward } from "./places.js";

/** What a parameter may be: one entry for each combination of keys that is still possible. */
export interface Lookup {
  readonly entries: readonly LookupEntry[];
  /** The hull of the entries. */
  readonly value: Abstract;
  /** Keys, by position in `by`, that leave more than one entry possible. */
  readonly openKeys: readonly number[];
  /** The place is not known well enough: the division within which it lies, or null where none is named. */
  readonly openPlace: { readonly within: string | null } | null;
  /** One place is looked up; where several may be meant, the places among the keys stand for others like them. */
  readonly isPlaceKnown: boolean;
}

export type LookupEntry = { readonly keys: Readonly<Record<string, string>> } & (
  | { readonly kind: "row"; readonly row: Row; readonly value: Abstract }
  | { readonly kind: "supposed"; readonly constant: Constant; readonly value: Abstract }
  /** No row gives a value; `floor` is what stands in where floors are taken. */
  | { readonly kind: "unset"; readonly row: Row | null; readonly value: Abstract; readonly floor: Constant | null }
);

/** Looks a parameter up. `keys` holds what is known of each key of `by`: its options still possible, null if not limited. */
export const lookUp = (
  plan: Plan,
  name: string,
  keys: readonly (readonly string[] | null)[],
  floors: "open" | "taken",
): Lookup => {
  const parameter = plan.pack.parameters[name];
  if (parameter === undefined) throw new Error(`the pack has no parameter ${name}`);
  const supposed = Object.hasOwn(plan.suppose, name) ? plan.suppose[name] : undefined;
  if (supposed !== undefined)
    return single({ kind: "supposed", keys: {}, constant: supposed, value: abstractOf(supposed, parameter.type) });
  const places = placesFor(plan, parameter, keys);
  const options = parameter.by.map((key, at) =>
    key.name === "locality" ? places.codes : (keys[at] ?? optionsInRows(parameter, at)),
  );
  const entries = combinations(options).map((combination) => entryFor(plan, name, parameter, combination));
  const values = entries.map((entry) =>
    floors === "taken" && entry.kind === "unset" && entry.floor !== null ? abstractOf(entry.floor, parameter.type) : entry.value,
  );
  return {
    entries,
    value: values.length === 0 ? domain(parameter) : values.reduce(unionOf),
    openKeys: options.flatMap((possible, at) => (possible.length > 1 && parameter.by[at]?.name !== "locality" ? [at] : [])),
    openPlace: places.open,
    isPlaceKnown: places.isKnown,
  };
};

const single = (entry: LookupEntry): Lookup => ({
  entries: [entry],
  value: entry.value,
  openKeys: [],
  openPlace: null,
  isPlaceKnown: true,
});

const domain = (parameter: Parameter): Abstract =>
  domainOf(parameter.type, typeof parameter.atLeast === "string" ? parameter.atLeast : null, null);

const combinations = (options: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  options.reduce<readonly (readonly string[])[]>(
    (done, possible) => done.flatMap((head) => possible.map((key) => [...head, key])),
    [[]],
  );

// A key that is a text without options, or a number, can only matter where the rows name it.
const optionsInRows = (parameter: Parameter, at: number): readonly string[] => [
  ...new Set(parameter.cells.map((cell) => cell.keys[at] ?? "")),
];

interface Places {
  readonly codes: readonly string[];
  readonly open: { readonly within: string | null } | null;
  readonly isKnown: boolean;
}

/**
 * A place some of whose parts have rows of their own for these keys is not named well enough; nor is no place at all. Of
 * places for which the same rows may speak, one stands for all.
 */
const placesFor = (plan: Plan, parameter: Parameter, keys: readonly (readonly string[] | null)[]): Places => {
  const at = parameter.by.findIndex((key) => key.name === "locality");
  if (at < 0) return { codes: [], open: null, isKnown: true };
  const rowsOf = placesWithRows(parameter, at, keys);
  const named = keys[at] ?? null;
  if (named !== null && named.length === 1 && named[0] !== undefined) return placesWithin(plan, rowsOf, named[0]);
  const codes = unlike(plan, rowsOf, named ?? countiesWithin(plan.places, null));
  return { codes, open: codes.length > 1 ? { within: null } : null, isKnown: false };
};

const placesWithRows = (parameter: Parameter, at: number, keys: readonly (readonly string[] | null)[]): ReadonlySet<string> => {
  const fits = (cell: Cell): boolean => cell.keys.every((key, other) => other === at || (keys[other]?.includes(key) ?? true));
  return new Set(parameter.cells.filter(fits).map((cell) => cell.keys[at] ?? ""));
};

const placesWithin = (plan: Plan, rowsOf: ReadonlySet<string>, code: string): Places => {
  const upward = new Set(placesUpward(plan.places, code));
  const parts = countiesWithin(plan.places, code).filter((part) => part !== code);
  const isFiner = (part: string): boolean =>
    placesUpward(plan.places, part).some((place) => !upward.has(place) && rowsOf.has(place));
  if (!parts.some(isFiner)) return { codes: [code], open: null, isKnown: true };
  return { codes: unlike(plan, rowsOf, parts), open: { within: code }, isKnown: false };
};

const unlike = (plan: Plan, rowsOf: ReadonlySet<string>, codes: readonly string[]): readonly string[] => {
  const bySpeakers = new Map<string, string>();
  for (const code of codes) {
    const speakers = placesUpward(plan.places, code)
      .filter((place) => rowsOf.has(place))
      .join(" ");
    if (!bySpeakers.has(speakers)) bySpeakers.set(speakers, code);
  }
  return [...bySpeakers.values()];
};

const entryFor = (plan: Plan, name: string, parameter: Parameter, combination: readonly string[]): LookupEntry => {
  const keys = Object.fromEntries(parameter.by.map((key, at) => [key.name, combination[at] ?? ""]));
  const state = stateFor(plan, name, parameter, combination);
  const row = state.kind === "row" ? state.row : null;
  if (row !== null && row.value !== null) return { kind: "row", keys, row, value: abstractOf(row.value, parameter.type) };
  const value = row?.between ? domainOf(parameter.type, row.between[0], row.between[1]) : domain(parameter);
  return { kind: "unset", keys, row, value, floor: parameter.atLeast };
};

/** Takes the nearest place that has rows for the other keys; only a day before its known first row lets a wider place answer. */
const stateFor = (plan: Plan, name: string, parameter: Parameter, combination: readonly string[]): CellState => {
  const at = parameter.by.findIndex((key) => key.name === "locality");
  const places = at < 0 ? [null] : placesUpward(plan.places, combination[at] ?? "");
  const cells = plan.cells[name] ?? {};
  for (const place of places) {
    const keys = place === null ? combination : combination.with(at, place);
    const state = cells[keys.join("/")];
    if (state !== undefined && state.kind !== "before") return state;
  }
  return { kind: "gap" };
};
