import { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.js";
import { type Issue, issueSlip, unknownKeySlips } from "./issue-slip.js";
import type { Locate } from "./located.js";
import { alternatives, optionsOf, type Path, type Schema, schemasAt, sortOf, sortOfValue, valueAt } from "./schema-tree.js";
import { badPattern, missingKey, wrongShape } from "./shape-slips.js";
import { errorAt, inOrder, type Slip } from "./slip.js";

export type Shaped<T> =
  | { readonly ok: true; readonly content: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What does not fit; `weight` tells how much it speaks against the branch of a union it was found in. */
interface Fault {
  readonly path: Path;
  readonly of: "key" | "value";
  readonly slip: Slip;
  readonly weight: number;
}

/** A value to be checked; `path` leads to it from the root of the file. */
interface Part {
  readonly value: unknown;
  readonly path: Path;
}

/** Checks plain data against a shape of the model and places what does not fit. */
export function checkShape<T>(schema: z.ZodType<T>, content: unknown, locate: Locate): Shaped<T> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return { ok: true, content: parsed.data };
  const diagnostics = faultsOf(schema, { value: content, path: [] }).map(({ path, of, slip }) => errorAt(locate(path, of), slip));
  return { ok: false, diagnostics: inOrder(diagnostics) };
}

function faultsOf(schema: Schema, part: Part): readonly Fault[] {
  const options = optionsOf(schema);
  if (options !== null) return faultsOfUnion(options, part);
  const issues = z.safeParse(schema, part.value).error?.issues ?? [];
  // What zod says of a union depends on how its branches fail; each union is therefore looked at again, branch by branch.
  const unions = new Map<string, readonly Fault[]>();
  return issues.flatMap((issue) => {
    const union = firstUnion(schema, pathOf(issue));
    if (union === null || valueAt(part.value, union.path) === undefined) return faultsOfIssue(issue, schema, part);
    const key = JSON.stringify(union.path);
    if (unions.has(key)) return [];
    const faults = faultsOf(union.schema, { value: valueAt(part.value, union.path), path: [...part.path, ...union.path] });
    unions.set(key, faults);
    return faults;
  });
}

function firstUnion(schema: Schema, path: Path): { readonly schema: Schema; readonly path: Path } | null {
  for (let length = 1; length <= path.length; length += 1) {
    const union = schemasAt(schema, path.slice(0, length)).find((one) => optionsOf(one) !== null);
    if (union !== undefined) return { schema: union, path: path.slice(0, length) };
  }
  return null;
}

/** Keeps the faults of the branch that the author most likely meant. */
function faultsOfUnion(options: readonly Schema[], part: Part): readonly Fault[] {
  const isOfSort = (schema: Schema) => alternatives(schema).some((one) => sortOf(one) === sortOfValue(part.value));
  const ranked = options.filter(isOfSort).map((option) => faultsOf(option, part));
  const [best] = ranked.sort((a, b) => weightOf(a) - weightOf(b) || depthOf(b) - depthOf(a));
  if (best !== undefined) return best;
  const wanted = new Set(options.flatMap(alternatives).map(sortOf));
  return [{ path: part.path, of: "value", slip: wrongShape(nameOf(part.path), [...wanted], sortOfValue(part.value)), weight: 1 }];
}

function faultsOfIssue(issue: Issue, schema: Schema, { value: whole, path: before }: Part): readonly Fault[] {
  const inner = pathOf(issue);
  const path = [...before, ...inner];
  const value = valueAt(whole, inner);
  if (value === undefined) return [{ path: path.slice(0, -1), of: "key", slip: missingKey(String(path.at(-1))), weight: 1 }];
  const schemas = schemasAt(schema, inner);
  if (issue.code === "unrecognized_keys") {
    return unknownKeySlips(issue.keys, schemas, value).map(({ key, slip, weight }) => ({
      path: [...path, key],
      of: "key",
      slip,
      weight,
    }));
  }
  if (issue.code === "invalid_key") {
    return [{ path, of: "key", slip: badPattern(String(path.at(-1)), issue.issues[0]?.message ?? ""), weight: 1 }];
  }
  return [{ path, of: "value", slip: issueSlip(issue, nameOf(path), schemas, value), weight: 1 }];
}

const weightOf = (faults: readonly Fault[]) => faults.reduce((sum, fault) => sum + fault.weight, 0);
const depthOf = (faults: readonly Fault[]) => faults.reduce((deepest, fault) => Math.max(deepest, fault.path.length), 0);
const pathOf = (issue: Issue): Path => issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));

/** Names a part by its key, an item of a list also by its number; null at the root. */
function nameOf(path: Path): string | null {
  const last = path.at(-1);
  if (last === undefined) return null;
  return typeof last === "number" ? `${path.at(-2) ?? ""}[${last}]` : last;
}
