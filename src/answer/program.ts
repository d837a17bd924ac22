import type { Code, Compiler } from "../compile/compiler.js";
import { createCompiler } from "../compile/create-compiler.js";
import { type QuickReader, quickReader } from "../compile/read-quickly.js";
import { type Scope, scopeOf } from "../compile/scope.js";
import { type Screener, screenerOf } from "../compile/screener.js";
import type { Level } from "../model/level.js";
import type { Amount, Version } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { type Reach, reachOf } from "../plan/reach.js";
import type { Truth } from "../values/abstract.js";
import { lastDay, parseDate } from "../values/calendar-date.js";
import { speakingVersion } from "./subjects.js";

/** A plan as it runs. */
export interface Program {
  readonly plan: Plan;
  readonly compiler: Compiler;
  readonly read: QuickReader;
  /** The plan's day, packed. */
  readonly today: number;
  readonly policies: readonly PolicyProgram[];
  readonly reachOf: (policy: string) => Reach;
}

interface PolicyProgram {
  readonly policy: string;
  /** The version in force; null: none is. */
  readonly version: Version | null;
  /** Whom the version, or where none is in force the nearest one, speaks of. */
  readonly levels: readonly LevelProgram[];
}

/** A policy for subjects of a level; without a version in force there is nothing to run. */
export interface LevelProgram {
  readonly policy: string;
  readonly level: Level;
  readonly runs: LevelRuns | null;
}

export interface LevelRuns {
  readonly scope: Scope;
  readonly screener: Screener;
  readonly eligibility: Code<Truth>;
  readonly pays: Amount | null;
}

const programs = new WeakMap<Plan, Program>();

/** Gives the program of a plan: made once, and kept as long as the plan is. */
export const programOf = (plan: Plan): Program => {
  const known = programs.get(plan);
  if (known !== undefined) return known;
  const program = createProgram(plan);
  programs.set(plan, program);
  return program;
};

const createProgram = (plan: Plan): Program => {
  const compiler = createCompiler(plan);
  const reaches = new Map<string, Reach>();
  return {
    plan,
    compiler,
    read: quickReader(plan, compiler.layout),
    today: parseDate(plan.asOf) ?? lastDay,
    policies: plan.policies.map((policy) => createPolicyProgram(compiler, policy)),
    reachOf: (policy) => {
      const reach = reaches.get(policy) ?? reachOf(plan, policy);
      reaches.set(policy, reach);
      return reach;
    },
  };
};

const createPolicyProgram = (compiler: Compiler, policy: string): PolicyProgram => {
  const version = compiler.plan.versions[policy] ?? null;
  const levels = (speakingVersion(compiler.plan, policy)?.subject ?? []).map((level) => ({
    policy,
    level,
    runs: version === null ? null : runsOf(compiler, version, level),
  }));
  return { policy, version, levels };
};

const runsOf = (compiler: Compiler, version: Version, level: Level): LevelRuns | null => {
  if (version.eligibility === null) return null;
  const scope = scopeOf(version, level);
  return {
    scope,
    screener: screenerOf(compiler, version, level),
    eligibility: compiler.condition(version.eligibility, scope),
    pays: version.amount,
  };
};
