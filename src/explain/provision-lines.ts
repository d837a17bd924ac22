import type { Finding, Verdict } from "../model/finding.js";
import { clauseInWords, statusInWords } from "./citation-words.js";
import { type ExplanationLine, line, type Sign } from "./explanation-line.js";
import { personColumn } from "./person-column.js";
import { requirementInWords } from "./requirement.js";
import type { Scene } from "./scene.js";
import { lawInWords, valuesInWords } from "./shown-value.js";

const signs: Readonly<Record<Verdict, Sign>> = { true: "✓", false: "✗", unknown: "?" };
// A provision to exclude is met when it fails.
const excludingSigns: Readonly<Record<Verdict, Sign>> = { true: "✗", false: "✓", unknown: "?" };

/** Where a finding stands: how deep, directly under a `none`, and among requirements that must all be met. */
interface Standing {
  readonly depth: number;
  readonly excluded: boolean;
  readonly joint: boolean;
}

// A group that only repeats how its surroundings combine needs no line: its parts stand in its place.
function isPlain(finding: Finding, { excluded, joint }: Standing): boolean {
  if (finding.text !== null || finding.kind === "leaf" || finding.children.length === 0) return false;
  const single = finding.children.length === 1;
  if (single) return finding.kind !== "none" || !excluded;
  return joint && (excluded ? finding.kind === "any" : finding.kind === "all" || finding.kind === "none");
}

// A reading under which a class does not exist writes `when: false`: that is no requirement to go through.
function isConstant({ expression, text }: Finding): boolean {
  return expression?.kind === "truth" && text === null;
}

/** Lists a provision and what stands below it, as an officer goes through them. */
export function provisionLines(finding: Finding, scene: Scene, at: Standing): readonly ExplanationLine[] {
  if (isConstant(finding)) return [];
  if (isPlain(finding, at)) {
    const excluded = finding.kind === "none" || at.excluded;
    return finding.children.flatMap((child) => provisionLines(child, scene, { ...at, excluded }));
  }
  const below: Standing = {
    depth: at.depth + 1,
    excluded: finding.kind === "none",
    joint: finding.kind === "all" || finding.kind === "none",
  };
  return [provisionLine(finding, scene, at), ...finding.children.flatMap((child) => provisionLines(child, scene, below))];
}

function provisionLine(finding: Finding, scene: Scene, { depth, excluded }: Standing): ExplanationLine {
  const { words } = scene;
  const requirement = requirementInWords(finding, scene);
  const law = finding.values.filter((value) => value.kind === "parameter");
  const cite = [...finding.cite, ...law.flatMap((value) => value.cite)];
  return line("provision", {
    depth,
    sign: (excluded ? excludingSigns : signs)[finding.verdict],
    requirement: excluded ? words.not(requirement) : requirement,
    person: personColumn(finding, scene),
    law: valuesInWords(law, lawInWords, scene),
    clause: clauseInWords(cite, scene),
    sourceStatus: statusInWords(cite, scene),
  });
}
