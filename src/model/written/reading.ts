import { z } from "zod";
import { Cite, Name, WrittenText } from "./scalars.js";
import { Option } from "./type-fields.js";

/** An ambiguity of the law with a name. */
export const WrittenReading = z.strictObject({
  text: WrittenText,
  options: z.record(Option, WrittenText),
  default: Option.optional(),
  cite: Cite.optional(),
});
export type WrittenReading = z.infer<typeof WrittenReading>;
export const WrittenReadings = z.record(Name, WrittenReading);
