import type { Cell, Pack, Parameter, Row } from "../model/pack.js";
import { addDays, parseDate, printDate } from "../values/calendar-date.js";
import type { Language } from "../values/text.js";
import { own } from "./own.js";
import { clauseOf, type RegulationClause } from "./regulation-line.js";
import { inWords } from "./regulation-text.js";
import { regulationWords } from "./regulation-words.js";
import type { Naming } from "./scene.js";
import { intervalInWords, valueInWords, type Worded } from "./value-words.js";
import { optionInWords, vocabularyOf } from "./vocabulary.js";

/** A value of a figure of the law, from a day on in a place. */
export interface RegulationRow {
  /** As an answer names it: `dibao_standard/420600/rural/2019-04-01`. */
  readonly id: string;
  /** In words, one for each key. */
  readonly keys: readonly string[];
  readonly from: string;
  /** The first day is only the first one that a source attests. */
  readonly attested: boolean;
  /** The last day on which it applies; null: it goes on. */
  readonly until: string | null;
  readonly published: string | null;
  /** null: not seen. */
  readonly value: string | null;
  /** Of a value not seen, within which bounds it lies. */
  readonly bounds: string | null;
  readonly clause: RegulationClause | null;
}

/** A figure of the law with its values by place and date. */
export interface RegulationParameter {
  readonly name: string;
  readonly label: string;
  /** What its value depends on besides the date: 所在地. */
  readonly keys: readonly string[];
  readonly setBy: string | null;
  /** What no place may go below. */
  readonly floor: string | null;
  readonly clause: RegulationClause | null;
  readonly rows: readonly RegulationRow[];
}

function keyInWords(key: string, by: Parameter["by"][number] | undefined, naming: Naming): string {
  const { pack, language, words } = naming;
  if (by?.name === "locality") return own(pack.localities, key)?.name[language] ?? own(pack.zones, key)?.title[language] ?? key;
  if (key === "true" || key === "false") return words.truth[key === "true" ? "yes" : "no"];
  const options = by?.node.kind === "fact" ? own(pack.facts, by.node.name)?.type.options : null;
  return optionInWords(key, options ?? null, naming);
}

// A row that says no last day lasts until the day before the next one.
function untilOf({ until }: Row, next: Row | undefined): string | null {
  const day = until === null && next !== undefined ? parseDate(next.from) : null;
  return day === null ? until : printDate(addDays(day, -1));
}

function rowsOf({ keys, rows }: Cell, parameter: Parameter, of: Worded, naming: Naming): readonly RegulationRow[] {
  const write = (value: string): string => valueInWords(value, of, naming);
  return rows.map((row, at) => ({
    id: row.id,
    keys: keys.map((key, index) => keyInWords(key, parameter.by[index], naming)),
    from: row.from,
    attested: row.attested,
    until: untilOf(row, rows[at + 1]),
    published: row.published,
    value: row.value === null ? null : valueInWords(row.value, of, naming),
    bounds: row.between === null ? null : intervalInWords(row.between, write, naming),
    clause: clauseOf(row.cite.length > 0 ? row.cite : parameter.cite, naming),
  }));
}

function labelInWords(name: string, { label, type }: Parameter, { language }: Naming): string {
  const per = type.per === null ? null : regulationWords[language].period[type.per];
  return per === null ? label[language] : `${label[language] ?? name}${language === "zh" ? `（${per}）` : ` (${per})`}`;
}

/** Puts a figure of the law into words, every value that was seen or is known to be missing by place and date. */
export function regulationParameter(pack: Pack, name: string, language: Language): RegulationParameter {
  const parameter = own(pack.parameters, name);
  if (parameter === undefined) throw new Error(`the pack has no parameter ${name}`);
  const naming: Naming = { ...vocabularyOf(pack, language), version: null };
  const of: Worded = { name, type: parameter.type };
  const { by, setBy, atLeast, cite, cells } = parameter;
  return {
    name,
    label: labelInWords(name, parameter, naming),
    keys: by.map(({ node }) => inWords(node, naming)),
    setBy: setBy?.[language] ?? null,
    floor: atLeast === null ? null : naming.words.atLeast(valueInWords(atLeast, of, naming)),
    clause: clauseOf(cite, naming),
    rows: cells.flatMap((cell) => rowsOf(cell, parameter, of, naming)),
  };
}
