import type { ArgumentType } from "../../src/expression/built-in.js";
import { abstractOf, domainOf, readConstant } from "../../src/expression/constant.js";
import { type Period, periods, type ValueType, valueKinds } from "../../src/model/value-type.js";
import { type Abstract, unionOf } from "../../src/values/abstract.js";

/** A value of a row: its type, whether it is one for every member, and what is known of it (of each member). */
export interface WrittenValue extends ArgumentType {
  readonly values: readonly Abstract[];
}

/**
 * Reads `[each] KIND[(option, …)] [of UNIT] [per PERIOD] VALUE`. VALUE is as a pack writes it (a list as `[a, b]`, a scale as
 * `5000: 50%, 20000: 70%`), or `unknown`, a range `1..2`, `1..`, `..2` (of a scale: of its rates), or options `a|b`. An `each`
 * value has one VALUE for every member, separated by commas, or `nobody`.
 */
export function readWrittenValue(text: string): WrittenValue {
  const form = /^(each )?([a-z]+)(?:\(([^)]*)\))?(?: of ([a-z_]+))?(?: per ([a-z]+))? (.*)$/.exec(text);
  if (form === null) throw new Error(`not a value: ${text}`);
  const [, each, kindName, options, unit, per, value = ""] = form;
  const kind = valueKinds.find((one) => one === kindName);
  if (kind === undefined) throw new Error(`not a kind: ${text}`);
  const type: ValueType = { kind, options: options?.split(", ") ?? null, unit: unit ?? null, per: readPeriod(per) };
  if (each === undefined) return { type, each: false, values: [readOne(value, type)] };
  return { type, each: true, values: value === "nobody" ? [] : value.split(", ").map((one) => readOne(one, type)) };
}

function readPeriod(text: string | undefined): Period | null {
  if (text === undefined) return null;
  const period = periods.find((one) => one === text);
  if (period === undefined) throw new Error(`not a period: ${text}`);
  return period;
}

function readOne(text: string, type: ValueType): Abstract {
  if (text === "unknown") return domainOf(type, null, null);
  if (text.includes("..")) return readRange(text, type);
  if (text.includes("|"))
    return text
      .split("|")
      .map((one) => readExact(one, type))
      .reduce(unionOf);
  return readExact(text, type);
}

function readRange(text: string, type: ValueType): Abstract {
  const endType: ValueType = type.kind === "scale" ? { ...type, kind: "share" } : type;
  const [minimum = null, maximum = null] = text.split("..").map((end) => (end === "" ? null : normalText(end, endType)));
  return domainOf(type, minimum, maximum);
}

function readExact(text: string, type: ValueType): Abstract {
  const constant = readConstant(parts(text, type), type);
  if (constant === null) throw new Error(`not a ${type.kind}: ${text}`);
  return abstractOf(constant, type);
}

function normalText(text: string, type: ValueType): string {
  const constant = readConstant(text, type);
  if (typeof constant !== "string") throw new Error(`not a ${type.kind}: ${text}`);
  return constant;
}

function parts(text: string, type: ValueType) {
  if (type.kind === "scale") {
    return text.split(", ").map((band) => {
      const [over = "", rate = ""] = band.split(": ");
      return { over, rate };
    });
  }
  if (text === "[]") return [];
  return text.startsWith("[") ? text.slice(1, -1).split(", ") : text;
}
