import type { TypeOf } from "../expression/infer.js";
import { plainType } from "../expression/literal-type.js";
import type { Node } from "../model/expression.js";
import type { Parameter } from "../model/pack.js";
import type { ValueType } from "../model/value-type.js";
import type { WrittenParameter } from "../model/written/parameter.js";
import { bindCells, type CellKey } from "./bind-cells.js";
import { bindCitations } from "./bind-citation.js";
import { narrowestFirst } from "./levels.js";
import { nameProblems } from "./name-wording.js";
import { readValue } from "./read-value.js";
import { type At, keyOf, type Report, under } from "./report.js";
import type { Meaning, Scope } from "./scope.js";

/** A parameter as written, where it stands, and the policy whose it is. */
export interface ParameterSource {
  readonly name: string;
  readonly written: WrittenParameter;
  readonly at: At;
  readonly policy: string | null;
}

export interface ParameterUse {
  readonly scope: Scope;
  readonly report: Report;
  readonly sources: ReadonlySet<string>;
  readonly divisions: ReadonlySet<string>;
  readonly zones: ReadonlySet<string>;
  /** The types of facts and parameters. */
  readonly types: ReadonlyMap<string, ValueType>;
  readonly typeOf: TypeOf;
}

/** Binds a parameter with its rows. */
export function bindParameter({ name, written, at, policy }: ParameterSource, use: ParameterUse): Parameter {
  if (written.label === undefined) use.report(keyOf(at), nameProblems.missingLabel(name));
  const type = use.types.get(name) ?? plainType(written.type);
  const cite = bindCitations(written.cite, under(at, "cite"), use);
  const by = (written.by ?? []).flatMap((key, index) => bindKey(key, under(at, "by", index), use));
  const keys = by.map(
    ({ name: key, node }): CellKey => ({ name: key, type: node.kind === "locality" ? null : typeOfKey(node, use) }),
  );
  const isWhole = by.length === (written.by ?? []).length;
  const itemType = type.kind === "list" && written.of !== undefined ? (use.types.get(written.of) ?? null) : null;
  const cells = isWhole ? bindCells(written.values ?? {}, under(at, "values"), { ...use, name, type, itemType, cite, keys }) : [];
  return {
    type,
    label: written.label ?? { zh: name, en: name },
    policy,
    by,
    setBy: written.set_by ?? null,
    atLeast: written.at_least === undefined ? null : readValue(written.at_least, type, { ...use, at: under(at, "at_least") }),
    cite,
    cells: cells.filter(({ rows }) => rows.length > 0),
  };
}

function bindKey(name: string, at: At, use: ParameterUse): readonly { readonly name: string; readonly node: Node }[] {
  const node = nodeOfKey(name, use.scope.meanings.get(name), use);
  if (node === null) use.report(at, nameProblems.unknownFact(name, keyNames(use.scope)));
  return node === null ? [] : [{ name, node }];
}

/** A key is the place, a fact, or a definition that all policies share. */
function nodeOfKey(name: string, meaning: Meaning | undefined, { scope }: ParameterUse): Node | null {
  if (meaning?.kind === "locality") return { kind: "locality" };
  if (meaning?.kind !== "fact" && meaning?.kind !== "definition") return null;
  const level = heldKeyLevel(name, scope);
  return level === null ? null : { kind: meaning.kind, name, level };
}

function typeOfKey(node: Node, { typeOf }: ParameterUse): ValueType | null {
  return node.kind === "fact" || node.kind === "definition" ? typeOf(node) : null;
}

function heldKeyLevel(name: string, scope: Scope) {
  const meaning = scope.meanings.get(name);
  return meaning !== undefined && "levels" in meaning ? (narrowestFirst(meaning.levels)[0] ?? null) : null;
}

function keyNames({ meanings }: Scope): readonly string[] {
  return [...meanings]
    .filter(([, { kind }]) => kind === "fact" || kind === "definition" || kind === "locality")
    .map(([name]) => name);
}
