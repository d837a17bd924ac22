import type { z } from "zod";

export type Schema = z.core.$ZodType;
export type Path = readonly (string | number)[];

/** Lists the schemas that a schema stands for: without `optional` and `lazy`, each option of a union by itself. */
export function alternatives(schema: Schema): readonly Schema[] {
  const inner = bare(schema);
  const { def } = (inner as z.core.$ZodTypes)._zod;
  return def.type === "union" ? def.options.flatMap(alternatives) : [inner];
}

/** Tells whether a schema is of a list of a fixed length. */
export function isTuple(schema: Schema): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === "tuple";
}

/** Lists the schemas that may stand at a path, unions undivided. */
export function schemasAt(schema: Schema, path: Path): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, step) => schemas.flatMap(alternatives).flatMap((one) => below(one, step)),
    [schema],
  );
}

/** Lists the options of a union; null of anything else. */
export function optionsOf(schema: Schema): readonly Schema[] | null {
  const { def } = (bare(schema) as z.core.$ZodTypes)._zod;
  return def.type === "union" ? def.options : null;
}

function bare(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "optional") return bare(def.innerType);
  return def.type === "lazy" ? bare(def.getter()) : schema;
}

function below(schema: Schema, step: string | number): readonly Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object") {
    const part = Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
    return part === undefined ? [] : [part];
  }
  if (def.type === "record") return [def.valueType];
  if (def.type === "array") return [def.element];
  const item = def.type === "tuple" ? def.items[Number(step)] : undefined;
  return item === undefined ? [] : [item];
}

/** Lists the keys that mappings of these schemas may have. */
export function allowedKeys(schemas: readonly Schema[]): readonly string[] {
  return [...new Set(schemas.flatMap(alternatives).flatMap(keysOf))];
}

function keysOf(schema: Schema): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === "object" ? Object.keys(def.shape) : [];
}

/** Tells what sort of thing a schema wants: a text, a list or a mapping. */
export function sortOf(schema: Schema): Sort {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object" || def.type === "record") return "mapping";
  return def.type === "array" || def.type === "tuple" ? "list" : "text";
}
export type Sort = "text" | "list" | "mapping";

/** Tells what sort of thing a value is. */
export function sortOfValue(value: unknown): Sort {
  if (Array.isArray(value)) return "list";
  return typeof value === "object" && value !== null ? "mapping" : "text";
}

/** Gives what stands at a path of plain data; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => {
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, step)) return undefined;
    return (part as Record<string | number, unknown>)[step];
  }, value);
}
