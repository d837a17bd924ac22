import type { CaseInput, MemberInput, Text } from "../../../src/index.js";
import { membersOf } from "./edit-case.js";
import type { PlaygroundState } from "./state.js";

/** A household to begin with. */
export interface Example {
  readonly id: string;
  readonly title: Text;
  readonly state: PlaygroundState;
}

interface About {
  readonly title: Text;
  readonly asOf: string;
  readonly policies: readonly string[];
}

/** Says of each file of `policies/hubei/examples` what it shows, on which day, and for which policies. */
export const aboutExamples: Readonly<Record<string, About>> = {
  "xiangyang-elderly-couple": {
    title: {
      zh: "襄阳农村低保老两口，老伴一级残疾",
      en: "Xiangyang: an elderly couple on rural dibao, one with a grade 1 disability",
    },
    asOf: "2019-11-15",
    policies: ["dibao_top_up", "disability_living_subsidy", "disability_care_subsidy"],
  },
  "wuhan-disabled-child": {
    title: {
      zh: "武汉城市低保，母亲和一级残疾的女儿",
      en: "Wuhan: a mother on urban dibao and a daughter with a grade 1 disability",
    },
    asOf: "2020-05-15",
    policies: ["dibao_top_up", "disability_living_subsidy", "disability_care_subsidy", "student_aid"],
  },
  "jingzhou-student": {
    title: { zh: "荆州城市低保，母亲患重病，长子读大学", en: "Jingzhou: urban dibao, a mother seriously ill, a son at college" },
    asOf: "2025-08-15",
    policies: ["dibao_top_up"],
  },
  "shiyan-disabled-brothers": {
    title: { zh: "十堰建档立卡户，兄弟二人残疾", en: "Shiyan: a registered poor household, two brothers with disabilities" },
    asOf: "2019-11-15",
    policies: ["disability_living_subsidy", "disability_care_subsidy"],
  },
  "pupils-in-another-county": {
    title: {
      zh: "竹溪建档立卡户，三个孩子在外县就读",
      en: "Zhuxi: a registered poor household, three children at school elsewhere",
    },
    asOf: "2019-11-15",
    policies: ["student_aid", "student_aid_gap"],
  },
  "margin-with-insurance": {
    title: { zh: "南漳边缘户，防贫保险理赔", en: "Nanzhang: a household just above the line claims on its insurance" },
    asOf: "2019-11-15",
    policies: ["poverty_insurance", "poverty_insurance_payout"],
  },
  "left-poverty-2018": {
    title: { zh: "竹山2018年脱贫户，是否仍在过渡期", en: "Zhushan: out of poverty in 2018, still in the buffer period?" },
    asOf: "2019-11-01",
    policies: ["buffer_period"],
  },
  "almost-nothing-known": {
    title: { zh: "洪湖农村低保一人，其余都不清楚", en: "Honghu: one person on rural dibao, little else known" },
    asOf: "2025-08-15",
    policies: ["dibao_top_up"],
  },
};

const memberNames: Readonly<Record<string, string>> = {
  grandfather: "爷爷",
  grandmother: "奶奶",
  father: "父亲",
  mother: "母亲",
  son: "儿子",
  daughter: "女儿",
  "younger-daughter": "小女儿",
  elder: "哥哥",
  younger: "弟弟",
  somebody: "本人",
};

/** Makes an example of a file's household. */
export const exampleOf = (id: string, given: CaseInput): Example | null => {
  const about = aboutExamples[id];
  if (about === undefined) return null;
  const { title, asOf, policies } = about;
  return { id, title, state: { policies, asOf, knownOn: null, readings: {}, suppose: {}, given } };
};

/** Names the members of an example as a Chinese reader would. */
export const inChinese = ({ state, ...example }: Example): Example => {
  const members = membersOf(state.given).map((member): MemberInput => ({ ...member, id: memberNames[member.id] ?? member.id }));
  return { ...example, state: { ...state, given: { ...state.given, household: { ...state.given.household, members } } } };
};
