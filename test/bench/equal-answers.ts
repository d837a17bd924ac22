import type { Competitor } from "./competitor.js";
import type { Facts } from "./facts.js";
import { policies, type Verdicts } from "./verdict.js";

/** Compares every competitor with the first on every case; throws at the first verdict that differs. */
export const checkEqualAnswers = async (
  [first, ...others]: readonly [Competitor, ...Competitor[]],
  facts: readonly Facts[],
): Promise<void> => {
  const wanted = await first.load(facts).verdicts();
  checkThatAllOccur(wanted);
  for (const { id, load } of others) {
    const given = await load(facts).verdicts();
    if (given.length !== facts.length) throw new Error(`${id} answers ${given.length} of ${facts.length} cases`);
    for (const [at, verdicts] of given.entries()) checkOne(id, verdicts, wanted[at] as Verdicts, facts[at] as Facts);
  }
};

const checkOne = (id: string, given: Verdicts, wanted: Verdicts, facts: Facts): void => {
  const policy = policies.find((one) => given[one] !== wanted[one]);
  if (policy === undefined) return;
  const difference = `${id} answers ${given[policy]} for ${policy}, by hand it is ${wanted[policy]}`;
  throw new Error(`${difference}: ${JSON.stringify(facts)}`);
};

/** Answers that are all alike would prove little. */
const checkThatAllOccur = (wanted: readonly Verdicts[]): void => {
  for (const policy of policies) {
    const kinds = new Set(wanted.map((verdicts) => verdicts[policy] === "ineligible"));
    if (kinds.size < 2) throw new Error(`the cases drawn never decide ${policy} either way; draw more`);
  }
};
