import type { Band, Constant, ValueKind, ValueType } from "../model/value-type.js";
import { type Abstract, choiceOf, dateValueOf, listOf, numberOf, scaleOf, truthOf } from "../values/abstract.js";
import { type CalendarDate, parseDate, printDate } from "../values/calendar-date.js";
import { compare, type Fraction, one, printFraction, zero } from "../values/fraction.js";
import { decimalText, exactNumber, integerText, percentText, readBands, shareText } from "./number-text.js";

/** A value as a pack or a case writes it: every scalar is text. */
export type WrittenConstant = string | readonly string[] | readonly Band[];

type ScalarKind = Exclude<ValueKind, "choices" | "list" | "scale">;

const scalars = {
  boolean: (text) => (text === "true" || text === "false" ? text === "true" : null),
  choice: (text, type) => (isOption(text, type) ? text : null),
  integer: integerText,
  decimal: (text) => (text.endsWith("%") ? percentText(text) : decimalText(text)),
  money: decimalText,
  share: shareText,
  date: (text) => (parseDate(text) === null ? null : text),
  locality: (text) => (/^\d{6}$/.test(text) ? text : null),
  text: (text) => text,
} satisfies { [K in ScalarKind]: (text: string, type: ValueType) => string | boolean | null };

/** Reads a written value of a type in its one normal form (`20%` as `0.2`); null if it is not a value of the type. */
export function readConstant(written: WrittenConstant, type: ValueType): Constant | null {
  if (isScalarKind(type.kind)) return typeof written === "string" ? scalars[type.kind](written, type) : null;
  if (typeof written === "string") return null;
  if (type.kind === "scale") return areBands(written) ? readBands(written) : null;
  if (!areTexts(written) || !written.every((item) => isOption(item, type))) return null;
  const hasTwice = new Set(written).size < written.length;
  return hasTwice ? null : [...written];
}

function isScalarKind(kind: ValueKind): kind is ScalarKind {
  return Object.hasOwn(scalars, kind);
}

function isOption(text: string, type: ValueType): boolean {
  return type.options === null || type.options.includes(text);
}

function areTexts(items: readonly string[] | readonly Band[]): items is readonly string[] {
  return items.every((item) => typeof item === "string");
}

function areBands(items: readonly string[] | readonly Band[]): items is readonly Band[] {
  return items.every((item) => typeof item !== "string");
}

/** Makes the decided value of a constant that was read for this type. */
export function abstractOf(constant: Constant, type: ValueType): Abstract {
  if (typeof constant === "boolean") return truthOf(constant);
  if (typeof constant === "string") return scalarValue(constant, type.kind);
  if (areTexts(constant) && type.kind !== "scale") return listOf(constant);
  if (areBands(constant))
    return scaleOf(constant.map((band) => ({ over: exactNumber(band.over), rate: exactNumber(band.rate) })));
  throw new TypeError(`a ${type.kind} is not made of texts`);
}

function scalarValue(text: string, kind: ValueKind): Abstract {
  if (kind === "date") return dateValueOf(exactDate(text));
  return isNumeric(kind) ? numberOf(exactNumber(text)) : choiceOf(text);
}

function isNumeric(kind: ValueKind): boolean {
  return kind === "integer" || kind === "decimal" || kind === "money" || kind === "share";
}

function exactDate(text: string): CalendarDate {
  const date = parseDate(text);
  if (date === null) throw new TypeError(`\`${text}\` is not a day`);
  return date;
}

interface Limits {
  readonly type: ValueType;
  readonly minimum: string | null;
  readonly maximum: string | null;
}

const numberDomain = ({ minimum, maximum }: Limits): Abstract => ({
  kind: "number",
  min: minimum === null ? null : exactNumber(minimum),
  max: maximum === null ? null : exactNumber(maximum),
});
const listDomain = (): Abstract => ({ kind: "list", items: null });
const choiceDomain = ({ type }: Limits): Abstract => ({ kind: "choice", options: type.options });

const domains = {
  boolean: () => truthOf(null),
  choice: choiceDomain,
  choices: listDomain,
  integer: numberDomain,
  decimal: numberDomain,
  money: (limits) => numberDomain({ ...limits, minimum: limits.minimum === null ? "0" : limits.minimum }),
  share: ({ type, minimum, maximum }) =>
    numberDomain({ type, minimum: minimum === null ? "0" : minimum, maximum: maximum === null ? "1" : maximum }),
  date: ({ minimum, maximum }) => ({
    kind: "date",
    min: minimum === null ? null : exactDate(minimum),
    max: maximum === null ? null : exactDate(maximum),
  }),
  locality: choiceDomain,
  text: choiceDomain,
  list: listDomain,
  scale: ({ minimum, maximum }) => ({
    kind: "scale",
    bands: null,
    rate: { min: minimum === null ? zero : exactNumber(minimum), max: maximum === null ? one : exactNumber(maximum) },
  }),
} satisfies { [K in ValueKind]: (limits: Limits) => Abstract };

/** Gives all that a value not known may be: any option, or any number or day from the minimum to the maximum. */
export function domainOf(type: ValueType, minimum: string | null, maximum: string | null): Abstract {
  return domains[type.kind]({ type, minimum, maximum });
}

type ToConstant = { [K in Abstract["kind"]]: (value: Extract<Abstract, { readonly kind: K }>) => Constant | null };

const toConstant = {
  truth: ({ truth }) => (truth === "unknown" ? null : truth === "true"),
  number: ({ min, max }) => (min !== null && max !== null && compare(min, max) === 0 ? printFraction(min) : null),
  date: ({ min, max }) => (min !== null && min === max ? printDate(min) : null),
  choice: ({ options }) => (options?.length === 1 && options[0] !== undefined ? options[0] : null),
  list: ({ items }) => items,
  scale: ({ bands }) =>
    bands === null ? null : bands.map((b) => ({ over: printFraction(b.over), rate: printFraction(b.rate) })),
} satisfies ToConstant;

/** Writes a decided value the way a pack does; null if more than one value is left. */
export function constantOf(value: Abstract): Constant | null {
  return (toConstant[value.kind] as (a: Abstract) => Constant | null)(value);
}

/** Writes the ends of a number or a date, null for an end without limit; null if nothing bounds the value. */
export function boundsOf(value: Abstract): readonly [string | null, string | null] | null {
  if (value.kind !== "number" && value.kind !== "date") return null;
  if (value.min === null && value.max === null) return null;
  return [endText(value.min), endText(value.max)];
}

function endText(end: Fraction | CalendarDate | null): string | null {
  if (end === null) return null;
  return typeof end === "number" ? printDate(end) : printFraction(end);
}
