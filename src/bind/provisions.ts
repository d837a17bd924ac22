import type { WrittenCondition } from "../model/written/condition.js";
import type { WrittenDefinitions } from "../model/written/definition.js";
import type { WrittenPolicy } from "../model/written/policy.js";
import { type At, under } from "./report.js";

/** A name given to a provision, where it stands, and the cases it stands in. */
export interface NamedProvision {
  readonly name: string;
  readonly at: At;
  readonly cases: readonly { readonly block: string; readonly option: string }[];
}

type Written = Omit<WrittenCondition, "cases"> & { readonly cases?: Readonly<Record<string, object>> | undefined };
type Standing = Pick<NamedProvision, "at" | "cases">;

/** Tells whether two provisions can never stand side by side, because they are in different cases of one block. */
export function areAlternatives(a: NamedProvision, b: NamedProvision): boolean {
  return a.cases.some(({ block, option }) => b.cases.some((other) => other.block === block && other.option !== option));
}

function provisionsIn(written: Written, { at, cases }: Standing): readonly NamedProvision[] {
  const grouped = (["all", "any", "none"] as const).flatMap((key) =>
    Object.entries(written[key] ?? {}).flatMap(([name, part]) => {
      const here = under(at, key, name);
      return [{ name, at: here, cases }, ...provisionsIn(part, { at: here, cases })];
    }),
  );
  const block = at.path.join(".");
  const inCases = Object.entries(written.cases ?? {}).flatMap(([option, part]) =>
    provisionsIn(part as Written, { at: under(at, "cases", option), cases: [...cases, { block, option }] }),
  );
  return [...grouped, ...inCases];
}

/** Lists the named provisions of a version's conditions. */
export function provisionsOf(written: WrittenPolicy, at: At): readonly NamedProvision[] {
  const components = Object.entries(written.amount?.components ?? {});
  return [
    ...provisionsIn(written.eligibility ?? {}, { at: under(at, "eligibility"), cases: [] }),
    ...components.flatMap(([name, one]) => provisionsIn(one, { at: under(at, "amount", "components", name), cases: [] })),
  ];
}

/** Lists the provisions that have a name inside a definition; the name is for reading only. */
export function provisionsOfDefinitions(written: WrittenDefinitions, at: At): readonly NamedProvision[] {
  return Object.entries(written).flatMap(([name, one]) => provisionsIn(one, { at: under(at, name), cases: [] }));
}
