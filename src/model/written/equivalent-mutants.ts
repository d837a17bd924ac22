import { z } from "zod";
import { WrittenText } from "./scalars.js";

/** mutants.yaml: changes of the rules that change no answer, as `huimin mutate` writes them, each with the reason. */
export const WrittenEquivalents = z.array(
  z.strictObject({
    place: z.string().min(1),
    was: z.string().min(1),
    /** Left out: the part is gone. */
    becomes: z.string().min(1).optional(),
    reason: WrittenText,
  }),
);
export type WrittenEquivalents = z.infer<typeof WrittenEquivalents>;
