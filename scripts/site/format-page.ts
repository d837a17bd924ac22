import { readFileSync } from "node:fs";
import type { Language } from "../../src/values/text.js";
import { type FormatObject, objectsOf, type Schema } from "./format-objects.js";
import { fieldWords, fileWords, formWords } from "./format-words.js";
import { table, text } from "./html.js";

const words = {
  zh: {
    title: "规则包格式",
    intro:
      "规则包是一个目录的 YAML 文件。本页由 `schemas/` 中的 JSON Schema 生成，编辑器可用同一份 Schema 补全和检查。写错之处，`huimin check` 逐处指出文件、行、列。每个标量都先按文本读取，`20%`、`480.00`、`2019-10-14` 不会被猜成别的类型。",
    head: ["键", "必填", "写法", "说明"],
    shared: "共用的写法",
    sharedIntro: "几种文件都用到的写法。",
    required: "是",
    list: (of: string) => `${of}的列表`,
    map: (of: string) => `名称到${of}的映射`,
    plain: "文本",
    number: "数",
    object: "映射",
    or: " 或 ",
    named: "按名称列出，每项：",
  },
  en: {
    title: "The format of a pack",
    intro:
      "A pack is a folder of YAML files. This page is written from the JSON Schemas in `schemas/`, by which an editor completes and checks as well. `huimin check` shows every mistake with file, line and column. Every scalar is read as text first: `20%`, `480.00` and `2019-10-14` are never taken for something else.",
    head: ["Key", "Required", "Form", "Meaning"],
    shared: "Shared forms",
    sharedIntro: "Forms that several files use.",
    required: "yes",
    list: (of: string) => `list of ${of}`,
    map: (of: string) => `mapping of names to ${of}`,
    plain: "text",
    number: "number",
    object: "mapping",
    or: " or ",
    named: "By name, each with:",
  },
} as const;

const schemaOf = (file: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../schemas/${file}.json`, import.meta.url), "utf8")) as Schema;

const code = (plain: unknown): string => `<code>${text(String(plain))}</code>`;
const isInternal = (name: string): boolean => name.startsWith("__");

function formOf(schema: Schema, defs: Readonly<Record<string, Schema>>, language: Language): string {
  const told = words[language];
  const inner = (of: Schema): string => formOf(of, defs, language);
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace("#/$defs/", "");
    return isInternal(name) ? inner(defs[name] ?? {}) : `<a href="#form-${name}">${name}</a>`;
  }
  if (schema.enum !== undefined) return schema.enum.map(code).join(" ");
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(inner))].join(told.or);
  if (schema.items !== undefined) return told.list(inner(schema.items));
  if (schema.properties !== undefined) return told.object;
  if (typeof schema.additionalProperties === "object") return told.map(inner(schema.additionalProperties));
  return schema.type?.includes("number") === true && !schema.type.includes("boolean") ? told.number : told.plain;
}

function meaningOf(object: string, field: string, language: Language): string {
  const found = fieldWords[`${object}.${field}`] ?? fieldWords[field];
  if (found === undefined) throw new Error(`the page of the format does not tell what ${object}.${field} means`);
  return found[language];
}

function objectTable(object: FormatObject, defs: Readonly<Record<string, Schema>>, language: Language): string {
  const told = words[language];
  const rows = object.fields.map(({ name, isRequired, schema }) => [
    code(name),
    isRequired ? told.required : "",
    formOf(schema, defs, language),
    meaningOf(object.name, name, language),
  ]);
  return table(told.head, rows);
}

function tablesOf(schema: Schema, name: string, defs: Readonly<Record<string, Schema>>, language: Language): readonly string[] {
  const seen = new Set<string>();
  return objectsOf(schema, name)
    .filter((object) => !seen.has(object.name) && seen.add(object.name))
    .flatMap((object) => {
      const inner = object.name === name ? [] : [`**${code(object.name.slice(name.length + 1))}**`];
      return [...inner, objectTable(object, defs, language)];
    });
}

function fileSection(file: string, language: Language): string {
  const schema = schemaOf(file);
  const { path, text: about } = fileWords[file] ?? { path: file, text: { zh: "", en: "" } };
  const { additionalProperties } = schema;
  const isNamed = typeof additionalProperties === "object";
  const named = isNamed ? [`${words[language].named} ${formOf(additionalProperties, schema.$defs ?? {}, language)}`] : [];
  const tables = tablesOf(schema, file, schema.$defs ?? {}, language);
  return [`## ${path} {#file-${file.replaceAll("_", "-")}}`, about[language], ...named, ...tables].join("\n\n");
}

function formSection(name: string, schema: Schema, language: Language): string {
  const about = formWords[name];
  if (about === undefined) throw new Error(`the page of the format does not tell what ${name} is`);
  return [`### ${name} {#form-${name}}`, about[language], ...tablesOf(schema, name, {}, language)].join("\n\n");
}

/** Writes the page of the format: every file of a pack and every key in it, from the schemas. */
export function formatPage(language: Language): string {
  const told = words[language];
  const files = Object.keys(fileWords);
  const defs = Object.assign({}, ...files.map((file) => schemaOf(file).$defs ?? {})) as Readonly<Record<string, Schema>>;
  const forms = Object.entries(defs).filter(([name]) => !isInternal(name));
  return `${[
    `# ${told.title}`,
    told.intro,
    ...files.map((file) => fileSection(file, language)),
    `## ${told.shared} {#shared}`,
    told.sharedIntro,
    ...forms.map(([name, schema]) => formSection(name, schema, language)),
  ].join("\n\n")}\n`;
}
