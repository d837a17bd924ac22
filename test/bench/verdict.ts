/** The policies of the pack of the benchmark. */
export const policies = [
  "dibao_top_up",
  "disability_living_subsidy",
  "disability_care_subsidy",
  "student_aid",
  "buffer_period",
] as const;

export type PolicyName = (typeof policies)[number];

/** What a competitor answers for one policy: the amount in fen, or that there is none. */
export type Verdict = number | "eligible" | "ineligible";

export type Verdicts = Readonly<Record<PolicyName, Verdict>>;

/** Writes one verdict for each policy, whoever gives it. */
export const verdictsOf = (verdict: (policy: PolicyName) => Verdict): Verdicts =>
  Object.fromEntries(policies.map((policy) => [policy, verdict(policy)])) as Verdicts;

/** Takes a value as an amount in fen, or null as no entitlement. */
export const fenOrNone = (value: unknown): Verdict => {
  if (typeof value === "number") return value;
  if (value === null || value === undefined) return "ineligible";
  throw new Error(`an amount in fen or null was expected, not ${JSON.stringify(value)}`);
};

/** Takes a truth as the verdict of a policy that pays nothing. */
export const trueOrNot = (value: unknown): Verdict => {
  if (typeof value === "boolean") return value ? "eligible" : "ineligible";
  throw new Error(`a truth was expected, not ${JSON.stringify(value)}`);
};
