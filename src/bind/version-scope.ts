import type { WrittenDefinitions } from "../model/written/definition.js";
import type { WrittenPolicy } from "../model/written/policy.js";
import type { Text } from "../values/text.js";
import { levelsOf } from "./bind-definition.js";
import { checkUnique, ownerOf } from "./declared-names.js";
import { nameProblems } from "./name-wording.js";
import { areAlternatives, type NamedProvision, provisionsOf, provisionsOfDefinitions } from "./provisions.js";
import { type At, keyOf, under } from "./report.js";
import { type Meaning, type Scope, type Use, widen } from "./scope.js";

interface Owned {
  readonly owners: ReadonlyMap<string, Text>;
}

/** Makes the scope of a version: the names of the pack, its definitions and its provisions; a name used twice is told. */
export function versionScope(written: WrittenPolicy, at: At, use: Use & Owned): Scope {
  const subject = levelsOf(written.subject, []);
  const place = under(at, "definitions");
  const definitions = Object.entries(written.definitions ?? {}).map(([name, { of }]) => {
    return { name, at: under(place, name), meaning: { kind: "definition", levels: levelsOf(of, subject) } as const };
  });
  const owners = checkUnique(definitions, use.report, use.owners);
  const provisions = provisionsOf(written, at);
  checkProvisions(provisions, owners, use);
  checkInnerProvisions(written.definitions ?? {}, place, use);
  const own: readonly (readonly [string, Meaning])[] = [
    ...meaningsOf(provisions, { kind: "provision", levels: subject }),
    ...definitions.map(({ name, meaning }) => [name, meaning] as const),
  ];
  return widen(
    use.scope,
    own.filter(([name]) => !use.owners.has(name)),
  );
}

/** Reports provisions whose name is taken; cases that exclude each other may share names. */
function checkProvisions(
  provisions: readonly NamedProvision[],
  owners: ReadonlyMap<string, Text>,
  { report }: Pick<Use, "report">,
): void {
  for (const [index, one] of provisions.entries()) {
    const isTaken = provisions.slice(0, index).some((earlier) => earlier.name === one.name && !areAlternatives(earlier, one));
    const owner = owners.get(one.name) ?? (isTaken ? ownerOf(one.at) : null);
    if (owner !== null) report(keyOf(one.at), nameProblems.duplicateName(one.name, owner));
  }
}

/** Reports provisions inside definitions that bear the name of something else; among themselves they may share names. */
export function checkInnerProvisions(written: WrittenDefinitions, at: At, use: Pick<Use, "report"> & Owned): void {
  for (const one of provisionsOfDefinitions(written, at)) checkProvisions([one], use.owners, use);
}

function meaningsOf(provisions: readonly NamedProvision[], meaning: Meaning): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const { name } of provisions) meanings.set(name, meanings.has(name) ? { kind: "ambiguous" } : meaning);
  return meanings;
}
