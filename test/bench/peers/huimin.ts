import { join } from "node:path";
import { readPackFiles } from "../../../scripts/pack-files.js";
import type { Plan } from "../../../src/model/plan.js";
import { callsOf } from "../calls.js";
import type { Competitor } from "../competitor.js";
import { asOf, caseOf } from "../facts.js";
import { compiledPack, type Library, root } from "../huimin.js";
import { verdictsOf } from "../verdict.js";
import { recordVerdict } from "./record-verdict.js";

/** Plans the pack of the benchmark for its day. */
export const benchPlan = (library: Library): Plan =>
  library.huimin.plan(compiledPack(library, readPackFiles(join(root, "test/bench/pack"))), { asOf });

type Records = Parameters<typeof recordVerdict>[0];

/** Huimin from the case as given: `screen`, outcome and amount of `evaluate`, and everything of it. */
export const huiminCompetitors = (library: Library): readonly Competitor[] =>
  callsOf(library, benchPlan(library)).map(({ id, name, one, pass }) => ({
    id,
    name,
    peer: null,
    load: (facts) => {
      const cases = facts.map(caseOf);
      return {
        pass: () => pass(cases),
        verdicts: async () =>
          cases.map((input) => recordsIn(one(input))).map((of) => verdictsOf((policy) => recordVerdict(of, policy))),
      };
    },
  }));

const recordsIn = (answer: unknown): Records => {
  const read = (typeof answer === "string" ? JSON.parse(answer) : answer) as Records | { readonly determinations: Records };
  return "determinations" in read ? read.determinations : read;
};
