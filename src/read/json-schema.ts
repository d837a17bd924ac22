import { z } from "zod";
import { WrittenAccepted } from "../model/written/accepted-findings.js";
import { WrittenClaim } from "../model/written/claim.js";
import { WrittenCondition, WrittenFormula } from "../model/written/condition.js";
import { WrittenDefinition, WrittenDefinitions } from "../model/written/definition.js";
import { WrittenEquivalents } from "../model/written/equivalent-mutants.js";
import {
  WrittenCountyFacts,
  WrittenFacts,
  WrittenInteraction,
  WrittenInteractions,
  WrittenLocalities,
  WrittenPack,
  WrittenSources,
} from "../model/written/pack-files.js";
import { WrittenCells, WrittenParameter, WrittenParameters, WrittenRow } from "../model/written/parameter.js";
import { WrittenComponent, WrittenPolicy } from "../model/written/policy.js";
import { WrittenReading } from "../model/written/reading.js";
import { Cite, Code, Day, ExpressionText, Name, Quantity, WrittenText } from "../model/written/scalars.js";
import { WrittenGiven, WrittenScenario } from "../model/written/scenario.js";

export type JSONSchema = z.core.JSONSchema.BaseSchema;

const files = {
  pack: {
    schema: WrittenPack,
    description: "pack.yaml: the name, version and title of a pack, and readings that several policies share",
  },
  sources: { schema: WrittenSources, description: "sources.yaml: every document that the pack cites" },
  localities: {
    schema: WrittenLocalities,
    description: "localities.yaml: divisions by GB/T 2260 code, and zones that a notice treats alike",
  },
  facts: {
    schema: WrittenFacts,
    description: "facts.yaml: what can be known about a person, household, village, county or item",
  },
  county_facts: { schema: WrittenCountyFacts, description: "county_facts.yaml: facts about counties that the pack itself knows" },
  definitions: { schema: WrittenDefinitions, description: "definitions.yaml: what several policies work out alike" },
  interactions: {
    schema: WrittenInteractions,
    description: "interactions.yaml: which computed benefits exclude, replace or cap each other",
  },
  analysis: {
    schema: WrittenAccepted,
    description: "analysis.yaml: findings of `huimin analyse` that are meant, with the reason",
  },
  mutants: {
    schema: WrittenEquivalents,
    description: "mutants.yaml: changes of `huimin mutate` that change no answer, with the reason",
  },
  parameters: { schema: WrittenParameters, description: "parameters: dated, cited values of the law" },
  policy: {
    schema: WrittenPolicy,
    description: "a version of a policy; the name of its file is the day from which it is in force",
  },
};

/** Descriptions that an editor shows, and names for the schemas that refer to themselves. */
const named: Readonly<Record<string, readonly [z.core.$ZodType, string]>> = {
  condition: [WrittenCondition, "a truth: keys that stand side by side must all hold"],
  formula: [WrittenFormula, "a value: an expression, or one for each option of `by`"],
  definition: [WrittenDefinition, "a value (`is`) or a truth (`when`, `all`, `any`, `none`) under a name"],
  parameter: [WrittenParameter, "a value of the law, by place and time"],
  cells: [WrittenCells, "rows by their first day, under one mapping for each key of `by`"],
  row: [WrittenRow, "a value from a day on: exactly one of value, between, not_seen, same_as_above"],
  component: [WrittenComponent, "a part of the amount; it is 0 where its condition does not hold"],
  reading: [WrittenReading, "an ambiguity of the law: its options, and which is taken by default"],
  interaction: [WrittenInteraction, "a choice between computed benefits: exactly one of excludes, higher, cap"],
  claim: [
    WrittenClaim,
    "what is claimed of every household, for `huimin prove`: exactly one of nobody_loses_against (a day), amount_at_least (an amount or an expression), at_most_one_of (policies), monotone_in (what is due never falls, or never rises, as a fact rises); until and readings narrow it",
  ],
  scenario: [WrittenScenario, "a household on a day, and what the law gives it"],
  given: [WrittenGiven, "facts side by side, or a whole case"],
  text: [WrittenText, "a text in Chinese and English"],
  name: [Name, "lower-case letters, digits and underscores: top_up_rate"],
  day: [Day, "a calendar day: 2019-10-14"],
  code: [Code, 'a division\'s code by GB/T 2260: "420600"'],
  quantity: [Quantity, "a decimal or a percentage: 480.00, 20%"],
  cite: [Cite, "a source and where in it: opinions §2; or a list of them"],
  expression: [ExpressionText, "an expression; one with a comma, bracket or brace stands in double quotes"],
};

/** Makes the JSON Schemas of a pack's files, for editors; a scalar that an editor sees as a number or truth is accepted. */
export function packSchemas(): { readonly [K in keyof typeof files]: JSONSchema } {
  const metadata = z.registry<{ id?: string; description?: string }>();
  for (const [id, [schema, description]] of Object.entries(named)) metadata.add(schema, { id, description });
  const schemas = Object.entries(files).map(([kind, { schema, description }]): [string, JSONSchema] => {
    const generated: JSONSchema = z.toJSONSchema(schema, { metadata, override: ({ jsonSchema }) => widen(jsonSchema) });
    return [kind, { $id: `urn:huimin:schema:${kind}`, title: `Huimin ${kind}`, description, ...generated }];
  });
  return Object.fromEntries<JSONSchema>(schemas) as { [K in keyof typeof files]: JSONSchema };
}

/** What an editor makes of the text of a scalar. */
const readAs: ReadonlyMap<unknown, boolean | null> = new Map<string, boolean | null>([
  ["true", true],
  ["false", false],
  ["null", null],
]);
const numbers = ["1", "1.5", "420600"];

/** Every scalar is text to us; an editor sees `480.00` as a number and `true` as a truth. */
function widen(schema: JSONSchema): void {
  const constants = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  if (constants.length > 0) {
    schema.enum = [
      ...new Set(constants.flatMap((value) => (readAs.has(value) ? [value, readAs.get(value) as boolean | null] : [value]))),
    ];
    delete schema.const;
    delete schema.type;
  } else if (schema.type === "string") {
    const pattern = new RegExp(schema.pattern ?? "");
    const types = [
      "string",
      ...(numbers.some((text) => pattern.test(text)) ? ["number"] : []),
      ...(pattern.test("true") ? ["boolean"] : []),
    ];
    (schema as { type: unknown }).type = types;
  }
}
