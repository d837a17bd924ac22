import type { Pack } from "../model/pack.js";
import { digestOf } from "../values/digest.js";

/** Digests what a pack says. Of what stands under names the order does not count, but interactions are applied in theirs. */
export const packDigest = (content: Omit<Pack, "id" | "version" | "title" | "digest">): string =>
  digestOf({ ...content, interactions: Object.entries(content.interactions) });
