import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/values/text.js";
import { huimin } from "../cli/command.js";

/** What is asked about each family of policies/hubei/examples: every policy that concerns it, on the days that tell something. */
export const families: Readonly<Record<string, readonly string[]>> = {
  "xiangyang-elderly-couple": [
    "--as-of 2019-11-15 --policy dibao_top_up",
    "--as-of 2019-11-15 --policy dibao_top_up --subject grandfather --suppose elderly_age=60",
    "--as-of 2019-11-15 --policy disability_living_subsidy --policy disability_care_subsidy --subject grandmother",
  ],
  "wuhan-disabled-child": [
    "--as-of 2020-05-15 --policy dibao_top_up",
    "--as-of 2020-05-15 --policy disability_living_subsidy --policy disability_care_subsidy --subject daughter",
    "--as-of 2020-05-15 --policy student_aid --subject daughter",
  ],
  "pupils-in-another-county": [
    "--as-of 2019-11-15 --policy student_aid",
    "--as-of 2019-11-15 --policy student_aid --subject daughter --reading cross_county_payer=home",
    "--as-of 2019-11-15 --policy student_aid --subject son --suppose rain_and_dew=1500 --suppose vocational_fee=1000",
    "--as-of 2019-11-15 --policy student_aid_gap",
  ],
  "left-poverty-2018": [
    "--as-of 2019-11-01 --policy buffer_period",
    "--as-of 2019-11-01 --policy poverty_insurance",
    "--as-of 2024-06-01 --policy buffer_period --subject household",
    "--as-of 2024-06-01 --policy buffer_period --subject household --reading buffer_end=own_exit",
    "--as-of 2026-01-15 --policy buffer_period --subject household",
  ],
  "margin-with-insurance": [
    "--as-of 2019-11-15 --policy poverty_insurance --policy poverty_insurance_payout",
    "--as-of 2019-11-15 --policy poverty_insurance --suppose government_share=80% --suppose social_share=20% --suppose own_share=0%",
    "--as-of 2019-11-15 --policy poverty_insurance_payout --suppose pay_ratio=30%",
  ],
  "almost-nothing-known": ["--as-of 2025-08-15"],
};

const examples = join(import.meta.dirname, "../../policies/hubei/examples");

/** Gives the path of a family's explanations in one language. */
export const goldenPath = (family: string, language: Language): string => join(import.meta.dirname, `${family}.${language}.txt`);

/** Reads a family's explanations as they were reviewed. */
export const golden = (family: string, language: Language): string => readFileSync(goldenPath(family, language), "utf8");

/** Explains everything that is asked about a family, as the command prints it. */
export async function explained(family: string, language: Language): Promise<string> {
  const pages = (families[family] ?? []).map(async (asked) => {
    const { out, err } = await huimin(["explain", join(examples, `${family}.yaml`), ...asked.split(" "), "--language", language]);
    return `$ huimin explain ${family}.yaml ${asked} --language ${language}\n\n${out}${err}`;
  });
  return (await Promise.all(pages)).join("\n\n");
}
