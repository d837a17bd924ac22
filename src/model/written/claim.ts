import { z } from "zod";
import { Cite, Day, ExpressionText, Name } from "./scalars.js";
import { Option } from "./type-fields.js";

/** Something that is claimed of every household, under a name; exactly one of the first four keys says what. */
export const WrittenClaim = z.strictObject({
  nobody_loses_against: Day.optional(),
  amount_at_least: ExpressionText.optional(),
  at_most_one_of: z.array(Name).min(2).optional(),
  monotone_in: z
    .strictObject({ fact: Name, due: z.enum(["rises", "falls"]), order: z.array(Option).min(2).optional() })
    .optional(),
  until: Day.optional(),
  readings: z.record(Name, z.array(Option).min(1)).optional(),
  cite: Cite.optional(),
});
export type WrittenClaim = z.infer<typeof WrittenClaim>;
