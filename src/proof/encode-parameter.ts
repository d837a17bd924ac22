import { abstractOf } from "../expression/constant.js";
import type { Node } from "../model/expression.js";
import type { Parameter } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import type { Context } from "../plan/context.js";
import { type Lookup, type LookupEntry, lookUp } from "../plan/lookup.js";
import type { Abstract } from "../values/abstract.js";
import { declareValue } from "./declare-value.js";
import type { Encoding } from "./encoding.js";
import { type Guarded, type Symbolic, type SymbolicChoice, symbolicKind, symbolicOf, unionOf } from "./symbolic.js";
import { and, no, not, or, type Term, yes } from "./term.js";

/** One way in which the keys may fall: the options of each key, as they are looked up, and when that is so. */
interface KeysSoFar {
  readonly keys: readonly (readonly string[] | null)[];
  readonly guard: Term;
}

/** Writes the value of a parameter: one entry for each value that it may have, with the places and keys that lead there. */
export const encodeParameter = (e: Encoding, name: string, context: Context): Symbolic => {
  const parameter = e.plan.pack.parameters[name];
  if (parameter === undefined) throw new Error(`the pack has no parameter ${name}`);
  e.reads("parameter", name);
  const at = parameter.by.findIndex((key) => key.name === "locality");
  const ways = parameter.by.reduce<readonly KeysSoFar[]>(
    (done, key, position) => (position === at ? done.map(withoutPlace) : done.flatMap((way) => waysOf(e, way, key, context))),
    [{ keys: [], guard: yes }],
  );
  const place = at < 0 ? null : placeOf(e, context);
  const found = new Map<string, Guarded<Symbolic>>();
  const add = (lookup: Lookup, guard: Term): void => {
    if (guard.constant === false) return;
    const { key, value } = entryOf(e, { name, parameter, lookup, context, place, guard });
    const before = found.get(key);
    found.set(key, { guard: before === undefined ? guard : or(before.guard, guard), value: before?.value ?? value });
  };
  for (const { keys, guard } of ways) {
    const look = (options: readonly string[] | null): Lookup =>
      lookedUp(e.plan, name, at < 0 ? keys : keys.with(at, options), context.floors);
    if (place === null) add(look(null), guard);
    else for (const way of placesOf(e, place, look)) add(way.lookup, and(guard, way.guard));
  }
  return (
    unionOf([...found.values()], e.knowledge === "complete") ??
    e.unwritten(`${name}: no place`, symbolicKind(parameter.type.kind))
  );
};

const withoutPlace = ({ keys, guard }: KeysSoFar): KeysSoFar => ({ keys: [...keys, null], guard });

const waysOf = (e: Encoding, way: KeysSoFar, key: Parameter["by"][number], context: Context): readonly KeysSoFar[] => {
  const next = (option: readonly string[] | null, guard: Term): KeysSoFar => ({
    keys: [...way.keys, option],
    guard: and(way.guard, guard),
  });
  if (key.name === context.each?.fact) return [next([context.each.option], yes)];
  const value = e.node(key.node, context);
  if (value.kind === "truth") return [next(["true"], not(value.isFalse)), next(["false"], not(value.isTrue))];
  if (value.kind === "choice" && value.unlimited.constant === false)
    return [...value.possible].map(([option, possible]) => next([option], possible));
  e.unwritten(`${key.name}: a key without options`, "choice");
  return [next(null, yes)];
};

/** The place is found by the case's own locality, so that it cannot ask for itself. */
export const placeOf = (e: Encoding, context: Context): SymbolicChoice => {
  if (context.place === null) return e.inputs.locality;
  const place = e.node(context.place, { ...context, place: null });
  return place.kind === "choice" ? place : e.inputs.locality;
};

interface PlaceWay {
  readonly lookup: Lookup;
  readonly guard: Term;
}

/** The places that are looked up alike: each by itself, each as one of several, and none that is known. */
const placesOf = (
  e: Encoding,
  place: SymbolicChoice,
  look: (options: readonly string[] | null) => Lookup,
): readonly PlaceWay[] => {
  const found = new Map<string, { lookup: Lookup; guards: Term[] }>();
  const add = (lookup: Lookup, guard: Term): void => {
    if (guard.constant === false) return;
    const key = JSON.stringify(lookup.entries.map(signature));
    const group = found.get(key) ?? { lookup, guards: [] };
    group.guards.push(guard);
    found.set(key, group);
  };
  for (const [code, only] of place.only) if (only.constant !== false) add(look([code]), only);
  if (place.several.constant !== false) {
    for (const [code, possible] of place.possible) add(look([code, code]), and(place.several, possible));
  }
  if (place.unlimited.constant !== false) add(look(null), place.unlimited);
  return [...found.values()].map(({ lookup, guards }) => ({
    lookup,
    guard: e.script.name(`${e.name}.places`, or(...guards, no)),
  }));
};

const lookups = new WeakMap<Plan, Map<string, Lookup>>();

const lookedUp = (plan: Plan, name: string, keys: readonly (readonly string[] | null)[], floors: Context["floors"]): Lookup => {
  const known = lookups.get(plan) ?? new Map<string, Lookup>();
  lookups.set(plan, known);
  const key = JSON.stringify([name, keys, floors]);
  const found = known.get(key) ?? lookUp(plan, name, keys, floors);
  known.set(key, found);
  return found;
};

const signature = (entry: LookupEntry): string => {
  if (entry.kind === "row") return entry.row.id;
  return `${entry.kind} ${entry.kind === "unset" ? (entry.row?.id ?? "") : ""} ${textOf(entry.value)}`;
};

interface Found {
  readonly name: string;
  readonly parameter: Parameter;
  readonly lookup: Lookup;
  readonly context: Context;
  readonly place: SymbolicChoice | null;
  readonly guard: Term;
}

/** Of a complete case, a value that no source gives is some value of its domain: the same wherever the same row leaves it open. */
const entryOf = (e: Encoding, found: Found): { readonly key: string; readonly value: Symbolic } => {
  const { name, parameter, lookup } = found;
  const [entry] = lookup.entries;
  if (e.knowledge === "partial") return { key: textOf(lookup.value), value: symbolicOf(lookup.value) };
  if (entry === undefined || lookup.entries.length > 1) {
    return { key: "several", value: e.unwritten(`${name}: several places`, symbolicKind(parameter.type.kind)) };
  }
  if (entry.kind === "supposed") return { key: "supposed", value: symbolicOf(abstractOf(entry.constant, parameter.type)) };
  if (entry.kind === "row") return { key: textOf(entry.value), value: symbolicOf(entry.value) };
  return localValue(e, entry, found);
};

const localValue = (
  e: Encoding,
  entry: Extract<LookupEntry, { kind: "unset" }>,
  found: Found,
): { key: string; value: Symbolic } => {
  const { name, parameter, context, place, guard: where } = found;
  const { script, inputs } = e;
  const keys = parameter.by.flatMap((key) => (key.name === "locality" ? [] : [`/${entry.keys[key.name] ?? ""}`])).join("");
  const at = place === null ? "" : placeName(context.place);
  const variable =
    entry.row === null
      ? script.nameOf(`unset.${name}.${e.name}${keys}${at}`, place === null ? "" : placeText(place))
      : `unset.${name}.${entry.row.id}${at}`;
  const { type } = parameter;
  const parts = type.kind === "integer" ? 1n : null;
  const made = declareValue({ script, name: variable, type, domain: entry.value, parts, places: inputs.codes });
  if (made === null) return { key: variable, value: e.unwritten(`${name}: ${type.kind}`, symbolicKind(type.kind)) };
  e.chooses({ side: e.name, parameter: name, type, keys: entry.keys, place, where, terms: made.terms });
  return { key: variable, value: made.value };
};

/** Places that are found in different ways may differ, and then so may what is not known of them. */
const placeName = (place: Node | null): string => {
  if (place === null || place.kind === "locality") return "";
  return `@${JSON.stringify(place).replace(/[^a-z0-9_]+/g, "-")}`;
};

/** Which place it is: where two cases find it in one way but by different facts, it may be another one in each. */
const placeText = ({ only }: SymbolicChoice): string => [...only].map(([code, { text }]) => `${code} ${text}`).join(" ");

const textOf = (value: Abstract): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
