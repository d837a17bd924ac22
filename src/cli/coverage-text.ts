import { type CoverageGoals, coverageKinds } from "../model/compiled.js";
import { belowGoal, type Coverage } from "../testing/coverage.js";
import type { Session } from "./session.js";
import { textTable } from "./text-table.js";

/** Writes what scenarios did not see of a pack, then how much they saw beside how much the pack asks for. */
export function coverageText(coverage: Coverage, goals: CoverageGoals, session: Session): string {
  const { column, kind } = session.messages.coverage;
  const below = belowGoal(coverage, goals);
  const rows = coverageKinds.map((each) => {
    const { covered, of, percent } = coverage.shares[each];
    const goal = goals[each];
    return [
      `${below.includes(each) ? "✗ " : "  "}${kind[each]}`,
      `${covered}/${of}`,
      `${percent}%`,
      goal === undefined ? "—" : `${goal}%`,
    ];
  });
  const gaps = gapLines(coverage, session).map((line) => `? ${line}\n`);
  return `${gaps.join("")}${textTable([[`  ${column.kind}`, column.seen, column.percent, column.goal], ...rows])}`;
}

function gapLines({ provisions, boundaries, versions, rows }: Coverage, { messages }: Session): readonly string[] {
  const words = messages.coverage;
  const unknown = provisions.filter(({ seen }) => seen.unknown === 0);
  const open = boundaries.filter(({ sides }) => !(sides.true && sides.false));
  return [
    ...unknown.map((each) => `${placeOf(each)}: ${messages.neverSeen(messages.verdict.unknown)}`),
    ...open.map(
      (each) =>
        `${placeOf(each)}: ${words.side(
          sidesOf(each.sides)
            .map((side) => messages.verdict[side])
            .join(messages.or),
        )}`,
    ),
    ...versions.filter(({ isAsked }) => !isAsked).map(({ policy, version }) => `${policy}/${version}: ${words.version}`),
    ...rows.filter(({ isUsed }) => !isUsed).map(({ row }) => `${row}: ${words.row}`),
  ];
}

function sidesOf(sides: { readonly true: boolean; readonly false: boolean }): readonly ("true" | "false")[] {
  return (["true", "false"] as const).filter((side) => !sides[side]);
}

function placeOf({ policy, version, path }: { policy: string; version: string; path: string }): string {
  return `${policy}/${version} ${path}`;
}
