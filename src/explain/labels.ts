import type { Labels } from "../expression/describe.js";
import { childrenOf } from "../expression/walk.js";
import type { Node, Reference } from "../model/expression.js";
import type { ShownValue } from "../model/finding.js";
import type { Condition } from "../model/pack.js";
import type { Text } from "../values/text.js";
import { own } from "./own.js";
import { definitionOf, type Naming, type Scene } from "./scene.js";
import { valueInCalculation } from "./shown-value.js";

const asOf: Text = { zh: "当日", en: "the day asked about" };
const locality: Text = { zh: "所在地", en: "the place" };

function provisionText(name: string, condition: Condition | null): Text | null {
  if (condition === null) return null;
  if (condition.name === name) return firstText(condition);
  for (const part of partsOf(condition)) {
    const text = provisionText(name, part);
    if (text !== null) return text;
  }
  return null;
}

function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === "leaf") return [];
  return condition.kind === "cases" ? Object.values(condition.cases) : condition.parts;
}

// A provision that is put in words only case by case is called by the first of its cases that has words.
function firstText(condition: Condition): Text | null {
  if (condition.text !== null) return condition.text;
  const parts = partsOf(condition);
  if (condition.kind !== "cases" && parts.length !== 1) return null;
  return parts.map(firstText).find((text) => text !== null) ?? null;
}

function named(name: string, label: Text | null | undefined): Text {
  return label ?? { zh: name, en: name };
}

const labelOfReference = {
  fact: ({ name }, { pack }) => named(name, own(pack.facts, name)?.label),
  parameter: ({ name }, { pack }) => named(name, own(pack.parameters, name)?.label),
  definition: ({ name }, naming) => named(name, definitionOf(name, naming)?.label),
  provision: ({ name }, { version }) => named(name, provisionText(name, version?.eligibility ?? null)),
  eligible: ({ policy }, { pack }) => {
    const title = named(policy, own(pack.policies, policy)?.title);
    return { zh: `符合“${title.zh}”条件`, en: `eligible for “${title.en}”` };
  },
  each_option: ({ fact }, { pack }) => named(fact, own(pack.facts, fact)?.label),
  as_of: () => asOf,
  locality: () => locality,
} satisfies { [K in Reference["kind"]]: (reference: Extract<Reference, { kind: K }>, naming: Naming) => Text };

function optionText(of: Reference, option: string, { pack }: Naming): Text | null {
  const fact = of.kind === "fact" ? own(pack.facts, of.name) : of.kind === "each_option" ? own(pack.facts, of.fact) : undefined;
  return fact === undefined ? null : (own(fact.optionLabels, option) ?? null);
}

/** Names the parts of an expression as the pack does. */
export function labelsOf(naming: Naming): Labels {
  return {
    label: (reference) => (labelOfReference[reference.kind] as (reference: Reference, naming: Naming) => Text)(reference, naming),
    option: (of, option) => optionText(of, option, naming),
  };
}

/** Puts the values that were read in the place of names: 480.00元 × 20%. What has no value keeps its name. */
export function calculationLabels(values: readonly ShownValue[], scene: Scene): Labels {
  const labels = labelsOf(scene);
  const label = (reference: Reference): Text => {
    const value = valueRead(reference, values);
    const text = value === null ? null : valueInCalculation(value, scene);
    return text === null ? labels.label(reference) : { zh: text, en: text };
  };
  return { ...labels, label };
}

/** Finds the value that was read for a reference. */
function valueRead(node: Node, values: readonly ShownValue[]): ShownValue | null {
  const name = node.kind === "fact" || node.kind === "parameter" || node.kind === "definition" ? node.name : null;
  return values.find((value) => value.kind === node.kind && value.name === name) ?? null;
}

/** Leaves out the factors that are exactly 1. */
export function withoutOnes(node: Node, values: readonly ShownValue[]): Node {
  if (node.kind !== "arithmetic") return node;
  const [left, right] = [withoutOnes(node.left, values), withoutOnes(node.right, values)];
  const isOne = (side: Node): boolean => (side.kind === "number" ? side.value : valueRead(side, values)?.value) === "1";
  if ((node.operator === "*" || node.operator === "/") && isOne(right)) return left;
  return node.operator === "*" && isOne(left) ? right : { ...node, left, right };
}

/** Tells whether an expression works something out, so that its calculation is worth telling. */
export function isCalculation(node: Node): boolean {
  return childrenOf(node).length > 0;
}
