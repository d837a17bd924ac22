import { z } from "zod";
import { conditionFields, WrittenCondition, WrittenFormula } from "./condition.js";
import { Cite, ExpressionText, Name, WrittenText } from "./scalars.js";
import { Levels, Option } from "./type-fields.js";

/** A value (`is`) or a truth (`when`, `all`, `any`, `none`) under a name; the cases of `by` are all of one sort. */
export const WrittenDefinition = z.strictObject({
  ...conditionFields,
  of: Levels.optional(),
  label: WrittenText.optional(),
  is: ExpressionText.optional(),
  cases: z.record(Option, z.union([WrittenFormula, WrittenCondition])).optional(),
  cite: Cite.optional(),
});
export type WrittenDefinition = z.infer<typeof WrittenDefinition>;
export const WrittenDefinitions = z.record(Name, WrittenDefinition);
export type WrittenDefinitions = z.infer<typeof WrittenDefinitions>;
