import { z } from "zod";
import { WrittenCells } from "./parameter.js";
import { WrittenReadings } from "./reading.js";
import { Cite, Code, Day, Name, Quantity, WrittenText } from "./scalars.js";
import { Levels, typeFields } from "./type-fields.js";

const Percent = z.string().regex(/^(100|\d{1,2}(\.\d)?)$/, "percent");

/** What of a pack its scenarios must at least have seen, in percent. */
const WrittenCoverage = z.strictObject({
  /** Provisions that some scenario sees hold, fail, and not known. */
  holds: Percent.optional(),
  fails: Percent.optional(),
  unknown: Percent.optional(),
  /** Provisions that compare by order with a scenario on the last step before they turn and one on the first step after. */
  boundaries: Percent.optional(),
  /** Versions that some scenario asks. */
  versions: Percent.optional(),
  /** Rows of parameters that some answer rests on. */
  rows: Percent.optional(),
});

/** pack.yaml */
export const WrittenPack = z.strictObject({
  pack: Name,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "version"),
  title: WrittenText,
  readings: WrittenReadings.optional(),
  coverage: WrittenCoverage.optional(),
});
export type WrittenPack = z.infer<typeof WrittenPack>;

/** sources.yaml */
export const WrittenSources = z.record(
  Name,
  z.strictObject({
    title: WrittenText,
    number: z.string().optional(),
    issuer: WrittenText.optional(),
    date: Day.optional(),
    status: z.enum(["confirmed", "reprint", "recalled"]),
    note: WrittenText.optional(),
  }),
);
export type WrittenSources = z.infer<typeof WrittenSources>;

/** localities.yaml; `zones` are named lists of codes. */
export const WrittenLocalities = z.strictObject({
  divisions: z.record(
    Code,
    z.strictObject({
      name: WrittenText,
      parent: Code.optional(),
      from: Day.optional(),
      until: Day.optional(),
      formerly: z.array(Code).optional(),
    }),
  ),
  zones: z.record(Name, z.strictObject({ title: WrittenText, codes: z.array(Code).min(1) })).optional(),
});
export type WrittenLocalities = z.infer<typeof WrittenLocalities>;

/** facts.yaml */
export const WrittenFacts = z.record(
  Name,
  z.strictObject({
    ...typeFields,
    of: Levels,
    minimum: Quantity.or(Day).optional(),
    maximum: Quantity.or(Day).optional(),
    option_labels: z.record(z.string(), WrittenText).optional(),
    label: WrittenText,
    ask: WrittenText,
    held_by: WrittenText,
    asked_if: Name.optional(),
  }),
);
export type WrittenFacts = z.infer<typeof WrittenFacts>;

/** county_facts.yaml: by fact, then by code, then by first day. */
export const WrittenCountyFacts = z.record(Name, WrittenCells);
export type WrittenCountyFacts = z.infer<typeof WrittenCountyFacts>;

/** interactions.yaml: exactly one of excludes, higher, cap. */
export const WrittenInteraction = z.strictObject({
  text: WrittenText,
  cite: Cite,
  excludes: z.strictObject({ stands: Name, gives_way: Name }).optional(),
  higher: z.array(Name).min(2).optional(),
  cap: z.strictObject({ policies: z.array(Name).min(2), at: Name }).optional(),
});
export type WrittenInteraction = z.infer<typeof WrittenInteraction>;
export const WrittenInteractions = z.record(Name, WrittenInteraction);
export type WrittenInteractions = z.infer<typeof WrittenInteractions>;
