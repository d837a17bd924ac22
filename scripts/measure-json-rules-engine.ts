import { setImmediate } from "node:timers/promises";
import { Engine, type RuleProperties } from "json-rules-engine";
import { createValuation } from "../src/evaluate/valuation.js";
import { hubei } from "../src/hubei.js";
import { evaluate, plan } from "../src/index.js";
import { runRules, toFacts, toRules } from "../src/json-rules-engine.js";
import type { Level } from "../src/model/level.js";
import type { Plan } from "../src/model/plan.js";
import { contextOf } from "../src/plan/context.js";
import { readCase } from "../src/plan/read-case.js";
import { determineByReference } from "../src/testing/reference.js";
import type { Truth } from "../src/values/abstract.js";

// What decision 10 rests on, as the installed json-rules-engine has it: run with `npx tsx scripts/measure-json-rules-engine.ts`.

const day = plan(hubei, { asOf: "2019-11-15" });
const household = {
  locality: "420600",
  household: {
    receives_dibao: true,
    residence: "rural",
    registered_poor: false,
    near_poor: false,
    members: [{ id: "a", birth_date: "2009-05-20", destitute_support: false, stage: "primary", disability_grade: "1" }],
  },
};

type Condition = Extract<RuleProperties["conditions"], { all: unknown }>["all"][number];

const fires = async (condition: Condition, facts: Record<string, unknown>): Promise<boolean> => {
  const engine = new Engine([{ conditions: { all: [condition] }, event: { type: "fired" } }], { allowUndefinedFacts: true });
  return (await engine.run(facts)).events.length > 0;
};

const ask = (operator: string, value: unknown): Condition => ({ fact: "asked", operator, value });

/** Starts many runs on one engine, some turns of the event loop apart, and counts those that do not tell of every rule. */
async function lossOf(runs: number): Promise<number> {
  const rules = toRules(day);
  const engine = new Engine([...rules], { allowUndefinedFacts: true });
  const started = [];
  for (let at = 0; at < runs; at += 1) {
    started.push(engine.run(ofPerson));
    for (let hop = 0; hop < (at * 7) % 13; hop += 1) await Promise.resolve();
    if (at % 50 === 49) await setImmediate();
  }
  const done = await Promise.all(started);
  return done.filter(({ results, failureResults }) => results.length + failureResults.length < rules.length).length;
}

async function microseconds(times: number, task: () => unknown): Promise<string> {
  for (let at = 0; at < times / 4; at += 1) await task();
  const start = performance.now();
  for (let at = 0; at < times; at += 1) await task();
  return `${Math.round(((performance.now() - start) * 1000) / times)} µs`;
}

const given = readCase(day, household);
const determineAll = () => determineByReference(day, household);

/** The verdicts alone of some policies for one subject: what one run of their rules tells, without amounts and reasons. */
const verdictsBy = (planned: Plan, level: Level, index: number | null) => (): readonly Truth[] => {
  const values = createValuation(planned, given);
  return planned.policies.flatMap((policy) => {
    const version = planned.versions[policy] ?? null;
    if (!version?.eligibility || !version.subject.includes(level)) return [];
    return [values.condition(version.eligibility, contextOf(version, level, index))];
  });
};

// Every comparison of this one is json-rules-engine's own.
const native = plan(hubei, { asOf: "2019-11-15", policies: ["poverty_insurance"] });
const storedNative = new Engine([...toRules(native)], { allowUndefinedFacts: true });
const [{ facts: ofHousehold } = { facts: {} }] = toFacts(native, household);

const stored = new Engine([...toRules(day)], { allowUndefinedFacts: true });
const ofPerson = toFacts(day, household).find(({ subject }) => subject.kind === "person")?.facts ?? {};

const table: Readonly<Record<string, unknown>> = {
  "runs of 400 on one engine that lose rules": await lossOf(400),
  "`not` of a missing fact": await fires({ not: ask("equal", true) }, {}),
  "`notEqual` of a missing fact": await fires(ask("notEqual", "none"), {}),
  "0 >= null": await fires(ask("greaterThanInclusive", null), { asked: 0 }),
  "-1 < null": await fires(ask("lessThan", null), { asked: -1 }),
  "`any` of nothing": await fires({ any: [] }, {}),
  "`in` with a missing list": await fires(ask("in", { fact: "absent" }), { asked: "a" }).catch((error: Error) => error.message),
  "a path is a program: `$[?(@.a + 1 === 2)].a`": await fires(
    { ...ask("contains", 1), path: "$[?(@.a + 1 === 2)].a" } as Condition,
    { asked: [{ a: 1 }] },
  ),
  "one policy, all native, on an engine that is kept": await microseconds(2000, () => storedNative.run(ofHousehold)),
  "its verdict by the reference interpreter": await microseconds(2000, verdictsBy(native, "household", null)),
  "policies of one person on an engine that is kept": await microseconds(400, () => stored.run(ofPerson)),
  "their verdicts by the reference interpreter": await microseconds(400, verdictsBy(day, "person", 0)),
  "runRules, all subjects": await microseconds(200, () => runRules(day, household)),
  "determine, all subjects": await microseconds(200, determineAll),
  "evaluate, all subjects": await microseconds(10, () => evaluate(day, household)),
};

for (const [what, found] of Object.entries(table)) console.log(`${what.padEnd(52)}${String(found)}`);
