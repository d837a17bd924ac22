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
export const sortByAcceptance = (findings: readonly AnalysisFinding[], accepted: readonly AcceptedEntry[]): Sorted => ({
  open: findings.filter((finding) => !accepted.some((one) => fits(one, finding))),
  accepted: findings.flatMap((finding) => {
    const found = accepted.find((one) => fits(one, finding));
    return found === undefined ? [] : [{ ...finding, reason: found.reason }];
  }),
  unused: accepted.filter((one) => !findings.some((finding) => fits(one, finding))),
});

const fits = ({ code, policy, version, path }: AcceptedEntry, finding: AnalysisFinding): boolean =>
  code === finding.code &&
  (policy === null || policy === finding.policy) &&
  (version === null || version === finding.version) &&
  (path === null || path === finding.path);
