import { versionKey } from "../testing/reached.js";
import type { Touched } from "./mutant.js";

/** Names what a mutant touches, to be found among what a policy reaches. */
export const keyOfTouched = (touched: Exclude<Touched, { kind: "interaction" }>): string =>
  touched.kind === "version" ? versionKey(touched.policy, touched.from) : `${touched.kind} ${touched.name}`;
