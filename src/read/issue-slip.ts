import type { z } from "zod";
import { nearestName } from "../values/nearest-name.js";
import { allowedKeys, alternatives, isTuple, type Schema, sortOf, sortOfValue } from "./schema-tree.js";
import { badPattern, emptyText, tooFew, tooLong, unknownKey, unknownValue, wrongLength, wrongShape } from "./shape-slips.js";
import type { Slip } from "./slip.js";

export type Issue = z.core.$ZodIssue;

/** Tells in our words what is wrong with one value. */
export function issueSlip(issue: Issue, name: string | null, schemas: readonly Schema[], value: unknown): Slip {
  const wanted = [...new Set(schemas.flatMap(alternatives).map(sortOf))];
  const shown = name ?? "";
  switch (issue.code) {
    case "invalid_format":
      return badPattern(String(value), issue.message);
    case "invalid_value":
      if (typeof value === "string") return unknownValue(value, issue.values.map(String));
      return wrongShape(name, wanted, sortOfValue(value));
    case "too_small":
      if (issue.origin === "string") return emptyText(shown);
      return (schemas.flatMap(alternatives).some(isTuple) ? wrongLength : tooFew)(shown, Number(issue.minimum));
    case "too_big":
      return issue.origin === "string" ? tooLong(shown, Number(issue.maximum)) : wrongLength(shown, Number(issue.maximum));
    default:
      return wrongShape(name, wanted, sortOfValue(value));
  }
}

/** A mapping of which no key is known is hardly the one that was meant. */
const weightOfStranger = 100;

/** Tells in our words which keys are unknown, and how much each speaks against the schema. */
export function unknownKeySlips(keys: readonly string[], schemas: readonly Schema[], value: unknown) {
  const allowed = allowedKeys(schemas);
  const isStranger = !Object.keys(value as object).some((key) => allowed.includes(key));
  return keys.map((key) => {
    const isFar = nearestName(key, allowed) === null;
    return { key, slip: unknownKey(key, allowed), weight: isFar && isStranger ? weightOfStranger : 1 };
  });
}
