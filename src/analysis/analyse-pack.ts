import type { Pack } from "../model/pack.js";
import { examineAmounts } from "./amounts.js";
import { examineBands } from "./bands.js";
import { examineCliffs } from "./cliffs.js";
import { examineCoincidence } from "./coincidence.js";
import { conclusions, examineVerdicts, type Ledger } from "./examine-verdicts.js";
import type { Analysed, Place, Severity, severities } from "./finding.js";
import { spansOf } from "./moments.js";
import { examineTables } from "./tables.js";

/** Told of each version before it is looked at. */
export type Progress = (policy: string, version: string) => void;

/**
 * Analyses every version of every policy of a pack, on its first day by every reading and on each day on which something changes:
 * conditions that never matter, tables and bands with gaps, amounts that go wrong, cliffs, and benefits that never or always go
 * together. What is not known counts as a value of its own.
 *
 * @param pack a compiled pack
 * @returns findings with a household each, the gravest first, then by place; and the questions that could not be decided
 */
export const analysePack = (pack: Pack, progress: Progress = () => {}): Analysed => {
  const ledger: Ledger = new Map();
  const parts: Analysed[] = [];
  for (const policy of Object.keys(pack.policies)) {
    for (const span of spansOf(pack, policy)) {
      progress(policy, span.from);
      examineVerdicts(pack, span, ledger);
      parts.push(examineAmounts(pack, span), examineCliffs(pack, span));
      parts.push({ findings: [...examineTables(pack, span), ...examineBands(pack, span)], notDecided: [] });
    }
  }
  const all = [conclusions(ledger), ...parts, examineCoincidence(pack)];
  return {
    findings: all.flatMap(({ findings }) => findings).sort((a, b) => bySeverity(a.severity, b.severity) || byPlace(a, b)),
    notDecided: all.flatMap(({ notDecided }) => notDecided).sort(byPlace),
  };
};

const order: readonly Severity[] = ["error", "warning", "note"];

const bySeverity = (a: Severity, b: Severity): number => order.indexOf(a) - order.indexOf(b);

const byPlace = (
  a: Place & { readonly code: keyof typeof severities },
  b: Place & { readonly code: keyof typeof severities },
): number => {
  const [one, other] = [a, b].map(({ policy, version, path, code }) => [policy ?? "", version ?? "", path, code].join(" "));
  return (one ?? "") < (other ?? "") ? -1 : one === other ? 0 : 1;
};
