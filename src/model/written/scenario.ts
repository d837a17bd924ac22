import { z } from "zod";
import { WrittenBand } from "./parameter.js";
import { Code, Day, DecimalText, Name, WrittenText } from "./scalars.js";

const FactText = z.union([z.string(), z.array(z.string())]);
const Facts = z.record(z.string(), FactText);

/**
 * The facts of a scenario. Short form: facts of the subject and of the levels around it stand side by side, and each goes to the
 * narrowest level it may be held at that the policy's subject sees. Long form: `household: { members: [...] }`, as in a case.
 */
export const WrittenGiven = z.record(
  z.string(),
  z.union([FactText, z.record(z.string(), z.union([FactText, z.array(Facts)])), z.array(Facts)]),
);
export type WrittenGiven = z.infer<typeof WrittenGiven>;

const Bound = z.union([DecimalText, z.literal("null"), z.literal("")]);
const WrittenExpectation = z.strictObject({
  outcome: z.enum(["eligible", "ineligible", "undetermined", "not_in_force"]),
  amount: z.union([DecimalText, z.literal("null")]).optional(),
  /** What is paid in the end, where other benefits interact with this one. */
  payable: z.union([DecimalText, z.literal("null")]).optional(),
  /** Of a duty: the places that must act. */
  on: z.array(Code).optional(),
  bound: z.enum(["exact", "at_least"]).optional(),
  range: z.union([z.strictObject({ min: Bound, max: Bound }), z.literal("null")]).optional(),
  because: z.array(Name).optional(),
  /** Names of what is missing, in order. */
  missing: z.array(Name).optional(),
  /** Readings that would give another answer. */
  matters: z.array(Name).optional(),
  components: z.record(z.string(), z.union([DecimalText, z.literal("null")])).optional(),
  unconfirmed: z.array(Name).optional(),
  valid_through: z.union([Day, z.literal("null")]).optional(),
});

/** A household on a day, and what the law gives it. */
export const WrittenScenario = z.strictObject({
  name: WrittenText,
  as_of: Day,
  known_on: Day.optional(),
  locality: Code.optional(),
  /** Whose answer is expected: a member's id or an item's, or a level; default: the only subject there is. */
  subject: z.string().optional(),
  readings: z.record(Name, z.string()).optional(),
  /** Synthetic values for parameters that no source gives. */
  suppose: z.record(Name, z.union([z.string(), z.array(z.string()), z.array(WrittenBand)])).optional(),
  given: WrittenGiven,
  expect: WrittenExpectation,
});
export type WrittenScenario = z.infer<typeof WrittenScenario>;
