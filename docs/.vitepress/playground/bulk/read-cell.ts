import type { Fact, FactInput, Language, Pack } from "../../../../src/index.js";
import { parseDate } from "../../../../src/values/calendar-date.js";
import { messages } from "./messages.js";

/** A cell as a fact of a case; nothing where it is blank; or what is wrong with it. */
export type CellRead =
  | { readonly kind: "value"; readonly value: FactInput }
  | { readonly kind: "blank" }
  | { readonly kind: "problem"; readonly problem: string };

/** Reads the text of a cell as a fact, in the ways in which offices write. */
export const readCell = (text: string, fact: Fact, pack: Pack, language: Language): CellRead => {
  const written = text.normalize("NFKC").trim();
  if (written === "") return { kind: "blank" };
  const { kind } = fact.type;
  if (kind === "choice") return readOption(written, fact, language);
  if (kind === "choices" || kind === "list") return readOptions(written, fact, language);
  if (kind === "locality") return readPlace(written, pack, language);
  const value = plainForms[kind]?.(written) ?? null;
  if (value !== null) return { kind: "value", value };
  const said = messages[language];
  return { kind: "problem", problem: said.problems.badForm(text.trim(), said.forms[kind] ?? kind) };
};

const truths: Readonly<Record<string, string>> = {
  是: "true",
  有: "true",
  "√": "true",
  true: "true",
  yes: "true",
  y: "true",
  "1": "true",
  否: "false",
  无: "false",
  "×": "false",
  false: "false",
  no: "false",
  n: "false",
  "0": "false",
};

const number = (pattern: RegExp) => (text: string) => {
  const plain = text
    .replace(/^[¥￥]/, "")
    .replace(/元$/, "")
    .replace(/(?<=\d),(?=\d{3}(\D|$))/g, "");
  return pattern.test(plain) ? plain : null;
};

const plainForms: Readonly<Record<string, (text: string) => string | null>> = {
  boolean: (text) => truths[text.toLowerCase()] ?? null,
  integer: (text) => number(/^-?\d{1,15}$/)(text.replace(/\.0+$/, "")),
  decimal: number(/^-?\d{1,15}(\.\d{1,6})?$/),
  money: number(/^-?\d{1,15}(\.\d{1,2})?$/),
  share: number(/^\d{1,3}(\.\d{1,6})?%?$/),
  date: (text) => readDay(text),
  text: (text) => text,
};

const readDay = (text: string): string | null => {
  const [, year, month, day] =
    /^(\d{4})(?:[-/.年]\s*)(\d{1,2})(?:[-/.月]\s*)(\d{1,2})日?(?: 0?0:00(?::00)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parseDate(iso) === null ? null : iso;
};

const optionOf = (text: string, { type, optionLabels }: Fact): string | null => {
  const lower = text.toLowerCase();
  const isNamed = (option: string): boolean =>
    [option, optionLabels[option]?.zh, optionLabels[option]?.en].some((name) => name?.normalize("NFKC").toLowerCase() === lower);
  return type.options?.find(isNamed) ?? null;
};

const optionsInWords = ({ type, optionLabels }: Fact, language: Language): string =>
  (type.options ?? []).map((option) => optionLabels[option]?.[language] ?? option).join(language === "zh" ? "、" : ", ");

const readOption = (text: string, fact: Fact, language: Language): CellRead => {
  if (fact.type.options === null) return { kind: "value", value: text };
  const option = optionOf(text, fact);
  if (option !== null) return { kind: "value", value: option };
  return { kind: "problem", problem: messages[language].problems.option(text, optionsInWords(fact, language)) };
};

const readOptions = (text: string, fact: Fact, language: Language): CellRead => {
  const none = ["无", "none", "[]"].includes(text.toLowerCase()) && optionOf(text, fact) === null;
  const parts = none
    ? []
    : text
        .split(/[;；、|,，]/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
  const options = parts.map((part) => optionOf(part, fact));
  const stranger = parts.find((_part, index) => options[index] === null);
  if (stranger !== undefined)
    return { kind: "problem", problem: messages[language].problems.option(stranger, optionsInWords(fact, language)) };
  return { kind: "value", value: [...new Set(options.filter((option) => option !== null))] };
};

/** Reads a division by its code or its name. */
export const readPlace = (text: string, { localities }: Pack, language: Language): CellRead => {
  const written = text.normalize("NFKC").trim();
  if (written === "") return { kind: "blank" };
  if (Object.hasOwn(localities, written)) return { kind: "value", value: written };
  const name = written.replace(/^湖北省?(?=.)/, "");
  const codes = Object.entries(localities).filter(([, { name: said }]) =>
    [said.zh, said.en].some((one) => one === name || one === written),
  );
  const within =
    codes.length > 0
      ? codes
      : Object.entries(localities).filter(([, { name: said }]) => name.endsWith(said.zh) && isUnder(name, said.zh, localities));
  const [first] = within;
  const { problems } = messages[language];
  if (first === undefined) return { kind: "problem", problem: problems.place(written) };
  if (within.length > 1)
    return { kind: "problem", problem: problems.ambiguousPlace(written, within.map(([code]) => code).join("、")) };
  return { kind: "value", value: first[0] };
};

/** Tells whether what stands before a county's name is the name of a prefecture: 襄阳市南漳县. */
const isUnder = (whole: string, county: string, localities: Pack["localities"]): boolean => {
  const before = whole.slice(0, whole.length - county.length);
  return before !== "" && Object.values(localities).some(({ name }) => name.zh === before);
};
