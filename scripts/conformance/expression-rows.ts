import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { boundsOf, constantOf } from "../../src/expression/constant.js";
import type { Constant, ValueType } from "../../src/model/value-type.js";
import type { Abstract } from "../../src/values/abstract.js";
import { printFraction } from "../../src/values/fraction.js";
import { evaluateExpression, type Row, runExpression } from "../../test/conformance/run-row.js";
import { readWrittenValue } from "../../test/conformance/written-value.js";

/** What is known of a value; an empty object: nothing. */
type Known =
  | { readonly is: Constant }
  | { readonly between: readonly [string | null, string | null] }
  | { readonly oneOf: readonly string[] }
  | { readonly rateBetween: readonly [string, string] }
  | Readonly<Record<string, never>>;

/** A line of the corpus of expressions. */
export interface ExpressionCase {
  readonly id: string;
  readonly note: string;
  readonly expression: string;
  /** By name: the type, and what is known: one entry, or where `each` is true one for every member of the household. */
  readonly given: Readonly<
    Record<string, { readonly type: ValueType; readonly each: boolean; readonly known: readonly Known[] }>
  >;
  readonly expect: { readonly value: Known; readonly type: ValueType | null } | { readonly problem: string };
}

const folder = fileURLToPath(new URL("../../test/conformance/", import.meta.url));

/** Makes the lines of the corpus of expressions from the rows that were worked out by hand. */
export function expressionCases(): readonly ExpressionCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files.sort().flatMap((file) => {
    const rows = parse(readFileSync(folder + file, "utf8"), { schema: "failsafe" }) as readonly Row[];
    return rows.map((row, at) => caseOf(`${file.replace(/\.yaml$/, "")}/${at + 1}`, row));
  });
}

function caseOf(id: string, { note, expression, given = {}, want }: Row): ExpressionCase {
  const { value } = runExpression(expression, given);
  if (value !== want) throw new Error(`${id}: the engine says \`${value}\`, the row \`${want}\``);
  const written = Object.entries(given).map(([name, text]) => {
    const { type, each, values } = readWrittenValue(text);
    return [name, { type, each, known: values.map(knownOf) }] as const;
  });
  const outcome = evaluateExpression(expression, given);
  const expect = "problem" in outcome ? outcome : { value: knownOf(outcome.value), type: outcome.type };
  return { id, note, expression, given: Object.fromEntries(written), expect };
}

/** Writes what is known of a value. */
function knownOf(value: Abstract): Known {
  const is = constantOf(value);
  if (is !== null) return { is };
  const between = boundsOf(value);
  if (between !== null) return { between };
  if (value.kind === "choice" && value.options !== null) return { oneOf: value.options };
  if (value.kind === "scale") return { rateBetween: [printFraction(value.rate.min), printFraction(value.rate.max)] };
  return {};
}
