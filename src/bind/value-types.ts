import type { ValueType } from "../model/value-type.js";
import type { WrittenFiles } from "../model/written/written-pack.js";
import type { ParameterSource } from "./bind-parameter.js";
import { nameProblems } from "./name-wording.js";
import { type Report, under } from "./report.js";

type WrittenType = Pick<ParameterSource["written"], "type" | "unit" | "per" | "options">;

function valueTypeOf(written: WrittenType, options: readonly string[] | null): ValueType {
  return { kind: written.type, options: written.options ?? options, unit: written.unit ?? null, per: written.per ?? null };
}

/** Reads the types of all facts. */
export function typesOfFacts({ content }: WrittenFiles["facts"]): ReadonlyMap<string, ValueType> {
  return new Map(Object.entries(content).map(([name, fact]) => [name, valueTypeOf(fact, null)]));
}

/** Reads the types of parameters; one `of` a fact takes its options. */
export function typesOfParameters(
  parameters: readonly ParameterSource[],
  facts: ReadonlyMap<string, ValueType>,
  report: Report,
): ReadonlyMap<string, ValueType> {
  return new Map(
    parameters.map(({ name, written, at }) => {
      const fact = written.of === undefined ? undefined : facts.get(written.of);
      if (written.of !== undefined && fact === undefined)
        report(under(at, "of"), nameProblems.unknownFact(written.of, facts.keys()));
      return [name, valueTypeOf(written, fact?.options ?? null)];
    }),
  );
}
