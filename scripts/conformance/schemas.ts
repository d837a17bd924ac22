import { z } from "zod";
import { levels } from "../../src/model/level.js";
import { periods, valueKinds } from "../../src/model/value-type.js";

// The form of a line, for those who read the corpus in another language.

const Nullable = z.string().nullable();
const Text = z.strictObject({ zh: z.string(), en: z.string() });
const Subject = z.strictObject({ kind: z.enum(levels), id: Nullable });
const Range = z.strictObject({ min: Nullable, max: Nullable });
const Band = z.strictObject({ over: z.string(), rate: z.string() });
const Constant = z.union([z.string(), z.boolean(), z.array(z.string()), z.array(Band)]);

const Missing = z.discriminatedUnion("kind", [
  z.strictObject({ for: z.enum(["outcome", "amount"]), kind: z.literal("fact"), name: z.string(), subject: Subject }),
  z.strictObject({
    for: z.enum(["outcome", "amount"]),
    kind: z.literal("parameter"),
    name: z.string(),
    locality: Nullable,
    keys: z.record(z.string(), z.string()),
    setBy: Text.nullable(),
  }),
  z.strictObject({ for: z.enum(["outcome", "amount"]), kind: z.literal("place"), name: z.literal("locality"), within: Nullable }),
]);

const Determination = z.strictObject({
  policy: z.string(),
  version: Nullable,
  subject: Subject,
  outcome: z.enum(["eligible", "ineligible", "undetermined", "not_in_force"]),
  on: z.array(Nullable),
  amount: z
    .strictObject({ value: z.string(), currency: z.literal("CNY"), per: z.enum(periods), bound: z.enum(["exact", "at_least"]) })
    .nullable(),
  range: Range.nullable(),
  components: z.array(
    z.strictObject({
      name: z.string(),
      each: Nullable,
      outcome: z.enum(["eligible", "ineligible", "undetermined"]),
      value: Nullable,
      payer: Nullable,
      form: z.enum(["cash", "waiver", "premium", "in_kind"]),
    }),
  ),
  because: z.array(z.string()),
  missing: z.array(Missing),
  supposed: z.array(z.string()),
  unconfirmed: z.array(z.string()),
  rows: z.array(z.string()),
  interactions: z
    .array(
      z.strictObject({
        name: z.string(),
        with: z.array(z.string()),
        effect: z.enum(["stands", "gives_way", "reduced", "open"]),
        payable: Nullable,
      }),
    )
    .optional(),
  readings: z
    .array(z.strictObject({ name: z.string(), chosen: z.string(), matters: z.boolean(), otherwise: z.array(z.string()) }))
    .optional(),
  validThrough: Nullable.optional(),
});

const ErrorExpected = z.strictObject({
  code: z.enum(["invalid_case", "invalid_options"]),
  problems: z.array(z.strictObject({ code: z.string(), path: z.string() })),
});

const Case = z.strictObject({
  id: z.string(),
  kind: z.enum(["scenario", "unknown", "day", "reading", "known_on", "place", "suppose", "boundary", "invalid"]),
  note: z.string(),
  plan: z.strictObject({
    asOf: z.string(),
    knownOn: z.string().optional(),
    policies: z.array(z.string()),
    readings: z.record(z.string(), z.string()).optional(),
    suppose: z.record(z.string(), Constant).optional(),
  }),
  case: z.unknown(),
  expect: z.union([z.strictObject({ answers: z.array(Determination) }), z.strictObject({ error: ErrorExpected })]),
});

const ValueType = z.strictObject({
  kind: z.enum(valueKinds),
  options: z.array(z.string()).nullable(),
  unit: Nullable,
  per: z.enum(periods).nullable(),
});

const Known = z.union([
  z.strictObject({ is: Constant }),
  z.strictObject({ between: z.tuple([Nullable, Nullable]) }),
  z.strictObject({ oneOf: z.array(z.string()) }),
  z.strictObject({ rateBetween: z.tuple([z.string(), z.string()]) }),
  z.strictObject({}),
]);

const Expression = z.strictObject({
  id: z.string(),
  note: z.string(),
  expression: z.string(),
  given: z.record(z.string(), z.strictObject({ type: ValueType, each: z.boolean(), known: z.array(Known) })),
  expect: z.union([z.strictObject({ value: Known, type: ValueType.nullable() }), z.strictObject({ problem: z.string() })]),
});

/** The form of a line of each file of the corpus. */
export const lineSchemas = { case: Case, expression: Expression };

/** Writes the JSON Schema of a line of each file of the corpus. */
export const jsonSchemas = (): Readonly<Record<keyof typeof lineSchemas, object>> => ({
  case: z.toJSONSchema(Case),
  expression: z.toJSONSchema(Expression),
});
