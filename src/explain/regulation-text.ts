import { describeExpression } from "../expression/describe.js";
import type { Node } from "../model/expression.js";
import type { Parameter } from "../model/pack.js";
import type { Constant } from "../model/value-type.js";
import type { Text } from "../values/text.js";
import { labelsOf } from "./labels.js";
import { own } from "./own.js";
import type { Naming } from "./scene.js";
import { isAge, valueInWords } from "./value-words.js";

const placeholder = /<([a-z][a-z0-9_]*)>(周岁|岁)?/g;

/** The one value that a parameter has wherever and whenever it has one; null where there are several or none. */
function onlyValue({ by, cells }: Parameter): Constant | null {
  const values = cells.flatMap(({ rows }) => rows.map(({ value }) => value));
  const [first = null] = values;
  const isOnly = by.length === 0 && values.every((value) => JSON.stringify(value) === JSON.stringify(first));
  return isOnly ? first : null;
}

function filled(name: string, unit: string, naming: Naming): string | null {
  const parameter = own(naming.pack.parameters, name);
  if (parameter === undefined) return null;
  const write = (value: Constant) => valueInWords(value, { name, type: { ...parameter.type, unit: null } }, naming);
  const value = onlyValue(parameter);
  if (value !== null) return `${write(value)}${unit}`;
  if (parameter.atLeast !== null) return `${naming.words.floorInText(write(parameter.atLeast))}${unit}`;
  return isAge({ name, type: parameter.type }) ? naming.words.setLocally.age : parameter.label[naming.language];
}

function filledText(text: string, naming: Naming): string {
  return text.replace(placeholder, (whole, name: string, unit: string | undefined) => filled(name, unit ?? "", naming) ?? whole);
}

/** Says a sentence of the pack without a date or place: a figure that is everywhere the same stands in it, any other by its name. */
export function sentence(text: Text, naming: Naming): string {
  return filledText(text[naming.language], naming);
}

/** Puts an expression into words and signs. */
export function inWords(node: Node, naming: Naming): string {
  return filledText(describeExpression(node, labelsOf(naming), naming.language), naming);
}
