import { describe, expect, it } from "vitest";
import { sortByAcceptance } from "../../src/analysis/accept.js";
import type { AnalysisFinding } from "../../src/analysis/finding.js";
import { readAccepted } from "../../src/read/read-accepted.js";

const finding = (path: string, detail: string | null): AnalysisFinding => ({
  code: "table-gap",
  severity: "warning",
  policy: "asked",
  version: "2019-01-01",
  path,
  detail,
  message: { zh: "虚构", en: "Made up" },
  asOf: "2019-01-01",
  readings: {},
  witness: {},
});

const [house, injury, other] = [finding("premium", "house"), finding("premium", "injury"), finding("rate", null)];

const sorted = (entry: string, found: readonly AnalysisFinding[]) => {
  const read = readAccepted({ "analysis.yaml": `- { code: table-gap, ${entry}, reason: { zh: 虚构, en: Made up } }\n` });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const { open, unused } = sortByAcceptance(found, read.accepted);
  return { open: open.map(({ path, detail }) => `${path} ${detail}`), unused: unused.length };
};

describe("an accepted finding", () => {
  it.each([
    ["names the detail that tells it from others", "path: premium, detail: house", [house, injury], ["premium injury"], 0],
    ["needs no detail where there is one finding", "path: premium", [house, other], ["rate null"], 0],
    ["is not taken for a second one of its place", "path: premium", [house, injury], ["premium house", "premium injury"], 1],
    ["fits every place where none is named", "policy: asked", [house, injury, other], [], 0],
    ["fits nothing where the detail is another", "path: premium, detail: loss", [house], ["premium house"], 1],
  ] as const)("%s", (_, entry, found, open, unused) => expect(sorted(entry, found)).toEqual({ open, unused }));
});
