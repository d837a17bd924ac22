import type { PolicyName, Verdict } from "../verdict.js";

interface PolicyRecord {
  readonly policy: string;
  readonly outcome: string;
  readonly amount: { readonly value: string; readonly bound: string } | null;
}

/** Finds the verdict on a policy among records that name it. */
export const recordVerdict = (records: readonly PolicyRecord[], policy: PolicyName): Verdict => {
  const [record, ...others] = records.filter((one) => one.policy === policy);
  if (record === undefined || others.length > 0) throw new Error(`one record was expected for ${policy}`);
  if (record.outcome === "ineligible") return "ineligible";
  if (record.outcome !== "eligible") throw new Error(`${policy} is ${record.outcome}`);
  if (record.amount === null) return "eligible";
  if (record.amount.bound !== "exact") throw new Error(`${policy} is ${record.amount.bound}`);
  return Number(record.amount.value.replace(".", ""));
};
