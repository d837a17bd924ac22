import { withoutRepeats } from "../../../src/explain/render-text.js";
import type { ExplanationLine } from "../../../src/index.js";

/** A line of an explanation with those below it. */
export interface ExplanationBranch {
  readonly line: ExplanationLine;
  readonly below: readonly ExplanationBranch[];
}

/** Builds the tree that the depths of an explanation's lines describe: the conclusion with the provisions, then its other parts. */
export const treeOf = (lines: readonly ExplanationLine[]): readonly ExplanationBranch[] => branches(withoutRepeats(lines));

const branches = (lines: readonly ExplanationLine[]): readonly ExplanationBranch[] => {
  const [line, ...rest] = lines;
  if (line === undefined) return [];
  const end = rest.findIndex(({ depth }) => depth <= line.depth);
  const below = end === -1 ? rest : rest.slice(0, end);
  return [{ line, below: branches(below) }, ...branches(rest.slice(below.length))];
};
