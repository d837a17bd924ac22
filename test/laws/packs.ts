import fc from "fast-check";
import { bindPack } from "../../src/bind/bind-pack.js";
import type { Pack } from "../../src/model/pack.js";
import { readPack } from "../../src/read/read-pack.js";
import { randomPackFiles } from "./random-pack.js";

// Random packs are bound but not checked: a check may well find fault with provisions that chance has put together.
const bound = (files: Record<string, string>): Pack => {
  const read = readPack(files);
  const result = read.ok ? bindPack(read.files) : read;
  if (!result.ok) throw new Error(`a random pack does not compile: ${JSON.stringify(result.diagnostics.slice(0, 3), null, 1)}`);
  return result.pack;
};

/** Forty random packs, always the same. */
export const packs: readonly Pack[] = fc.sample(randomPackFiles, { numRuns: 40, seed: 20191014 }).map(bound);
