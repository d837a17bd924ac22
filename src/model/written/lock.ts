import { z } from "zod";
import type { Lock } from "../lock.js";

const Digests = z.record(z.string(), z.string());

/** lock.json: the digest of everything that was released. */
export const WrittenLock: z.ZodType<Lock> = z.strictObject({
  versions: Digests,
  definitions: Digests,
  readings: Digests,
  parameters: Digests,
  rows: Digests,
});
