import type { Level } from "../model/level.js";

/** Names a fact of the case: `household.receives_dibao`. */
export const factName = (level: Level, fact: string): string => `${level}.${fact}`;

/** Holds the level of the subject that the facts are of; every rule asks for its own first. */
export const levelName = "huimin:level";

/** Names the fact that stands for a provision which the library works out: `huimin:dibao_top_up/person/eligibility.all.elderly`. */
export const provisionName = (policy: string, level: Level, path: string): string => `huimin:${policy}/${level}/${path}`;

/** Names the fact that holds what a policy pays: `huimin:dibao_top_up/person/amount`. */
export const amountName = (policy: string, level: Level): string => `huimin:${policy}/${level}/amount`;
