import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPackFiles } from "../../scripts/pack-files.js";
import { sortByAcceptance } from "../../src/analysis/accept.js";
import { analysePack } from "../../src/analysis/analyse-pack.js";
import { screen } from "../../src/answer/screen.js";
import { hubei } from "../../src/hubei.js";
import { plan } from "../../src/plan/plan.js";
import { readAccepted } from "../../src/read/read-accepted.js";

const files = readPackFiles(fileURLToPath(new URL("../../policies/hubei", import.meta.url)));
const accepted = readAccepted(files);
const analysed = analysePack(hubei);

describe("the analysis of Hubei", () => {
  it("finds nothing that is not meant, and nothing is accepted in vain", () => {
    const sorted = sortByAcceptance(analysed.findings, accepted.ok ? accepted.accepted : []);
    expect(sorted.open).toEqual([]);
    expect(sorted.unused).toEqual([]);
    expect(sorted.accepted.length).toBeGreaterThan(0);
  });
  it("decides every question", () => expect(analysed.notDecided).toEqual([]));
  it("shows each finding by a household that is valid on its day", () => {
    for (const { asOf, readings, policy, witness } of analysed.findings) {
      const planned = plan(hubei, { asOf, readings, policies: policy === null ? [] : [policy] });
      expect(() => screen(planned, witness)).not.toThrow();
    }
  });
});
