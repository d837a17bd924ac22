import type { CaseInput, FactInput, Language, Pack } from "../../../../src/index.js";
import type { Situation } from "../situation.js";
import { writeCsv } from "./csv.js";
import { messages } from "./messages.js";
import { type Target, targetName, targetsFor } from "./targets.js";

/** Writes a template of the columns that the chosen policies need, with the household at hand as an example. */
export const templateCsv = (situation: Situation): string => {
  const { language, pack } = situation;
  const targets = targetsFor(situation);
  const header = targets.map((target) => targetName(target, pack, language));
  const members = situation.given.household?.members ?? [];
  const rows = members.map(({ id }) => targets.map((target) => cellOf(target, situation.given, id, pack, language)));
  return writeCsv([header, ...rows], [messages[language].templateNote]);
};

const cellOf = (target: Target, given: CaseInput, member: string, pack: Pack, language: Language): string => {
  if (target.kind === "household_id") return "1";
  if (target.kind === "member_id") return member;
  if (target.kind !== "fact") return pack.localities[given.locality ?? ""]?.name[language] ?? given.locality ?? "";
  const facts = target.level === "person" ? given.household?.members?.find(({ id }) => id === member) : given[target.level];
  const value = facts?.[target.fact];
  return value === undefined ? "" : factCell(value as FactInput, target.fact, pack, language);
};

const factCell = (value: FactInput, name: string, pack: Pack, language: Language): string => {
  const said = messages[language];
  const fact = pack.facts[name];
  const word = (option: string): string => fact?.optionLabels[option]?.[language] ?? option;
  if (fact?.type.kind === "boolean") return String(value) === "true" ? said.yes : said.no;
  if (fact?.type.kind === "locality") return pack.localities[String(value)]?.name[language] ?? String(value);
  return typeof value === "object" ? value.map(word).join(said.listSeparator) || "none" : word(String(value));
};
