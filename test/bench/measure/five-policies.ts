import type { Competitor } from "../competitor.js";
import { caseOf, drawFacts } from "../facts.js";
import type { Library } from "../huimin.js";
import { benchPlan } from "../peers/huimin.js";
import { type Contender, measureRates, type Rate } from "../rounds.js";
import type { Size } from "../size.js";
import { textContenders } from "./text.js";

/** Times five policies on one person, every competitor on the same households. */
export const measureFivePolicies = (competitors: readonly Competitor[], { timed, rounds }: Size): Promise<readonly Rate[]> => {
  const facts = drawFacts(timed);
  const contenders = competitors.map(({ id, name, load }): Contender => ({ id, name, cases: timed, pass: load(facts).pass }));
  return measureRates(contenders, rounds);
};

/** Times the way from the text of a case to the text of its answer. */
export const measureText = (library: Library, { timed, rounds }: Size): Promise<readonly Rate[]> =>
  measureRates(textContenders(library, benchPlan(library), drawFacts(timed).map(caseOf)), rounds);
