import type { CaseInput } from "../../../src/index.js";

/** Two old people in rural Xiangyang on dibao, one of them severely disabled. */
export const givenAtHand: CaseInput = {
  locality: "420600",
  household: {
    receives_dibao: true,
    residence: "rural",
    registered_poor: false,
    exited: false,
    members: [
      {
        id: "grandfather",
        dibao_alone: false,
        birth_date: "1947-03-02",
        stage: "none",
        disability_grade: "none",
        seriously_ill: false,
        designated_hardship: false,
        destitute_support: false,
      },
      {
        id: "grandmother",
        dibao_alone: false,
        birth_date: "1949-08-20",
        stage: "none",
        hubei_register: true,
        disability_grade: "1",
        needs_long_term_care: true,
        seriously_ill: false,
        designated_hardship: false,
        destitute_support: false,
        work_injury_care_pay: false,
        orphan_grant: false,
        unsupported_child_grant: "none",
        other_living_allowance: "0",
        other_care_allowance: "0",
      },
    ],
  },
};
