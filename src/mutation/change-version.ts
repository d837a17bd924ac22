import { nodesOfDefinition, nodesOfVersion } from "../expression/nodes-of.js";
import { printExpression } from "../expression/print.js";
import { referencesOf } from "../expression/walk.js";
import type { Condition, Version } from "../model/pack.js";
import { partsOf } from "../plan/find-condition.js";
import { type Change, within } from "./change.js";
import { changeAmount } from "./change-amount.js";
import { changeCondition } from "./change-condition.js";
import { changeDefinitions } from "./change-definition.js";
import { changeNode } from "./change-node.js";

/** Changes what a version says: its definitions, its conditions, its amount, and on whom a duty lies. */
export const changeVersion = (version: Version): readonly Change<Version>[] =>
  changesOf(version).filter(({ kind, made }) => kind !== "drop" || isWhole(made));

const changesOf = (version: Version): readonly Change<Version>[] => {
  const { definitions, eligibility, amount, place, on } = version;
  return [
    ...within("definitions", changeDefinitions(definitions), (changed): Version => ({ ...version, definitions: changed })),
    ...(eligibility === null
      ? []
      : within("eligibility", changeCondition(eligibility), (changed): Version => ({ ...version, eligibility: changed }))),
    ...(amount === null ? [] : within("amount", changeAmount(amount), (changed): Version => ({ ...version, amount: changed }))),
    ...(place === null ? [] : within("place", changeNode(place), (node): Version => ({ ...version, place: node }))),
    ...(on.length < 2 ? [] : on.map((node, at) => withoutPlace(version, printExpression(node), at))),
  ];
};

/** Every provision that is named somewhere is still there. */
const isWhole = (version: Version): boolean => {
  const nodes = [
    ...nodesOfVersion(version),
    ...Object.values(version.definitions).flatMap(({ value }) => nodesOfDefinition(value)),
  ];
  const named = nodes.flatMap(referencesOf).flatMap((reference) => (reference.kind === "provision" ? [reference.name] : []));
  const conditions = [version.eligibility, ...(version.amount?.components ?? []).map(({ condition }) => condition)];
  const there = new Set(conditions.flatMap((condition) => (condition === null ? [] : namesIn(condition))));
  return named.every((name) => there.has(name));
};

const namesIn = (condition: Condition): readonly (string | null)[] => [condition.name, ...partsOf(condition).flatMap(namesIn)];

const withoutPlace = (version: Version, was: string, at: number): Change<Version> => ({
  kind: "drop",
  at: "on",
  was,
  becomes: "",
  made: { ...version, on: version.on.toSpliced(at, 1) },
});
