import type { Determination } from "../model/determination.js";
import type { Finding } from "../model/finding.js";
import type { Pack } from "../model/pack.js";
import type { Language } from "../values/text.js";
import { readingLines, sourceLines, validityLine } from "./closing-lines.js";
import { componentLines } from "./component-lines.js";
import { conclusionLine } from "./conclusion.js";
import type { ExplanationLine } from "./explanation-line.js";
import { interactionLines } from "./interaction-lines.js";
import { missingLines } from "./missing-lines.js";
import { provisionLines } from "./provision-lines.js";
import { sceneOf } from "./scene.js";
import { vocabularyOf } from "./vocabulary.js";

/** Puts an answer and its findings into words: the conclusion, the provisions, the amount, and what it depends on. */
export function explainFindings(
  pack: Pack,
  determination: Determination,
  findings: readonly Finding[],
  language: Language,
): readonly ExplanationLine[] {
  const scene = sceneOf(determination, vocabularyOf(pack, language));
  if (scene === null) return [];
  const provisions = findings.filter((finding) => finding.part === "eligibility");
  return [
    conclusionLine(scene),
    ...provisions.flatMap((finding) => provisionLines(finding, scene, { depth: 1, excluded: false, joint: true })),
    ...componentLines(findings, scene),
    ...interactionLines(scene),
    ...missingLines(scene),
    ...readingLines(scene),
    ...sourceLines(scene),
    validityLine(scene),
  ];
}
