import type { ShownValue } from "../model/finding.js";
import type { ValueKind, ValueType } from "../model/value-type.js";
import type { Text } from "../values/text.js";
import { own } from "./own.js";
import { definitionOf, otherSubject, type Scene } from "./scene.js";
import { intervalInWords, isAge, valueInWords, valuePerPeriod, type Worded } from "./value-words.js";

const truth: ValueType = { kind: "boolean", options: null, unit: null, per: null };

interface Named extends Worded {
  readonly label: Text | null;
}

const lookUp = {
  fact: (name, { pack }) => own(pack.facts, name),
  definition: (name, scene) => definitionOf(name, scene) ?? undefined,
  parameter: (name, { pack }) => own(pack.parameters, name),
  eligible: (name, { pack }) => ({ label: own(pack.policies, name)?.title ?? null, type: truth }),
} satisfies {
  [K in ShownValue["kind"]]: (
    name: string,
    scene: Scene,
  ) => { readonly label: Text | null; readonly type: ValueType } | undefined;
};

function named(value: ShownValue, scene: Scene): Named {
  const found = lookUp[value.kind](value.name, scene);
  return { name: value.name, label: found?.label ?? null, type: found?.type ?? truth };
}

/** Gives the label of what a value belongs to. */
function labelOf(value: ShownValue, scene: Scene): string {
  return named(value, scene).label?.[scene.language] ?? value.name;
}

/** Names the departments whose records settle the facts among values that are not known. */
export function holdersOf(values: readonly ShownValue[], { pack, language }: Scene): readonly string[] {
  const unknown = values.filter((value) => value.kind === "fact" && value.value === null);
  return [...new Set(unknown.flatMap(({ name }) => own(pack.facts, name)?.heldBy[language] ?? []))];
}

function eligibility(value: ShownValue, scene: Scene): string {
  const { yes, no, unknown } = scene.words.eligible;
  const say = value.value === null ? unknown : String(value.value) === "true" ? yes : no;
  return say(labelOf(value, scene));
}

/** Writes what a person has: a fact, a value worked out from facts, or an answer of another policy. */
export function personInWords(value: ShownValue, scene: Scene): string {
  if (value.kind === "eligible") return eligibility(value, scene);
  const of = named(value, scene);
  if (value.value !== null) return valuePerPeriod(value.value, of, scene);
  // What is known of a fact that was not given is only what kind of value it has.
  const between =
    value.kind === "definition" &&
    value.between &&
    intervalInWords(value.between, (bound) => valueInWords(bound, of, scene), scene);
  if (between) return between;
  const holders = value.kind === "fact" ? holdersOf([value], scene) : [];
  return holders.length === 0 ? scene.words.unknown : scene.words.unknownHeldBy(scene.words.list(holders));
}

/** Writes what the law says of a parameter, and where that value comes from if no row gives it. */
export function lawInWords(value: ShownValue, scene: Scene): string {
  const { words, language } = scene;
  const of = named(value, scene);
  if (value.value === null) {
    const bounds = value.between && intervalInWords(value.between, (bound) => valueInWords(bound, of, scene), scene);
    const missing = value.isOpen ? words.notYetChosen : value.setBy === null ? words.noValue : words.setBy(value.setBy[language]);
    return bounds ? `${missing}${words.separator}${bounds}` : missing;
  }
  const text = valuePerPeriod(value.value, of, scene);
  if (value.standsIn === "floor") return words.floor(text);
  return value.standsIn === "supposition" ? words.supposed(text) : text;
}

/** Writes a value within a sentence, the unit left to the sentence; null where the value is not known. */
export function valueInText(value: ShownValue, scene: Scene): string | null {
  const { type, name } = named(value, scene);
  if (value.value === null) return null;
  const bare = valueInWords(value.value, { name, type: { ...type, unit: null } }, scene);
  return value.standsIn === "floor" ? scene.words.floorInText(bare) : bare;
}

/** Writes a value in a calculation: `480.00元`; null where it is not known. */
export function valueInCalculation(value: ShownValue, scene: Scene): string | null {
  const of = named(value, scene);
  return value.value === null ? null : valueInWords(value.value, of, scene);
}

/** Gives the kind of a value; the years of a person are a kind of their own. */
export function kindOf(value: ShownValue, scene: Scene): ValueKind | "age" {
  const of = named(value, scene);
  return isAge(of) ? "age" : of.type.kind;
}

/** Joins values, each under its label where there are several or where they stand alone. */
export function valuesInWords(
  values: readonly ShownValue[],
  write: (value: ShownValue, scene: Scene) => string,
  scene: Scene,
  as: "labelled" | "plain" = "plain",
): string | null {
  const parts = values.map((value) => {
    const owner = otherSubject(value.subject, scene);
    const label = (as === "labelled" || values.length > 1) && value.kind !== "eligible" ? labelOf(value, scene) : null;
    return [owner, label, write(value, scene)].filter((part) => part !== null).join(scene.words.colon);
  });
  return parts.length === 0 ? null : [...new Set(parts)].join(scene.words.and);
}
