import {
  bornBy,
  bufferEndedFrom,
  careRate,
  dayPupilShare,
  dibaoStandard,
  livingRate,
  seniorFee,
  stageAid,
  today,
} from "./tables.js";

// FEEL and the language of ZEN write conditions alike, and choices and lists differently.

interface Dialect {
  readonly choose: (condition: string, then: string, otherwise: string) => string;
  readonly isIn: (fact: string, options: readonly string[]) => string;
  readonly not: (fact: string) => string;
  readonly equals: string;
  readonly upTo: string;
  /** How an entry is named in a later one. */
  readonly earlier: (name: string) => string;
}

/** Writes the rules as named expressions, each of which may use those before it. */
export const feelRules = ({ choose, isIn, not, equals, upTo, earlier }: Dialect): readonly (readonly [string, string])[] => {
  const is = (fact: string, option: string): string => `${fact} ${equals} "${option}"`;
  const byPlace = (of: (place: "990100" | "990200") => string): string =>
    choose(is("locality", "990100"), of("990100"), of("990200"));
  const topUp = (place: "990100" | "990200"): string => {
    const { urban, rural } = dibaoStandard[place];
    return choose(is("residence", "urban"), `${urban.fen} * 20 / 100`, `${rural.fen} * 20 / ${100 * rural.months}`);
  };
  const stages = Object.entries(stageAid).reduceRight(
    (otherwise, [stage, fen]) => choose(is("stage", stage), `${fen / 2}`, otherwise),
    "0",
  );
  const [poor, rate, term, disabled] = [earlier("poor"), earlier("living_rate"), earlier("term"), `disability_grade != "none"`];
  const excluded = `${not("destitute_support")} and ${not("work_injury_care_pay")}`;
  const inSchool = isIn("stage", ["primary", "junior", "senior", "vocational", "college"]);
  const severe = isIn("disability_grade", ["1", "2"]);
  const hard = `birth_date <= ${bornBy.elderly} or birth_date > ${bornBy.adult} or ${inSchool} or ${severe} or seriously_ill`;
  const higher = `other_living_allowance > 0 and other_living_allowance >= ${rate}`;
  const needy = `(${poor} or receives_dibao or destitute_support or ${disabled} or recognised_hardship)`;
  const paid = choose("boarding", term, `floor((${term} * ${dayPupilShare} + 500) / 1000)`);
  const fee = choose(
    `${is("stage", "senior")} and ${poor}`,
    byPlace((place) => `${seniorFee[place]}`),
    "0",
  );
  return [
    ["buffer_period", `exited and exit_date <= ${today} and exit_date > ${bufferEndedFrom}`],
    ["poor", `registered_poor and (${not("exited")} or ${earlier("buffer_period")})`],
    ["living_rate", byPlace((place) => `${livingRate[place]}`)],
    ["term", stages],
    [
      "dibao_top_up",
      choose(`receives_dibao and (${hard}) and ${not("destitute_support")}`, `${upTo}(${byPlace(topUp)})`, "null"),
    ],
    [
      "disability_living_subsidy",
      choose(`hubei_register and ${disabled} and receives_dibao and ${excluded} and ${not(`(${higher})`)}`, rate, "null"),
    ],
    [
      "disability_care_subsidy",
      choose(`hubei_register and ${severe} and needs_long_term_care and ${excluded}`, `${careRate}`, "null"),
    ],
    ["student_aid", choose(`stage != "none" and ${needy} and ${not("suspended")}`, `${paid} + ${fee}`, "null")],
  ];
};
