import type { Component, Pack } from "../model/pack.js";
import type { AnalysisFinding } from "./finding.js";
import { severities } from "./finding.js";
import { momentsOf, planAt, type Span } from "./moments.js";
import { isComplete } from "./search.js";
import { type Chosen, countiesOf, type Space, type Stand, spaceOf } from "./space.js";
import { type Term, termOf, verdictsFor, withValue } from "./term.js";
import { isTrue } from "./verdicts.js";
import { wordingOf } from "./wording.js";

/** Looks for gaps and overlaps between components that each apply to a band of one number or day. */
export const examineBands = (pack: Pack, span: Span): readonly AnalysisFinding[] => {
  const [policy = ""] = span.policies;
  const found = new Map<string, AnalysisFinding>();
  for (const moment of momentsOf(pack, span)) {
    const plan = planAt(pack, span, moment);
    const version = plan.versions[policy] ?? null;
    if (version?.amount == null || version.amount.components.length < 2) continue;
    const { forEach, components } = version.amount;
    const space = spaceOf(plan, [policy]);
    const bands = version.subject.flatMap((level) => bandsOf(space, { version, level, forEach }, components));
    for (const fault of bands.flatMap((one) => faultsOf(space, one))) {
      const key = `${fault.code} ${fault.path} ${fault.detail}`;
      if (!found.has(key)) found.set(key, { ...fault, policy, version: span.from, ...moment });
    }
  }
  return [...found.values()];
};

interface Band {
  readonly name: string;
  /** Of each value of the axis, whether the component applies. */
  readonly applies: readonly boolean[];
}

interface Bands {
  /** The position of an axis. */
  readonly axis: number;
  /** Chooses one of its values, in a place. */
  readonly at: (value: number) => Chosen;
  readonly bands: readonly Band[];
}

/** Groups the components whose conditions hang on one number or day alone, in each county; the last value is that it is not known. */
const bandsOf = (space: Space, stand: Stand, components: readonly Component[]): readonly Bands[] => {
  const single = components.flatMap(({ name, condition }) => {
    const term = condition === null ? null : termOf(space, stand, condition);
    const axes = term === null ? [] : [...axesOf(term)].filter((axis) => axis > 0);
    const [axis] = axes;
    return term !== null && axis !== undefined && axes.length === 1 && isComplete(term) && isOrdered(space, axis)
      ? [{ name, term, axis }]
      : [];
  });
  return [...new Set(single.map(({ axis }) => axis))].flatMap((axis) => {
    const own = single.filter((one) => one.axis === axis);
    const values = [...(space.axes[axis - 1]?.values.slice(0, -1) ?? []).keys()];
    return countiesOf(space).map((place) => {
      const at = (value: number): Chosen => withValue(withValue([], 0, place), axis, value);
      const applies = (term: Term): readonly boolean[] => values.map((value) => (verdictsFor(term, at(value)) & isTrue) !== 0);
      return { axis, at, bands: own.map(({ name, term }) => ({ name, applies: applies(term) })) };
    });
  });
};

const axesOf = (term: Term): ReadonlySet<number> => {
  if (term.kind === "leaf") return new Set(term.lookup.axes);
  if (term.kind === "asked") return axesOf(term.term);
  if (term.kind === "constant") return new Set();
  if (term.kind === "cases") return new Set([...term.by.axes, ...Object.values(term.cases).flatMap((one) => [...axesOf(one)])]);
  return new Set(term.parts.flatMap((part) => [...axesOf(part)]));
};

const ordered = ["integer", "decimal", "money", "date"];

const isOrdered = ({ plan, axes }: Space, axis: number): boolean =>
  ordered.includes(plan.pack.facts[axes[axis - 1]?.fact ?? ""]?.type.kind ?? "");

type Fault = Pick<AnalysisFinding, "code" | "severity" | "path" | "detail" | "message" | "witness">;

const faultsOf = (space: Space, { axis, at, bands }: Bands): readonly Fault[] => {
  const { fact = "", values = [] } = space.axes[axis - 1] ?? {};
  if (bands.length < 2) return [];
  const shown = (value: number): string => String(values[value]);
  const fault = (code: "band-gap" | "band-overlap", value: number, [one, other]: readonly [Band, Band]): Fault => ({
    code,
    severity: severities[code],
    path: `amount.components.${other.name}`,
    detail: one.name,
    message: wordingOf(code, [fact, shown(value), one.name, other.name]),
    witness: space.toCase(at(value)),
  });
  return [
    ...gaps(bands).map(({ value, between }) => fault("band-gap", value, between)),
    ...overlaps(bands).map(({ value, between }) => fault("band-overlap", value, between)),
  ];
};

interface At {
  readonly value: number;
  readonly between: readonly [Band, Band];
}

/** A value to which nothing applies, between two to which something does. */
const gaps = (bands: readonly Band[]): readonly At[] => {
  const size = bands[0]?.applies.length ?? 0;
  const band = (value: number): Band | undefined => bands.find(({ applies }) => applies[value]);
  const covered = Array.from({ length: size }, (_, value) => value).filter((value) => band(value) !== undefined);
  return covered.slice(1).flatMap((after, index) => {
    const before = covered[index] ?? 0;
    const [below, above] = [band(before), band(after)];
    return after > before + 1 && below !== undefined && above !== undefined
      ? [{ value: before + 1, between: [below, above] }]
      : [];
  });
};

/** Two bands that have values in common, and each one of its own: else the one is a supplement to the other. */
const overlaps = (bands: readonly Band[]): readonly At[] =>
  bands.flatMap((one, index) =>
    bands.slice(index + 1).flatMap((other) => {
      const value = one.applies.findIndex((applies, position) => applies && other.applies[position] === true);
      const hasOwn = (a: Band, b: Band): boolean =>
        a.applies.some((applies, position) => applies && b.applies[position] === false);
      return value >= 0 && hasOwn(one, other) && hasOwn(other, one) ? [{ value, between: [one, other] as const }] : [];
    }),
  );
