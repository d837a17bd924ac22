import { circleOf } from "../answer/circle.js";
import type { Pack } from "../model/pack.js";
import { reachedEver } from "../testing/reached.js";
import { keyOfTouched } from "./key-of-touched.js";
import type { Mutant } from "./mutant.js";

/** Lists the policies whose answers a mutant may change, that in whose files it stands first. */
export const policiesReachedBy = (pack: Pack, { touched, policy }: Mutant): readonly string[] => {
  if (touched.kind === "interaction") return touched.policies;
  const key = keyOfTouched(touched);
  const reaching = Object.keys(pack.policies).filter((name) => reachedEver(pack, circleOf(pack, name).policies).has(key));
  return policy !== null && reaching.includes(policy) ? [policy, ...reaching.filter((name) => name !== policy)] : reaching;
};
