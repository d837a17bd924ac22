import { referencesOf } from "../expression/walk.js";
import type { Finding, ShownValue } from "../model/finding.js";
import type { Scene } from "./scene.js";
import { holdersOf, personInWords, valuesInWords } from "./shown-value.js";

/** Tells whether a sentence names a value itself, not through a definition. */
function isNamed(value: ShownValue, { expression }: Finding): boolean {
  if (expression === null) return true;
  return referencesOf(expression).some((reference) => {
    if (reference.kind === "eligible") return value.kind === "eligible" && reference.policy === value.name;
    return reference.kind === value.kind && "name" in reference && reference.name === value.name;
  });
}

/**
 * Writes what the person has: what the sentence names, then the facts behind it: `72周岁（出生日期：1947年3月2日）`. Where it is
 * not known, who can tell.
 */
export function personColumn(finding: Finding, scene: Scene): string | null {
  const { words } = scene;
  const values = finding.values.filter((value) => value.kind !== "parameter");
  const direct = values.filter((value) => isNamed(value, finding));
  const behind = values.filter((value) => value.kind === "fact" && !direct.includes(value));
  const text = valuesInWords(direct, personInWords, scene);
  if (text === null || behind.length === 0) return text;
  const holders = holdersOf(behind, scene);
  if (direct.some((value) => value.value === null) && holders.length > 0) {
    return direct.length === 1
      ? words.unknownHeldBy(words.list(holders))
      : `${text}${words.bracket(words.ask(words.list(holders)))}`;
  }
  const known = behind.filter((value) => value.value !== null);
  const reasons = valuesInWords(known, personInWords, scene, "labelled");
  return reasons === null ? text : `${text}${words.bracket(reasons)}`;
}
