import type { Position } from "../model/diagnostic.js";
import type { Level } from "../model/level.js";
import type { Reading } from "../model/pack.js";
import type { Expectation, Scenario } from "../model/scenario.js";
import type { ValueType } from "../model/value-type.js";
import type { WrittenGiven, WrittenScenario } from "../model/written/scenario.js";
import { checkReading } from "./bind-readings.js";
import type { PolicyFile } from "./bind-version.js";
import { type GivenUse, gatherGiven, type Placed } from "./given.js";
import { nameProblems } from "./name-wording.js";
import { readDay, readValue } from "./read-value.js";
import { type At, keyOf, under } from "./report.js";
import { caseOf, subjectLevel, subjectOf } from "./scenario-case.js";
import { structureProblems } from "./structure-wording.js";

/** What the scenarios of a pack rest on. */
export interface ScenarioUse extends GivenUse {
  readonly parameters: ReadonlyMap<string, ValueType>;
  readonly readings: Readonly<Record<string, Reading>>;
  readonly subjects: ReadonlyMap<string, readonly Level[]>;
  readonly locate: (at: At) => Position;
}

/** Binds the scenarios of a version's file. */
export function bindScenarios({ file, from, content }: PolicyFile, use: ScenarioUse): readonly Scenario[] {
  const background = placedOf(content.background ?? {}, { file, path: ["background"] });
  const { subject } = content;
  const subjects =
    subject === undefined ? (use.subjects.get(content.policy) ?? []) : typeof subject === "string" ? [subject] : subject;
  return (content.scenarios ?? []).map((written, index) => {
    const at: At = { file, path: ["scenarios", index] };
    return { policy: content.policy, version: from, ...bindScenario(written, at, { ...use, background, here: subjects }) };
  });
}

function placedOf(written: WrittenGiven, at: At): readonly Placed[] {
  return Object.entries(written).map(([key, value]) => ({ key, value, at: under(at, key) }));
}

type Here = ScenarioUse & { readonly background: readonly Placed[]; readonly here: readonly Level[] };

function bindScenario(written: WrittenScenario, at: At, use: Here): Omit<Scenario, "policy" | "version"> {
  const { name, locality, subject } = written;
  if (locality !== undefined && !use.divisions.has(locality)) {
    use.report(under(at, "locality"), nameProblems.unknownLocality(locality, use.divisions));
  }
  const level = subjectLevel(subject, use.here);
  const given = [...use.background, ...placedOf(written.given, under(at, "given"))];
  const input = caseOf(gatherGiven(given, level, use), locality, level);
  return {
    name,
    at: use.locate(at),
    asOf: readDay(written.as_of, under(at, "as_of"), use) ?? "",
    knownOn: readDay(written.known_on, under(at, "known_on"), use),
    readings: bindChosen(written.readings ?? {}, under(at, "readings"), use),
    suppose: bindSupposed(written.suppose ?? {}, under(at, "suppose"), use),
    case: input,
    subject: subjectOf(subject, input, {
      at: subject === undefined ? keyOf(under(at, "given")) : under(at, "subject"),
      report: use.report,
      subjects: use.here,
    }),
    expect: bindExpectation(written.expect, under(at, "expect"), use),
  };
}

function bindChosen(written: Readonly<Record<string, string>>, at: At, use: Here): Readonly<Record<string, string>> {
  for (const [name, option] of Object.entries(written)) {
    if (!checkReading(name, use.readings, { at: keyOf(under(at, name)), report: use.report })) continue;
    const options = Object.keys(use.readings[name]?.options ?? {});
    if (!options.includes(option)) use.report(under(at, name), structureProblems.unknownOption(option, options));
  }
  return { ...written };
}

function bindSupposed(written: NonNullable<WrittenScenario["suppose"]>, at: At, use: Here): Scenario["suppose"] {
  for (const [name, value] of Object.entries(written)) {
    const type = use.parameters.get(name);
    if (type === undefined) use.report(keyOf(under(at, name)), nameProblems.unknownParameter(name, use.parameters.keys()));
    else readValue(value, type, { ...use, at: under(at, name) });
  }
  return { ...written };
}

const orNull = (text: string): string | null => (text === "null" || text === "" ? null : text);

function bindExpectation(written: WrittenScenario["expect"], at: At, use: Here): Expectation {
  const { amount, payable, range, components, valid_through: through, ...rest } = written;
  if (through !== undefined && through !== "null") readDay(through, under(at, "valid_through"), use);
  const given = Object.entries(rest).filter(([, part]) => part !== undefined);
  return {
    ...(Object.fromEntries(given) as Pick<Expectation, "outcome">),
    ...(amount === undefined ? {} : { amount: orNull(amount) }),
    ...(payable === undefined ? {} : { payable: orNull(payable) }),
    ...(range === undefined
      ? {}
      : { range: typeof range === "string" ? null : { min: orNull(range.min), max: orNull(range.max) } }),
    ...(components === undefined
      ? {}
      : { components: Object.fromEntries(Object.entries(components).map(([name, value]) => [name, orNull(value)])) }),
    ...(through === undefined ? {} : { validThrough: orNull(through) }),
  };
}
