import { moneyInWords } from "../../../src/explain/number-words.js";
import { words } from "../../../src/explain/words.js";
import type { Language, Money, Outcome, Pack } from "../../../src/index.js";

/** Writes an outcome in words; whether something is due, recognised or to be done hangs on the kind of policy. */
export const outcomeInWords = (pack: Pack, policy: string, outcome: Outcome, language: Language): string => {
  const kind = pack.policies[policy]?.versions[0]?.kind ?? "benefit";
  return words[language].outcome[kind][outcome];
};

/** Writes an amount with its period: `每月不低于96.00元`. */
export const amountInWords = ({ value, per, bound }: Money, language: Language): string => {
  const said = words[language];
  const money = moneyInWords(value, said);
  return said.per[per](bound === "at_least" ? said.atLeast(money) : money);
};

/** Writes the amount of an outcome: that it is not known where one is due, and a dash where no money is at stake. */
export const dueInWords = (
  { outcome, amount }: { readonly outcome: string | null; readonly amount: Money | null },
  policy: string,
  { pack, language }: { readonly pack: Pack; readonly language: Language },
): string => {
  if (amount !== null) return amountInWords(amount, language);
  const pays = pack.policies[policy]?.versions.some((version) => version.amount !== null) === true;
  return outcome === "eligible" && pays ? words[language].amountUnknown : "—";
};
