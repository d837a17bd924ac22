import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hubei } from "../../src/hubei.js";
import { type Solver, startSolver } from "../../src/proof/solver.js";
import { packs } from "../laws/packs.js";
import { compareOn } from "./agreement.js";

let solver: Solver;

beforeAll(async () => {
  const started = await startSolver({ effort: 20_000_000 });
  if (started === null) throw new Error("z3-solver is not installed");
  solver = started;
});

afterAll(() => solver.close());

describe("what the solver makes of a case", () => {
  it("is what screening says of it, over the policies of Hubei, facts missing", async () => {
    const found = await compareOn(solver, hubei, { plans: 24, cases: 7, seed: 20260104 });
    expect(found.differences).toEqual([]);
    expect(found.answers).toBeGreaterThan(120);
    expect(
      Math.min(found.outcomes.eligible ?? 0, found.outcomes.undetermined ?? 0, found.outcomes.ineligible ?? 0),
    ).toBeGreaterThan(10);
  }, 300_000);

  it("is the amount that screening gives, to the fen", async () => {
    const only = ["dibao_top_up", "student_aid", "disability_living_subsidy", "student_loan"];
    const found = await compareOn(solver, hubei, { plans: 24, cases: 4, seed: 20191014, only, paidOnly: true });
    expect(found.differences).toEqual([]);
    expect(found.amounts).toBeGreaterThan(40);
  }, 300_000);

  it("is what screening says of it, over packs put together by chance", async () => {
    const amounts: number[] = [];
    for (const pack of packs.slice(0, 20)) {
      const found = await compareOn(solver, pack, {
        plans: 1,
        cases: 6,
        seed: 20191014,
        paidOnly: packs.indexOf(pack) % 2 === 0,
      });
      expect(found.differences).toEqual([]);
      amounts.push(found.amounts);
    }
    expect(amounts.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(10);
  }, 300_000);
});
