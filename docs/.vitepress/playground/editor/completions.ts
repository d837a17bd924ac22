import { builtIns } from "../../../../src/expression/built-ins.js";
import type { Language, Pack, Text } from "../../../../src/index.js";
import { type Cursor, cursorAt } from "./cursor.js";
import { type Possible, type Schema, schemasAt } from "./schema-at.js";

/** Something that may stand where the cursor is. */
interface Suggestion {
  readonly label: string;
  readonly kind: "keyword" | "variable" | "function" | "constant" | "property";
  /** What it is called, or means. */
  readonly detail: string;
}

export interface Suggestions {
  readonly from: number;
  readonly options: readonly Suggestion[];
}

export interface Completing {
  readonly schema: Schema;
  readonly pack: Pack;
  readonly language: Language;
}

/** Suggests what may be written at a place of a file: keys by its schema, names by the pack and the file itself. */
export const completionsAt = (text: string, offset: number, completing: Completing): Suggestions | null => {
  const cursor = cursorAt(text, offset);
  const possible = schemasAt(completing.schema, cursor.path);
  const options = cursor.writes === "key" ? keys(cursor, possible, completing) : values(text, cursor, possible, completing);
  return options.length === 0 ? null : { from: cursor.from, options };
};

const keys = ({ path }: Cursor, possible: readonly Possible[], completing: Completing): readonly Suggestion[] => {
  const named = namedKeys(path, completing);
  const properties = possible.flatMap(({ schema }) => Object.entries(schema.properties ?? {}));
  const written = properties.map(
    ([label, schema]): Suggestion => ({ label, kind: "property", detail: describe(schema, completing.schema) }),
  );
  return unique([...named, ...written]);
};

const describe = (schema: Schema, root: Schema): string =>
  schema.description ??
  (schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.replace("#/$defs/", "")]?.description) ??
  "";

/** Keys that are names of the pack: facts of a household, readings chosen, values supposed. */
const namedKeys = (path: readonly string[], { pack, language }: Completing): readonly Suggestion[] => {
  const last = path.at(-1);
  if (path.includes("given") || path.includes("background")) return labelled(pack.facts, ({ label }) => label, language);
  if (path.includes("scenarios") && last === "readings") return labelled(pack.readings, ({ text }) => text, language);
  return last === "suppose" ? labelled(pack.parameters, ({ label }) => label, language) : [];
};

const values = (text: string, { path }: Cursor, possible: readonly Possible[], completing: Completing): readonly Suggestion[] => {
  const { pack, language } = completing;
  const is = (name: string): boolean => possible.some(({ names }) => names.includes(name));
  const enums = possible.flatMap(({ schema }) => schema.enum ?? []).filter((one) => typeof one === "string");
  const fixed = enums.map((label): Suggestion => ({ label, kind: "constant", detail: "" }));
  const isSelector = path.at(-1) === "by" || path.at(-2) === "by";
  return unique([
    ...fixed,
    ...(is("expression") ? expressionNames(text, completing) : []),
    ...(is("cite") || path.at(-1) === "cite" || path.at(-2) === "cite"
      ? labelled(pack.sources, ({ title }) => title, language)
      : []),
    ...(is("code") ? labelled(pack.localities, ({ name }) => name, language, JSON.stringify) : []),
    ...(isSelector ? [...labelled(pack.readings, ({ text: said }) => said, language), ...expressionNames(text, completing)] : []),
    ...(path.includes("expect") ? ownNames(text, completing) : []),
    ...factOptions(path, completing),
  ]);
};

/** Everything that an expression may name: facts, values, definitions, the file's own names, functions. */
const expressionNames = (text: string, completing: Completing): readonly Suggestion[] => {
  const { pack, language } = completing;
  const functions = Object.entries(builtIns).map(
    ([label, { signature, summary }]): Suggestion => ({ label, kind: "function", detail: `${signature} · ${summary[language]}` }),
  );
  return [
    ...labelled(pack.facts, ({ label }) => label, language),
    ...labelled(pack.parameters, ({ label }) => label, language),
    ...labelled(pack.definitions, ({ label }) => label, language),
    ...labelled(pack.policies, ({ title }) => title, language),
    ...ownNames(text, completing),
    ...functions,
  ];
};

/** Names that the file itself gives to provisions and definitions. */
const ownNames = (text: string, { pack, schema }: Completing): readonly Suggestion[] => {
  const reserved = new Set(Object.values(schema.$defs ?? {}).flatMap(({ properties }) => Object.keys(properties ?? {})));
  const found = [...text.matchAll(/^ *(?:- )?([a-z][a-z0-9_]*):/gm)].map(([, name]) => name ?? "");
  return [...new Set(found)]
    .filter((name) => !reserved.has(name) && !Object.hasOwn(schema.properties ?? {}, name) && !Object.hasOwn(pack.facts, name))
    .map((label): Suggestion => ({ label, kind: "variable", detail: "" }));
};

const factOptions = (path: readonly string[], { pack, language }: Completing): readonly Suggestion[] => {
  const fact = pack.facts[path.findLast((key) => key !== "[]") ?? ""];
  if (fact === undefined) return [];
  const options = fact.type.kind === "boolean" ? ["true", "false"] : (fact.type.options ?? []);
  return options.map((option) => ({
    label: /^\d/.test(option) ? JSON.stringify(option) : option,
    kind: "constant",
    detail: fact.optionLabels[option]?.[language] ?? "",
  }));
};

const labelled = <T>(
  all: Readonly<Record<string, T>>,
  text: (one: T) => Text,
  language: Language,
  write: (name: string) => string = String,
): readonly Suggestion[] =>
  Object.entries(all).map(([name, one]) => ({ label: write(name), kind: "variable", detail: text(one)[language] }));

const unique = (options: readonly Suggestion[]): readonly Suggestion[] =>
  [...new Map([...options].reverse().map((option) => [option.label, option])).values()].reverse();
