import type { Situation } from "../../../docs/.vitepress/playground/situation.js";
import { hubei } from "../../../src/hubei.js";
import { givenAtHand } from "./given-at-hand.js";

/** The case at hand under all released policies on a day of November 2019. */
export const situationAtHand = (changes: Partial<Situation> = {}): Situation => ({
  language: "zh",
  pack: hubei,
  policies: Object.keys(hubei.policies),
  asOf: "2019-11-15",
  knownOn: null,
  readings: {},
  given: givenAtHand,
  ...changes,
});
