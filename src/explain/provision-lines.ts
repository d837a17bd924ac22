import type { Finding, Verdict } from "../model/finding.js";
import { clauseInWords, statusInWords } from "./citation-words.js";
import { type ExplanationLine, line, type Sign } from "./explanation-line.js";
import { type Standing as GroupStanding, standingOfParts } from "./grouping.js";
import { personColumn } from "./person-column.js";
import { requirementInWords } from "./requirement.js";
import type { Scene } from "./scene.js";
import { lawInWords, valuesInWords } from "./shown-value.js";

const signs: Readonly<Record<Verdict, Sign>> = { true: "✓", false: "✗", unknown: "?" };
// A provision to exclude is met when it fails.
const excludingSigns: Readonly<Record<Verdict, Sign>> = { true: "✗", false: "✓", unknown: "?" };

/** Where a finding stands, and how deep. */
interface Standing extends GroupStanding {
  readonly depth: number;
}

// A reading under which a class does not exist writes `when: false`: that is no requirement to go through.
function isConstant({ expression, text }: Finding): boolean {
  return expression?.kind === "truth" && text === null;
}

/** Lists a provision and what stands below it, as an officer goes through them. */
export function provisionLines(finding: Finding, scene: Scene, at: Standing): readonly ExplanationLine[] {
  if (isConstant(finding)) return [];
  const { inPlace, ...inside } = standingOfParts({ ...finding, parts: finding.children }, at);
  const below = { ...inside, depth: inPlace ? at.depth : at.depth + 1 };
  const parts = finding.children.flatMap((child) => provisionLines(child, scene, below));
  return inPlace ? parts : [provisionLine(finding, scene, at), ...parts];
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
