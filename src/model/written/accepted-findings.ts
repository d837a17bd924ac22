import { z } from "zod";
import { findingCodes } from "../finding-code.js";
import { Day, Name, WrittenText } from "./scalars.js";

/** analysis.yaml: findings of the analysis that are meant, each with the reason; what is left out fits everything. */
export const WrittenAccepted = z.array(
  z.strictObject({
    code: z.enum(findingCodes),
    policy: Name.optional(),
    version: Day.optional(),
    path: z.string().min(1).optional(),
    detail: z.string().min(1).optional(),
    reason: WrittenText,
  }),
);
export type WrittenAccepted = z.infer<typeof WrittenAccepted>;
