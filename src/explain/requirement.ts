import { describeExpression } from "../expression/describe.js";
import type { Finding, ShownValue } from "../model/finding.js";
import type { Text } from "../values/text.js";
import { labelsOf } from "./labels.js";
import { own } from "./own.js";
import type { Scene } from "./scene.js";
import { kindOf, valueInText } from "./shown-value.js";

/** Gathers the values read by a finding and by everything below it. */
export function valuesWithin(finding: Finding): readonly ShownValue[] {
  return [...finding.values, ...finding.children.flatMap(valuesWithin)];
}

// 年满<elderly_age>周岁 with no age set reads 年满当地规定年龄: the unit goes with the number.
const placeholder = /<([a-z][a-z0-9_]*)>(周岁|岁)?/g;

/** Puts the values of parameters into a text: `年满<elderly_age>周岁`. */
export function fillText(text: Text, values: readonly ShownValue[], scene: Scene): string {
  const { language, words, pack } = scene;
  return text[language].replace(placeholder, (_whole, name: string, unit: string | undefined) => {
    const value = values.find((each) => each.kind === "parameter" && each.name === name);
    const known = value === undefined ? null : valueInText(value, scene);
    if (known !== null) return `${known}${unit ?? ""}`;
    if (value?.isOpen) return words.openInText;
    if (value === undefined && unit === undefined) return own(pack.parameters, name)?.label[language] ?? name;
    return words.setLocally[value === undefined ? "age" : kindOf(value, scene)];
  });
}

/** Says in words what a provision requires; of a group without a text, how its parts combine. */
export function requirementInWords(finding: Finding, scene: Scene): string {
  const { words } = scene;
  if (finding.text !== null) return fillText(finding.text, valuesWithin(finding), scene);
  if (finding.expression !== null) return describeExpression(finding.expression, labelsOf(scene), scene.language);
  return { all: words.all, any: words.any, none: words.all, cases: words.all, leaf: words.notListed, component: words.notListed }[
    finding.kind
  ];
}
