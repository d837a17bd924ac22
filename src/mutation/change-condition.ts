import { printExpression } from "../expression/print.js";
import type { Condition } from "../model/pack.js";
import { type Change, within } from "./change.js";
import { changeCases } from "./change-cases.js";
import { changeNode } from "./change-node.js";

type Group = Extract<Condition, { kind: "all" | "any" | "none" }>;
type Leaf = Extract<Condition, { kind: "leaf" }>;

/** Changes a condition: leaves by themselves and into their contrary, parts left out, all and any taken for each other. */
export const changeCondition = (condition: Condition): readonly Change<Condition>[] => {
  if (condition.kind === "leaf") return changeLeaf(condition);
  if (condition.kind !== "cases") return changeGroup(condition);
  return changeCases<Condition, Extract<Condition, { kind: "cases" }>>(condition, changeCondition, sameness);
};

/** What a condition comes to, wherever it stands. */
const sameness = (condition: Condition): unknown => {
  if (condition.kind === "leaf") return condition.when;
  if (condition.kind !== "cases") return [condition.kind, condition.parts.map(sameness)];
  return [condition.by, Object.entries(condition.cases).map(([option, one]) => [option, sameness(one)])];
};

const changeLeaf = (leaf: Leaf): readonly Change<Condition>[] => {
  const changes: readonly Change<Condition>[] = within("", changeNode(leaf.when), (when): Condition => ({ ...leaf, when }));
  const { when } = leaf;
  // The contrary of these is among the changes already.
  if (when.kind === "truth" || (when.kind === "comparison" && (when.operator === "=" || when.operator === "!="))) return changes;
  const was = printExpression(when);
  return [...changes, { kind: "negate", at: "", was, becomes: `none: ${was}`, made: contraryOf(leaf) }];
};

const contraryOf = (leaf: Leaf): Condition => ({
  path: `${leaf.path}.none`,
  name: null,
  text: null,
  cite: [],
  kind: "none",
  parts: [leaf],
});

const changeGroup = (group: Group): readonly Change<Condition>[] => {
  const { kind, parts } = group;
  const put = (changed: readonly Condition[]): Condition => ({ ...group, parts: changed });
  const isOne = parts.length < 2;
  const other = kind === "all" ? "any" : "all";
  return [
    ...(kind === "none" || isOne ? [] : [change("swap", kind, other, { ...group, kind: other })]),
    ...(isOne ? [] : parts.map((part, at) => change("drop", part.name ?? nameOf(part, group), "", put(parts.toSpliced(at, 1))))),
    ...parts.flatMap((part, at) => within(nameOf(part, group), changeCondition(part), (changed) => put(parts.with(at, changed)))),
  ];
};

const change = (kind: "swap" | "drop", was: string, becomes: string, made: Condition): Change<Condition> => ({
  kind,
  at: "",
  was,
  becomes,
  made,
});

/** A part by what comes after the path of its block. */
const nameOf = (part: Condition, group: Group): string => {
  const prefix = `${group.path}.`;
  return part.path.startsWith(prefix) ? part.path.slice(prefix.length) : part.path;
};
