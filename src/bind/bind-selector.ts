import type { Selector } from "../model/pack.js";
import { bindName } from "./bind-name.js";
import { type At, keyOf, under } from "./report.js";
import type { Use } from "./scope.js";
import { structureProblems } from "./structure-wording.js";

/** Binds what decides between cases: a reading, whose options are checked here, or a value, whose options are checked by its type. */
export function bindSelector(
  name: string,
  written: readonly string[],
  block: { readonly at: At; readonly use: Use },
): Selector | null {
  const { at, use } = block;
  const meaning = use.scope.meanings.get(name);
  if (meaning?.kind === "reading") {
    checkCases({ name, options: meaning.options, written }, under(at, "cases"), use);
    return { kind: "reading", name };
  }
  const node = bindName(name, under(at, "by"), use);
  if (node === null) return null;
  use.expected.push({ node, at: under(at, "by"), want: { kind: "options", name, written } });
  return { kind: "node", node };
}

interface Cases {
  readonly name: string;
  readonly options: readonly string[];
  readonly written: readonly string[];
}

/** Checks that cases are written for exactly the options there are. */
export function checkCases({ name, options, written }: Cases, at: At, { report }: Pick<Use, "report">): void {
  for (const option of written)
    if (!options.includes(option)) report(keyOf(under(at, option)), structureProblems.unknownOption(option, options));
  const missing = options.filter((option) => !written.includes(option));
  if (missing.length > 0) report(keyOf(at), structureProblems.missingCase(name, missing));
}
