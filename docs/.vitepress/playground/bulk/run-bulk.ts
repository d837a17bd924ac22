import {
  type CaseInput,
  type Determination,
  evaluate,
  explain,
  isHuiminError,
  type Plan,
  type Screened,
  screen,
} from "../../../../src/index.js";
import { outcomeInWords } from "../answer-words.js";
import { planFor } from "../plan-for.js";
import type { Situation } from "../situation.js";
import { type Sheet, writeCsv } from "./csv.js";
import { type BadCell, householdsOf, type ReadHousehold } from "./households.js";
import { messages } from "./messages.js";
import { type Target, targetId, targetsFor } from "./targets.js";
import { createTotals, type Total } from "./totals.js";

/** What is to be worked out. */
export interface BulkJob {
  readonly situation: Situation;
  readonly sheet: Sheet;
  readonly mapping: readonly (string | null)[];
  readonly withReasons: boolean;
}

export interface BulkProgress {
  readonly done: number;
  readonly total: number;
}

export interface BulkResult {
  readonly rows: number;
  readonly households: number;
  readonly totals: readonly Total[];
  readonly problems: readonly BadCell[];
  /** The file with the added columns. */
  readonly csv: string;
}

const atOnce = 25;

/** Works out every household of a sheet, telling now and then how far it is. */
export function* runBulk({ situation, sheet, mapping, withReasons }: BulkJob): Generator<BulkProgress, BulkResult> {
  const { language, pack } = situation;
  const targets = targetsFor(situation);
  const households = householdsOf(sheet, { targets, mapping, pack, language });
  const run = createRun(situation, withReasons);
  const problems: BadCell[] = [];
  const added: string[][] = sheet.rows.map(() => []);
  for (const [index, household] of households.entries()) {
    if (index % atOnce === 0) yield { done: index, total: households.length };
    const found = household.problems.length > 0 ? household.problems : answerInto(run, household, added, sheet, mapping, targets);
    if (found.length === 0) continue;
    problems.push(...found);
    for (const row of household.rows)
      added[row] = [...run.columns.slice(1).map(() => ""), whyLeftOut(found, sheet.rows[row]?.line ?? 0, language)];
  }
  const hasProblems = problems.length > 0;
  const width = run.columns.length - (hasProblems ? 0 : 1);
  const heading = [...sheet.header, ...run.columns.slice(0, width)];
  const body = sheet.rows.map(({ cells }, row) => [
    ...sheet.header.map((_heading, at) => cells[at] ?? ""),
    ...Array.from({ length: width }, (_cell, at) => added[row]?.[at] ?? ""),
  ]);
  return {
    rows: sheet.rows.length,
    households: households.length,
    totals: run.totals(),
    problems,
    csv: writeCsv([heading, ...body]),
  };
}

const whyLeftOut = (problems: readonly BadCell[], line: number, language: Situation["language"]): string => {
  const own = problems.filter((one) => one.line === line);
  if (own.length > 0) return own.map(({ column, problem }) => (column === null ? problem : `${column}: ${problem}`)).join("; ");
  return messages[language].leftOut([...new Set(problems.map((one) => one.line))].join("、"));
};

type Run = ReturnType<typeof createRun>;

const createRun = (situation: Situation, withReasons: boolean) => {
  const { pack, policies, language } = situation;
  const said = messages[language];
  const plan = planFor(situation);
  const isPaying = (policy: string): boolean => pack.policies[policy]?.versions.some(({ amount }) => amount !== null) === true;
  const paying = new Set(policies.filter(isPaying));
  const interacting = new Set(withReasons ? Object.values(pack.interactions).flatMap((one) => one.policies) : []);
  const speaks = (policy: string): boolean =>
    pack.policies[policy]?.versions.some(({ subject }) => subject.includes("person") || subject.includes("household")) === true;
  const parts = plan.policies.filter(speaks).map((policy) => {
    const title = pack.policies[policy]?.title[language] ?? policy;
    const money = paying.has(policy)
      ? [said.amountColumn(title), ...(interacting.has(policy) ? [said.paidColumn(title)] : [])]
      : [];
    return { policy, headings: [said.outcomeColumn(title), ...money, ...(withReasons ? [said.reasonColumn(title)] : [])] };
  });
  const columns = [...parts.flatMap(({ headings }) => headings), said.problemColumn];
  const { count, totals } = createTotals(
    parts.map(({ policy }) => policy),
    paying,
  );
  return { plan, situation, withReasons, parts, paying, interacting, columns, count, totals, reasons: new Map<string, string>() };
};

/** Writes the answers of a household into its rows: a person's into their own, the household's into its first. */
const answerInto = (
  run: Run,
  household: ReadHousehold,
  added: string[][],
  sheet: Sheet,
  mapping: BulkJob["mapping"],
  targets: readonly Target[],
): readonly BadCell[] => {
  try {
    const answers = run.withReasons ? evaluate(run.plan, household.given).determinations : screen(run.plan, household.given);
    const people = answers.filter(({ subject }) => subject.kind === "person" || subject.kind === "household");
    household.rows.forEach((row, at) => {
      added[row] = run.parts.flatMap(({ policy, headings }) => {
        const own = people.find(
          (one) =>
            one.policy === policy && (one.subject.kind === "household" ? at === 0 : one.subject.id === household.members[at]),
        );
        return own === undefined ? headings.map(() => "") : cellsOf(own, household.given, run);
      });
    });
    for (const one of people) run.count({ ...counted(one, run), policy: one.policy });
    return [];
  } catch (error) {
    if (!isHuiminError(error)) throw error;
    return error.problems.map(({ path, message }) => ({
      ...placeOf(path, household, sheet, mapping, targets),
      problem: message[run.situation.language].replaceAll("`", ""),
    }));
  }
};

const isFull = (one: Screened | Determination): one is Determination => "interactions" in one;

const counted = (one: Screened | Determination, { interacting }: Run) => ({
  outcome: one.outcome,
  amount: one.amount,
  paid: isFull(one) && interacting.has(one.policy) ? (one.interactions.at(-1)?.payable ?? null) : null,
});

const cellsOf = (one: Screened | Determination, given: CaseInput, run: Run): readonly string[] => {
  const { situation, paying, interacting } = run;
  const { paid } = counted(one, run);
  const money = paying.has(one.policy)
    ? [one.amount?.value ?? "", ...(interacting.has(one.policy) ? [paid ?? one.amount?.value ?? ""] : [])]
    : [];
  const outcome = outcomeInWords(one, situation);
  return [outcome, ...money, ...(isFull(one) ? [reasonOf(one, given, run)] : [])];
};

/** Says why in words; answers that rest on the same provisions and values have the same words. */
const reasonOf = (one: Determination, given: CaseInput, { plan, situation, reasons }: Run): string => {
  const { policy, outcome, amount, because, missing, rows, interactions } = one;
  const key = JSON.stringify([policy, outcome, amount, because, missing, rows, interactions]);
  const known = reasons.get(key) ?? explained(one, given, plan, situation);
  reasons.set(key, known);
  return known;
};

const explained = (
  { policy, outcome, subject }: Determination,
  given: CaseInput,
  plan: Plan,
  { language }: Situation,
): string => {
  const lines = explain(plan, given, { policy, subject: subject.id ?? subject.kind, language });
  const sign = outcome === "eligible" ? "✓" : outcome === "ineligible" ? "✗" : null;
  const provisions = lines.filter(({ part }) => part === "provision");
  const top = Math.min(...provisions.map(({ depth }) => depth));
  const said = provisions
    .filter((line) => line.depth === top && line.sign === sign)
    .map(({ requirement }) => `${sign} ${requirement}`);
  return [lines[0]?.requirement ?? "", ...said].join(language === "zh" ? "；" : "; ");
};

/** Finds the cell that a problem of a case comes from. */
const placeOf = (
  path: string,
  { rows }: ReadHousehold,
  sheet: Sheet,
  mapping: BulkJob["mapping"],
  targets: readonly Target[],
) => {
  const [, member, fact] = /^household\.members\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  const row = sheet.rows[rows[Number(member ?? 0)] ?? 0];
  const id = member === undefined ? path : `person.${fact}`;
  const target = targets.find((one) => targetId(one) === id);
  const at = target === undefined ? -1 : mapping.indexOf(targetId(target));
  return { line: row?.line ?? 0, column: sheet.header[at] ?? null };
};
