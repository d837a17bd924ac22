import { z } from "zod";
import { Cite, ExpressionText, Name, WrittenText } from "./scalars.js";
import { Option } from "./type-fields.js";

/** A truth: keys that stand side by side must all hold. `by` names a reading, a choice or a boolean, and `cases` all its options. */
export interface WrittenCondition {
  when?: string | undefined;
  all?: Record<string, WrittenCondition> | undefined;
  any?: Record<string, WrittenCondition> | undefined;
  none?: Record<string, WrittenCondition> | undefined;
  by?: string | undefined;
  cases?: Record<string, WrittenCondition> | undefined;
  text?: { zh: string; en: string } | undefined;
  cite?: string | string[] | undefined;
}

const provisions = z.lazy(() => z.record(Name, WrittenCondition)).optional();

export const conditionFields = {
  when: ExpressionText.optional(),
  all: provisions,
  any: provisions,
  none: provisions,
  by: Name.optional(),
  cases: z.lazy(() => z.record(Option, WrittenCondition)).optional(),
};

export const WrittenCondition: z.ZodType<WrittenCondition> = z.lazy(() =>
  z.strictObject({ ...conditionFields, text: WrittenText.optional(), cite: Cite.optional() }),
);

/** A value: an expression, or one for each option of `by`. */
export interface WrittenFormula {
  is?: string | undefined;
  by?: string | undefined;
  cases?: Record<string, WrittenFormula> | undefined;
}
export const WrittenFormula: z.ZodType<WrittenFormula> = z.lazy(() =>
  z.strictObject({ is: ExpressionText.optional(), by: Name.optional(), cases: z.record(Option, WrittenFormula).optional() }),
);
