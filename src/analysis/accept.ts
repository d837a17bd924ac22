import type { AcceptedEntry } from "../read/read-accepted.js";
import type { Text } from "../values/text.js";
import type { AnalysisFinding } from "./finding.js";

/** Findings by whether they are meant, and what is accepted without having been found. */
export interface Sorted {
  readonly open: readonly AnalysisFinding[];
  readonly accepted: readonly (AnalysisFinding & { readonly reason: Text })[];
  readonly unused: readonly AcceptedEntry[];
}

/** Takes apart what is accepted and what is not. */
export const sortByAcceptance = (findings: readonly AnalysisFinding[], accepted: readonly AcceptedEntry[]): Sorted => {
  const clear = accepted.filter((one) => fitsOneThing(one, findings));
  return {
    open: findings.filter((finding) => !clear.some((one) => fits(one, finding))),
    accepted: findings.flatMap((finding) => {
      const found = clear.find((one) => fits(one, finding));
      return found === undefined ? [] : [{ ...finding, reason: found.reason }];
    }),
    unused: accepted.filter((one) => !clear.includes(one)),
  };
};

/** Who names a place and no detail means the one finding there: not a second one that comes to it later. */
const fitsOneThing = (entry: AcceptedEntry, findings: readonly AnalysisFinding[]): boolean => {
  const details = new Set(findings.filter((finding) => fits(entry, finding)).map(({ detail }) => detail));
  return details.size === 1 || (details.size > 1 && entry.path === null);
};

const fits = ({ code, policy, version, path, detail }: AcceptedEntry, finding: AnalysisFinding): boolean =>
  code === finding.code &&
  (policy === null || policy === finding.policy) &&
  (version === null || version === finding.version) &&
  (path === null || path === finding.path) &&
  (detail === null || detail === finding.detail);
