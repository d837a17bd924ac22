import type { Component, Condition, Version } from "../model/pack.js";

/** Finds a provision of a version by its name. */
export const findCondition = (version: Version, name: string): Condition => {
  for (const root of rootsOf(version)) {
    const found = search(root, name);
    if (found !== null) return found;
  }
  throw new Error(`the version has no provision ${name}`);
};

const rootsOf = (version: Version): readonly Condition[] => [
  ...(version.eligibility === null ? [] : [version.eligibility]),
  ...(version.amount?.components ?? []).flatMap((component: Component) =>
    component.condition === null ? [] : [component.condition],
  ),
];

const search = (at: Condition, name: string): Condition | null => {
  if (at.name === name) return at;
  for (const part of partsOf(at)) {
    const found = search(part, name);
    if (found !== null) return found;
  }
  return null;
};

/** The conditions directly under one. */
export const partsOf = (at: Condition): readonly Condition[] => {
  if (at.kind === "leaf") return [];
  return at.kind === "cases" ? Object.values(at.cases) : at.parts;
};
