import type { Text } from "../values/text.js";
import { nameProblems } from "./name-wording.js";
import { type At, keyOf, type Report } from "./report.js";

/** A name and where it is declared. */
export interface DeclaredName {
  readonly name: string;
  readonly at: At;
}

const language: Text = { zh: "语言本身", en: "the language" };

/** Names that the language itself gives a meaning. */
const ownNames: ReadonlyMap<string, Text> = new Map([
  ["as_of", language],
  ["locality", language],
  ["members", language],
]);

/** Notes who has each name first, and reports every later one. */
export function checkUnique(
  declared: readonly DeclaredName[],
  report: Report,
  taken: ReadonlyMap<string, Text> = ownNames,
): ReadonlyMap<string, Text> {
  const owners = new Map(taken);
  for (const { name, at } of declared) {
    const owner = owners.get(name);
    if (owner !== undefined) report(keyOf(at), nameProblems.duplicateName(name, owner));
    else owners.set(name, ownerOf(at));
  }
  return owners;
}

/** Names the file that has a name. */
export function ownerOf({ file }: At): Text {
  return { zh: ` \`${file}\``, en: `\`${file}\`` };
}
