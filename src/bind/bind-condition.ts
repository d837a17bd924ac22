import type { Condition } from "../model/pack.js";
import type { WrittenCondition } from "../model/written/condition.js";
import { bindCitations } from "./bind-citation.js";
import { bindExpression } from "./bind-expression.js";
import { bindSelector } from "./bind-selector.js";
import { bindText } from "./bind-text.js";
import { type At, keyOf, under } from "./report.js";
import type { Use } from "./scope.js";
import { structureProblems } from "./structure-wording.js";

/** The parts of a condition that stand side by side in one block. */
export type WrittenParts = Pick<WrittenCondition, "when" | "all" | "any" | "none" | "by" | "cases">;

type Head = Pick<Condition, "name" | "path" | "text" | "cite">;
type Bound = Condition | null;

/** Binds a condition with its sentence; `name` is that of the provision, null where it has none. */
export function bindCondition(written: WrittenCondition, at: At, use: Use & { readonly name: string | null }): Bound {
  const text = bindText(written.text, under(at, "text"), use);
  const cite = bindCitations(written.cite, under(at, "cite"), use);
  return bindParts(written, at, { ...use, head: { name: use.name, path: at.path.join("."), text, cite } });
}

/** Binds the parts of a block: a single one is the condition itself, several must all hold. */
export function bindParts(written: WrittenParts, at: At, use: Use & { readonly head: Head }): Bound {
  const keys = partKeys(written);
  if (keys.length === 0) use.report(keyOf(at), structureProblems.emptyCondition());
  const [only] = keys;
  if (only === undefined || keys.length === 1)
    return only === undefined ? null : bindPart(only, written, { at, use, head: use.head });
  const parts = keys.map((key) => {
    const path = [...at.path, key].join(".");
    return bindPart(key, written, { at, use, head: { name: null, path, text: null, cite: [] } });
  });
  return whole(parts, (bound) => ({ ...use.head, kind: "all", parts: bound }));
}

type PartKey = "when" | "all" | "any" | "none" | "cases";

const partOrder: ReadonlyMap<string, PartKey> = new Map([
  ["when", "when"],
  ["all", "all"],
  ["any", "any"],
  ["none", "none"],
  ["by", "cases"],
  ["cases", "cases"],
]);

/** Lists the parts that a block has, as they are written; `by` and `cases` are one. */
export function partKeys(written: WrittenParts): readonly PartKey[] {
  const keys = Object.entries(written).map(([key, part]) => (part === undefined ? undefined : partOrder.get(key)));
  return [...new Set(keys)].filter((key) => key !== undefined);
}

interface Block {
  readonly at: At;
  readonly use: Use;
  readonly head: Head;
}

function bindPart(key: PartKey, written: WrittenParts, block: Block): Bound {
  if (key === "when") return bindLeaf(written.when ?? "", block);
  if (key === "cases") return bindCases(written, block);
  return bindGroup(key, written[key] ?? {}, block);
}

function bindLeaf(text: string, { at, use, head }: Block): Bound {
  const when = bindExpression(text, under(at, "when"), { ...use, want: { kind: "truth" } });
  return when === null ? null : { ...head, kind: "leaf", when };
}

function bindGroup(kind: "all" | "any" | "none", written: Record<string, WrittenCondition>, { at, use, head }: Block): Bound {
  const entries = Object.entries(written);
  if (entries.length === 0) use.report(keyOf(under(at, kind)), structureProblems.emptyCondition());
  const parts = entries.map(([name, part]) => bindCondition(part, under(at, kind, name), { ...use, name }));
  return entries.length === 0 ? null : whole(parts, (bound) => ({ ...head, kind, parts: bound }));
}

function bindCases({ by, cases }: WrittenParts, { at, use, head }: Block): Bound {
  if (by === undefined || cases === undefined) {
    use.report(keyOf(at), structureProblems.emptyCondition());
    return null;
  }
  const options = Object.keys(cases);
  const selector = bindSelector(by, options, { at, use });
  const parts = Object.entries(cases).map(([option, part]) =>
    bindCondition(part, under(at, "cases", option), { ...use, name: null }),
  );
  if (selector === null) return null;
  return whole(parts, (bound) => ({
    ...head,
    kind: "cases",
    by: selector,
    cases: Object.fromEntries(bound.map((part, index) => [options[index] ?? "", part])),
  }));
}

function whole(parts: readonly Bound[], make: (bound: readonly Condition[]) => Condition): Bound {
  const bound = parts.filter((part) => part !== null);
  return bound.length < parts.length ? null : make(bound);
}
