/** What is read of a JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** A mapping of the format with its keys. */
export interface FormatObject {
  /** `policy`, `policy.amount`: the file or shared form, then the key that it stands under. */
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly isRequired: boolean; readonly schema: Schema }[];
}

function insideOf(schema: Schema): readonly Schema[] {
  const { items, additionalProperties, anyOf = [] } = schema;
  const values = typeof additionalProperties === "object" ? [additionalProperties] : [];
  return [...(items === undefined ? [] : [items]), ...values, ...anyOf];
}

/** Lists the mappings that a schema describes itself, an outer one before those that stand in it. */
export function objectsOf(schema: Schema, name: string): readonly FormatObject[] {
  if (schema.properties === undefined) return insideOf(schema).flatMap((inner) => objectsOf(inner, name));
  const { properties, required = [] } = schema;
  const fields = Object.entries(properties).map(([field, inner]) => ({
    name: field,
    isRequired: required.includes(field),
    schema: inner,
  }));
  return [{ name, fields }, ...fields.flatMap((field) => objectsOf(field.schema, `${name}.${field.name}`))];
}
