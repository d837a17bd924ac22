import type { Regulation } from "../../src/explain/regulation.js";
import type { RegulationLine } from "../../src/explain/regulation-line.js";

/** A sentence that a version added, removed or put otherwise. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  readonly words: string;
}

const flat = (lines: readonly RegulationLine[]): readonly RegulationLine[] =>
  lines.flatMap((line) => [line, ...flat(line.parts)]);

const said = ({ words, formula }: RegulationLine): string => (formula === null ? words : `${words}（${formula}）`);

/** The sentences of a version by where they stand, the amount's by component. */
function sentencesOf({ conditions, amount }: Regulation): ReadonlyMap<string, string> {
  const ofConditions = flat(conditions).flatMap((line) => (line.path === null ? [] : [[line.path, said(line)] as const]));
  const ofAmount = (amount?.components ?? []).map(
    (one) => [`amount.${one.name}`, [...flat(one.conditions), ...flat(one.calculation)].map(said).join("；")] as const,
  );
  return new Map([...ofConditions, ...ofAmount]);
}

/** Lists what a version says otherwise than the one before it: what is new, what reads otherwise, what is gone. */
export function changesBetween(before: Regulation, after: Regulation): readonly Change[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const kept = new Set(old.values());
  const current = new Set(now.values());
  const added = [...now].filter(([path, words]) => !old.has(path) && !kept.has(words));
  const changed = [...now].filter(([path, words]) => old.has(path) && old.get(path) !== words);
  const removed = [...old].filter(([path, words]) => !now.has(path) && !current.has(words));
  return [
    ...added.map(([, words]) => ({ kind: "added", words }) as const),
    ...changed.map(([, words]) => ({ kind: "changed", words }) as const),
    ...removed.map(([, words]) => ({ kind: "removed", words }) as const),
  ];
}
