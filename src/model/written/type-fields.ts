import { z } from "zod";
import { levels } from "../level.js";
import { periods, valueKinds } from "../value-type.js";
import { Name, WrittenText } from "./scalars.js";

const LevelName = z.enum(levels);
export const PeriodName = z.enum(periods);
export const Levels = z.union([LevelName, z.array(LevelName).min(1)]);
/** An option is a name or a number in quotes: `none`, `"1"`. */
export const Option = z.string().regex(/^[a-z0-9][a-z0-9_]*$/, "option");

/** What facts, parameters and definitions say alike of their values. `of` is separate: a parameter's names a fact. */
export const typeFields = {
  type: z.enum(valueKinds),
  unit: Name.optional(),
  per: PeriodName.optional(),
  options: z.array(Option).min(1).optional(),
  label: WrittenText.optional(),
};
