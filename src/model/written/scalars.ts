import { z } from "zod";

// Every scalar of a pack is text until the model gives it meaning: `20%`, `73.80`, `2019-10-14`, `"420600"` are never guessed.

/** One idea, one word: `top_up_rate`. */
export const Name = z.string().regex(/^[a-z][a-z0-9_]*$/, "name");
/** A calendar day, `2019-10-14`; whether the day exists is checked when it is read. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "day");
/** A division's code by GB/T 2260. */
export const Code = z.string().regex(/^\d{6}$/, "code");
/** An exact decimal, `480.00`. */
export const DecimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/, "decimal");
/** `20%` or a decimal. */
export const Quantity = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?%?$/, "quantity");
export const TruthText = z.enum(["true", "false"]);
/** A text in Chinese and English. */
export const WrittenText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
/** `opinions §2`: a source and where in it. */
const CitationText = z.string().regex(/^[a-z][a-z0-9_]*( \S.*)?$/, "citation");
export const Cite = z.union([CitationText, z.array(CitationText).min(1)]);
/** A sentence of the expression language. */
export const ExpressionText = z.string().min(1).max(1000);
