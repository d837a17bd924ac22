import type { Citation } from "../model/citation.js";
import type { Row } from "../model/pack.js";
import type { Constant, ValueType } from "../model/value-type.js";
import type { WrittenRow } from "../model/written/parameter.js";
import { bindCitations } from "./bind-citation.js";
import { convertPeriod } from "./convert-period.js";
import { type Reading, readDay, readValue } from "./read-value.js";
import { type At, under } from "./report.js";
import { valueProblems } from "./value-wording.js";

/** What the rows of one table have in common. */
export interface RowUse extends Reading {
  readonly sources: ReadonlySet<string>;
  /** Of the parameter or fact that the rows are of. */
  readonly name: string;
  readonly type: ValueType;
  /** Of a list: what its items are. */
  readonly itemType: ValueType | null;
  /** The sources of a row that names none. */
  readonly cite: readonly Citation[];
}

/** Binds a row; its value is converted to the period of its table. */
export function bindRow(
  written: WrittenRow,
  at: At,
  use: RowUse & { readonly from: string; readonly keys: readonly string[] },
): Row {
  const from = use.from;
  return {
    id: [use.name, ...use.keys, from].join("/"),
    from,
    until: readDay(written.until, under(at, "until"), use),
    attested: written.starts === "attested",
    published: readDay(written.published, under(at, "published"), use),
    value: written.value === undefined ? null : bindValue(written.value, written.per, { ...use, at }),
    between: written.between === undefined ? null : bindBounds(written.between, written.per, { ...use, at }),
    cite: written.cite === undefined ? use.cite : bindCitations(written.cite, under(at, "cite"), use),
  };
}

type RowPlace = RowUse & { readonly at: At };

function bindValue(written: NonNullable<WrittenRow["value"]>, per: WrittenRow["per"], use: RowPlace): Constant | null {
  const at = under(use.at, "value");
  const value = readValue(written, use.type, { ...use, at });
  if (use.itemType !== null && Array.isArray(value)) {
    for (const [index, item] of value.entries()) readValue(item, use.itemType, { ...use, at: under(at, index) });
  }
  return typeof value === "string" ? converted(value, per, use) : value;
}

function converted(value: string, per: WrittenRow["per"], { type, at, report }: RowPlace): string | null {
  if (per === undefined) return value;
  const result = type.per === null ? null : convertPeriod(value, per, type.per);
  if (result === null) report(under(at, "per"), valueProblems.noConversion(per, type.per));
  return result;
}

/** The bounds of a scale are those of its rates. */
function bindBounds(
  written: readonly [string, string],
  per: WrittenRow["per"],
  use: RowPlace,
): readonly [string | null, string | null] {
  const type: ValueType = use.type.kind === "scale" ? { ...use.type, kind: "share" } : use.type;
  const [low, high] = written.map((bound, index) => {
    if (bound === "") return null;
    const at = under(use.at, "between", index);
    if (!bounded.has(type.kind)) use.report(at, valueProblems.badValue(bound, type.kind));
    const value = bounded.has(type.kind) ? readValue(bound, type, { ...use, at }) : null;
    return typeof value === "string" ? converted(value, per, use) : null;
  });
  return [low ?? null, high ?? null];
}

const bounded: ReadonlySet<ValueType["kind"]> = new Set(["integer", "decimal", "money", "share", "date"] as const);

/** Gives a row of `same_as_above` the value of the row before it. */
export function copyRow(row: Row, above: Row | undefined, { report, at }: Pick<RowPlace, "report" | "at">): Row {
  if (above !== undefined) return { ...row, value: above.value, between: above.between };
  report(under(at, "same_as_above"), valueProblems.nothingAbove());
  return row;
}
