import { z } from "zod";
import { Cite, Day, DecimalText, Name, Quantity, WrittenText } from "./scalars.js";
import { PeriodName, typeFields } from "./type-fields.js";

const Bound = z.union([Quantity, Day, z.literal("")]);

export const WrittenBand = z.strictObject({ over: DecimalText, rate: Quantity });

/** A value from a day on. Exactly one of value, between, not_seen, same_as_above. */
export const WrittenRow = z.strictObject({
  value: z.union([z.string(), z.array(z.string()), z.array(WrittenBand)]).optional(),
  between: z.tuple([Bound, Bound]).optional(),
  not_seen: z.literal("true").optional(),
  same_as_above: z.literal("true").optional(),
  per: PeriodName.optional(),
  until: Day.optional(),
  starts: z.literal("attested").optional(),
  published: Day.optional(),
  cite: Cite.optional(),
});
export type WrittenRow = z.infer<typeof WrittenRow>;

/** Rows by their first day, under one mapping for each key of `by`. */
export type WrittenCells = { [keyOrDay: string]: WrittenCells | WrittenRow };
export const WrittenCells: z.ZodType<WrittenCells> = z.lazy(() =>
  z.record(z.string(), z.union([WrittenRow, WrittenCells])),
) as z.ZodType<WrittenCells>;

export const WrittenParameter = z.strictObject({
  ...typeFields,
  /** The fact whose options a choice, choices or list takes. */
  of: Name.optional(),
  by: z.array(Name).min(1).optional(),
  set_by: WrittenText.optional(),
  at_least: Quantity.optional(),
  cite: Cite.optional(),
  values: WrittenCells.optional(),
});
export type WrittenParameter = z.infer<typeof WrittenParameter>;

/** A file of `parameters/`, or the `parameters.yaml` of a policy. */
export const WrittenParameters = z.record(Name, WrittenParameter);
export type WrittenParameters = z.infer<typeof WrittenParameters>;
