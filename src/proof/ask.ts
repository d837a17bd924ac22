import type { Claim } from "../model/claim.js";
import type { Level } from "../model/level.js";
import type { Pack } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { plan } from "../plan/plan.js";
import { parseDate } from "../values/calendar-date.js";
import { createEncoding } from "./create-encoding.js";
import { declareOption } from "./declare-value.js";
import type { Listener, LocalValue } from "./encoding.js";
import { type Inputs, startInputs } from "./inputs.js";
import { exactly } from "./interval.js";
import { counted } from "./scaled.js";
import { type Script, startScript } from "./script.js";
import { lastAlike, type Stretch } from "./stretches.js";
import { choiceBy, type SymbolicChoice, sameChoice } from "./symbolic.js";
import { and, apply, equals, isAtMost, not, or, type Term, whole, yes } from "./term.js";
import { type Own, violationOf, type Workshop } from "./violation.js";

/** A question to the solver: is there a household for which a claim fails, on a day of a stretch, by some reading? */
export interface Asked {
  readonly claim: Claim;
  readonly level: Level;
  readonly stretch: Stretch;
  /** The plan of the first day, and that which it is compared with. */
  readonly now: Plan;
  readonly then: Plan | null;
  /** Households as they may be on these days. */
  readonly script: string;
  /** Asserts that the claim fails for one, and that it speaks of one at all. */
  readonly fails: string;
  readonly premise: string;
  /** What could not be written; where there is anything, no answer of the solver proves the claim. */
  readonly gaps: readonly string[];
  readonly cases: readonly Inputs[];
  /** The fact in which two cases differ. */
  readonly own: Own | null;
  readonly today: Term;
  readonly readings: ReadonlyMap<string, { readonly term: Term; readonly options: readonly string[] }>;
  readonly locals: readonly LocalValue[];
}

/** Asks about a claim for one of its subjects, on the first days of a span on which nothing changes but the day. */
export const ask = (pack: Pack, claim: Claim, level: Level, span: Stretch): Asked => {
  const now = plan(pack, { asOf: span.from });
  const then = planCompared(pack, claim, now);
  const script = startScript();
  const notes = startNotes();
  const readings = startReadings(script, pack, claim);
  const today = script.declare("today", "Int", (it) =>
    and(apply("is-day", "Bool", it), isAtMost(whole(parseDate(span.from) ?? 0), it)),
  );
  const workshop = { pack, claim, level, now, then, ...workshopOf({ script, notes, readings, today, now, level }) };
  const { term, premise, cases, own } = violationOf(workshop);
  assertOneValueOfAPlace(script, notes.locals);
  const through = lastAlike(pack, notes.read, span);
  script.assert(isAtMost(today, whole(parseDate(through) ?? 0)), `days through ${through}`);
  const text = `${title(claim, level, span.from, through)}${script.text()}`;
  const stretch = { from: span.from, through };
  const asserted = {
    fails: `(assert ${term.text}) ; the claim fails\n`,
    premise: `(assert ${premise.text}) ; somebody is concerned\n`,
  };
  const open = { today, readings: readings.declared, locals: notes.locals };
  return { claim, level, stretch, now, then, script: text, ...asserted, gaps: notes.gaps(), cases, own, ...open };
};

/** Two ways that lead to one place find one value there. */
const assertOneValueOfAPlace = (script: Script, locals: readonly LocalValue[]): void => {
  const cell = ({ side, parameter, keys }: LocalValue): string => JSON.stringify([side, parameter, { ...keys, locality: "" }]);
  locals.forEach((a, at) => {
    for (const b of locals.slice(at + 1)) {
      if (a.place === null || b.place === null || cell(a) !== cell(b)) continue;
      const areEqual = and(...a.terms.map((term, index) => equals(term, b.terms[index] ?? term)));
      const isOne = and(a.where, b.where, sameChoice(a.place, b.place).isTrue);
      if (areEqual.constant !== true) script.assert(or(not(isOne), areEqual), `one ${a.parameter} of a place`);
    }
  });
};

interface Tools {
  readonly script: Script;
  readonly notes: Notes;
  readonly readings: Readings;
  readonly today: Term;
  readonly now: Plan;
  readonly level: Level;
}

const workshopOf = ({ script, notes, readings, today, now, level }: Tools): Pick<Workshop, "inputs" | "encoding" | "gap"> => {
  const { gap, reads } = notes.listener;
  const knowledge = "complete";
  return {
    gap,
    inputs: (own) => startInputs({ script, plan: now, knowledge, subject: level, own, gap, reads }),
    encoding: (planned, name, inputs) => {
      const rest = { today: exactly(counted(today)), reading: readings.read, ...notes.listener };
      return createEncoding({ plan: planned, name, knowledge, script, inputs, ...rest });
    },
  };
};

const title = ({ policy, version, name }: Claim, level: Level, from: string, through: string): string =>
  `; ${policy}@${version} ${name}, of a ${level}, from ${from} through ${through}\n`;

/** The rules and figures of another day, asked today, where a claim compares with one. */
const planCompared = (pack: Pack, { statement }: Claim, { asOf, places }: Plan): Plan | null =>
  statement.kind === "nobody_loses_against" ? { ...plan(pack, { asOf: statement.day }), asOf, places } : null;

interface Notes {
  readonly listener: Listener;
  readonly read: Record<"parameter" | "fact" | "policy", Set<string>>;
  readonly gaps: () => readonly string[];
  readonly locals: readonly LocalValue[];
}

const startNotes = (): Notes => {
  const gaps = new Set<string>();
  const read = { parameter: new Set<string>(), fact: new Set<string>(), policy: new Set<string>() };
  const locals: LocalValue[] = [];
  const listener: Listener = {
    gap: (what) => void gaps.add(what),
    reads: (kind, name) => void read[kind].add(name),
    chooses: (value) => void locals.push(value),
  };
  return { listener, read, gaps: () => [...gaps], locals };
};

interface Readings {
  readonly read: (name: string) => SymbolicChoice;
  readonly declared: Map<string, { readonly term: Term; readonly options: readonly string[] }>;
}

/** The solver chooses a reading where several options are spoken of; all cases of a script are read alike. */
const startReadings = (script: Script, pack: Pack, claim: Claim): Readings => {
  const declared = new Map<string, { readonly term: Term; readonly options: readonly string[] }>();
  const read = (name: string): SymbolicChoice => {
    const options = claim.readings[name] ?? Object.keys(pack.readings[name]?.options ?? {});
    const [only, ...more] = options;
    if (only !== undefined && more.length === 0) {
      declared.set(name, { term: whole(0), options });
      return choiceBy(new Map([[only, yes]]));
    }
    const { term, value } = declareOption(script, `reading.${name}`, options);
    declared.set(name, { term, options });
    return value;
  };
  return { read, declared };
};
