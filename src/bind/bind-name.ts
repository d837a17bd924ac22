import type { Node } from "../model/expression.js";
import type { Level } from "../model/level.js";
import { isReadable, readingLevel } from "./levels.js";
import { nameProblems } from "./name-wording.js";
import type { At, Problem } from "./report.js";
import type { HeldKey, Meaning, Use } from "./scope.js";
import { structureProblems } from "./structure-wording.js";

/** Binds a name to what it means at the levels of its use; null where it means nothing there. */
export function bindName(name: string, at: At, use: Use): Node | null {
  const meaning = use.scope.meanings.get(name);
  const bound = meaning === undefined ? nameProblems.unknownName(name, visibleNames(use)) : nodeOf(name, meaning, use);
  if (!("code" in bound)) return bound;
  use.report(at, bound);
  return null;
}

function visibleNames({ scope }: Use): readonly string[] {
  return [...scope.meanings]
    .filter(([, meaning]) => meaning.kind !== "reading" && meaning.kind !== "ambiguous")
    .map(([name]) => name);
}

function nodeOf(name: string, meaning: Meaning, use: Use): Node | Problem {
  switch (meaning.kind) {
    case "fact":
    case "definition":
    case "provision": {
      const level = readingLevel(meaning.levels, use.levels);
      return level === null
        ? structureProblems.levelMismatch(name, meaning.levels, use.levels)
        : { kind: meaning.kind, name, level };
    }
    case "parameter":
      return parameterNode(name, meaning.keys, use.levels);
    case "reading":
      return structureProblems.readingInExpression(name);
    case "ambiguous":
      return nameProblems.ambiguousName(name);
    case "each_option":
      return { kind: "each_option", fact: name };
    case "members":
      return structureProblems.misplacedMembers();
    case "as_of":
    case "locality":
      return { kind: meaning.kind };
  }
}

/** A parameter is read wherever its keys are. */
function parameterNode(name: string, keys: readonly HeldKey[], levels: readonly Level[]): Node | Problem {
  const hidden = keys.find(({ held, level }) => !levels.every((from) => isReadable(level, held, from)));
  return hidden === undefined ? { kind: "parameter", name } : structureProblems.levelMismatch(hidden.name, hidden.held, levels);
}
