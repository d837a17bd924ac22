import type { Judged, Score, Why } from "../mutation/fate.js";
import type { Mutation } from "../mutation/mutate.js";
import type { Session } from "./session.js";
import { textTable } from "./text-table.js";

interface Frame {
  readonly folder: string;
  readonly minimum: number;
}

/** Writes which changes of the rules no scenario notices, what would notice them, and the scores. */
export function mutationText(found: Mutation, { folder, minimum }: Frame, session: Session): string {
  const words = session.messages.mutate;
  const place = ({ file, line, column }: { file: string; line: number; column: number }): string =>
    `${folder}/${file}:${line}:${column}`;
  const low = found.scores.filter(({ score }) => Number(score) < minimum);
  const lines = [
    ...found.mutants.flatMap((mutant) => survivorLines(mutant, folder, session)),
    ...found.failing.map(({ at, name }) => `✗ ${place(at)} ${name[session.language]}: ${words.failing}`),
    ...found.unknown.map(({ at }) => `✗ ${place(at)} ${words.unknown}`),
    ...found.refuted.map(({ at }) => `✗ ${place(at)} ${words.refuted}`),
  ];
  const ends = [
    words.why(countOf(found, "never_read"), countOf(found, "all_cases_alike"), countOf(found, "listed")),
    ...low.map((score) => `✗ ${nameOf(score, words.shared)}: ${words.below(score.score, String(minimum))}`),
  ];
  return [...lines.map((line) => `${line}\n`), scoreTable(found, session), ...ends.map((line) => `${line}\n`)].join("");
}

function countOf({ mutants }: Mutation, kind: Why["kind"]): number {
  return mutants.filter(({ fate }) => fate.kind === "equivalent" && fate.why.kind === kind).length;
}

function nameOf({ policy }: Score, shared: string): string {
  return policy ?? shared;
}

function survivorLines({ kind, place, was, becomes, fate }: Judged, folder: string, { messages }: Session): readonly string[] {
  const words = messages.mutate;
  if (fate.kind !== "survived") return [];
  const { sought } = fate;
  const head = `? ${place}${messages.bracket(words.change[kind])}: ${was} → ${becomes === "" ? words.gone : becomes}`;
  if (sought === null) return [head, `    ${words.notSought}`];
  if (sought.kind === "not_found") return [head, `    ${words.notFound(sought.cases)}`];
  const file = `${folder}/${sought.policy}/${sought.version ?? "…"}.yaml`;
  return [
    head,
    `    ${words.paste(file)}`,
    ...sought.text
      .trimEnd()
      .split("\n")
      .map((line) => `  ${line}`),
  ];
}

function scoreTable({ scores, total }: Mutation, { messages }: Session): string {
  const { column, shared, total: all } = messages.mutate;
  const row = (name: string, score: Score): readonly string[] => [
    name,
    String(score.killed + score.survived + score.equivalent),
    String(score.killed),
    String(score.survived),
    String(score.equivalent),
    `${score.score}%`,
  ];
  const head = [column.policy, column.mutants, column.killed, column.survived, column.equivalent, column.score];
  return textTable([head, ...scores.map((score) => row(nameOf(score, shared), score)), row(all, total)]);
}
