import { z } from "zod";
import { WrittenClaim } from "./claim.js";
import { conditionFields, WrittenCondition, WrittenFormula } from "./condition.js";
import { WrittenDefinitions } from "./definition.js";
import { WrittenParameters } from "./parameter.js";
import { WrittenReadings } from "./reading.js";
import { Cite, DecimalText, ExpressionText, Name, TruthText, WrittenText } from "./scalars.js";
import { WrittenGiven, WrittenScenario } from "./scenario.js";
import { Levels, Option, PeriodName } from "./type-fields.js";

const roundingModes = ["up", "down", "half_up", "half_even"] as const;

export const WrittenComponent = z.strictObject({
  ...conditionFields,
  // With `is` or `split`, `by`/`cases` choose the value; a condition by cases stands in a definition.
  cases: z.record(Option, z.union([WrittenFormula, WrittenCondition])).optional(),
  is: ExpressionText.optional(),
  split: ExpressionText.optional(),
  into: z.record(Name, ExpressionText).optional(),
  round: z.strictObject({ to: DecimalText, mode: z.enum(roundingModes), cite: Cite }).optional(),
  at_least: ExpressionText.optional(),
  payer: ExpressionText.optional(),
  place: ExpressionText.optional(),
  form: z.enum(["cash", "waiver", "premium", "in_kind"]).optional(),
  text: WrittenText.optional(),
  cite: Cite.optional(),
});
export type WrittenComponent = z.infer<typeof WrittenComponent>;

const WrittenAmount = z.strictObject({
  per: PeriodName,
  for_each: Name.optional(),
  components: z.record(Name, WrittenComponent),
});

/** A version of a policy; the name of its file is the day from which it is in force. */
export const WrittenPolicy = z.strictObject({
  policy: Name,
  title: WrittenText.optional(),
  in_force: TruthText.optional(),
  subject: Levels.optional(),
  kind: z.enum(["benefit", "status", "duty"]).optional(),
  on: z.array(ExpressionText).min(1).optional(),
  cite: Cite.optional(),
  proves: z.record(Name, WrittenClaim).optional(),
  place: ExpressionText.optional(),
  parameters: WrittenParameters.optional(),
  readings: WrittenReadings.optional(),
  definitions: WrittenDefinitions.optional(),
  eligibility: WrittenCondition.optional(),
  amount: WrittenAmount.optional(),
  background: WrittenGiven.optional(),
  scenarios: z.array(WrittenScenario).optional(),
});
export type WrittenPolicy = z.infer<typeof WrittenPolicy>;
