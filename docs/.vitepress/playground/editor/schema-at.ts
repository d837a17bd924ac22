/** As much of a JSON Schema as completion needs. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
}

/** A schema that may apply, with the names of the definitions it was reached through. */
export interface Possible {
  readonly schema: Schema;
  readonly names: readonly string[];
}

/** Finds the schemas that may apply at a path of a file. */
export const schemasAt = (root: Schema, path: readonly string[]): readonly Possible[] =>
  path.reduce<readonly Possible[]>(
    (possible, key) => possible.flatMap((one) => below(root, one.schema, key)),
    opened(root, root, []),
  );

const below = (root: Schema, schema: Schema, key: string): readonly Possible[] => {
  const items = [...(schema.prefixItems ?? []), schema.items];
  const inner =
    key === "[]" ? items : [Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : schema.additionalProperties];
  return inner.flatMap((one) => (typeof one === "object" ? opened(root, one, []) : []));
};

/** Follows references and alternatives until what is left says something itself. */
const opened = (root: Schema, schema: Schema, names: readonly string[]): readonly Possible[] => {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace("#/$defs/", "");
    const next = root.$defs?.[name];
    return next === undefined || names.includes(name) ? [] : opened(root, next, [...names, name]);
  }
  return schema.anyOf === undefined ? [{ schema, names }] : schema.anyOf.flatMap((one) => opened(root, one, names));
};
