import type { MadeChange } from "./measure/gate.js";
import type { RoundOptions } from "./rounds.js";

/** How much is measured. */
export interface Size {
  /** Households on which the answers of all must be equal. */
  readonly checked: number;
  /** Households of one pass. */
  readonly timed: number;
  readonly rounds: RoundOptions;
  readonly lines: number;
  readonly gate: MadeChange;
  /** Policies and provisions of each of the generated packs. */
  readonly packs: readonly (readonly [policies: number, provisions: number])[];
  readonly members: readonly number[];
  readonly answersKept: number;
  /** Fresh processes for each import. */
  readonly starts: number;
}

/** What `npm run bench` measures. */
export const full: Size = {
  checked: 4000,
  timed: 200,
  rounds: { rounds: 7, seconds: 0.3 },
  lines: 200,
  gate: {
    pack: "policies/hubei",
    file: "parameters/social_relief.yaml",
    from: "        2023-04-01: { value: 750.00, until: 2024-03-31, cite: xiangyang_2023 }",
    to: `        2023-04-01: { value: 750.00, until: 2024-03-31, cite: xiangyang_2023 }
        2024-04-01: { value: 760.00, until: 2025-03-31, cite: xiangyang_2023 }`,
  },
  packs: [
    [2, 5],
    [10, 10],
    [50, 20],
  ],
  members: [1, 2, 5, 10, 20, 50],
  answersKept: 1000,
  starts: 7,
};

/** Enough to see that everything runs. */
export const quick: Size = {
  checked: 200,
  timed: 20,
  rounds: { rounds: 1, seconds: 0.001 },
  lines: 3,
  gate: {
    pack: "test/cli/pack",
    file: "parameters/relief.yaml",
    from: "until: 2020-03-31, cite: notice }",
    to: "until: 2020-03-31, cite: notice }\n      2020-04-01: { value: 490.00, cite: notice }",
  },
  packs: [[2, 5]],
  members: [1, 2],
  answersKept: 10,
  starts: 1,
};
