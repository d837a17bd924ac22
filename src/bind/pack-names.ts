import type { WrittenFiles } from "../model/written/written-pack.js";
import { canonicalJson } from "../values/digest.js";
import type { Text } from "../values/text.js";
import { levelsOf } from "./bind-definition.js";
import { levelsOfFact } from "./bind-facts.js";
import type { ParameterSource } from "./bind-parameter.js";
import type { ReadingSource } from "./bind-readings.js";
import { subjectsOf } from "./bind-version.js";
import { checkUnique } from "./declared-names.js";
import { narrowestFirst } from "./levels.js";
import type { Report } from "./report.js";
import type { HeldKey, Meaning, Scope } from "./scope.js";

/** Lists all parameters: the shared ones, those of policies, those of single versions. */
export function parametersOf({ parameters, policies }: WrittenFiles): readonly ParameterSource[] {
  const inFiles = parameters.flatMap(({ file, content, policy }) =>
    Object.entries(content).map(([name, written]) => ({ name, written, at: { file, path: [name] }, policy })),
  );
  const inVersions = policies.flatMap(({ file, content }) =>
    Object.entries(content.parameters ?? {}).map(([name, written]) => {
      return { name, written, at: { file, path: ["parameters", name] }, policy: content.policy };
    }),
  );
  return [...inFiles, ...inVersions];
}

/** Lists all readings; versions of one policy may repeat a reading word for word. */
export function readingsOf({ pack, policies }: WrittenFiles): readonly ReadingSource[] {
  const shared = Object.entries(pack.content.readings ?? {}).map(([name, written]) => {
    return { name, written, at: { file: pack.file, path: ["readings", name] } };
  });
  const seen = new Set<string>();
  const own = policies.flatMap(({ file, content }) =>
    Object.entries(content.readings ?? {}).flatMap(([name, written]): ReadingSource[] => {
      const text = canonicalJson([content.policy, name, written]);
      if (seen.has(text)) return [];
      seen.add(text);
      return [{ name, written, at: { file, path: ["readings", name] } }];
    }),
  );
  return [...shared, ...own];
}

interface Named {
  readonly parameters: readonly ParameterSource[];
  readonly readings: readonly ReadingSource[];
}

type HeldMeaning = Extract<Meaning, { readonly kind: "fact" | "definition" | "provision" }>;
type Held = ReadonlyMap<string, HeldMeaning>;

/** Makes the scope that all policies share. */
export function packScope(files: WrittenFiles, { parameters, readings }: Named): Scope {
  const held = heldNames(files);
  const meanings = new Map<string, Meaning>([
    ["as_of", { kind: "as_of" }],
    ["locality", { kind: "locality" }],
    ["members", { kind: "members" }],
    ...readings.map(({ name, written }): [string, Meaning] => [name, { kind: "reading", options: Object.keys(written.options) }]),
    ...parameters.map(({ name, written }): [string, Meaning] => [
      name,
      { kind: "parameter", keys: keysOf(written.by ?? [], held) },
    ]),
    ...held,
  ]);
  return { meanings, policies: policySubjects(files) };
}

function heldNames({ facts, definitions }: WrittenFiles): Held {
  return new Map<string, HeldMeaning>([
    ...Object.entries(facts.content).map(([name, fact]) => [name, { kind: "fact", levels: levelsOfFact(fact) }] as const),
    ...Object.entries(definitions?.content ?? {}).map(([name, { of }]) => {
      return [name, { kind: "definition", levels: levelsOf(of, ["person"]) }] as const;
    }),
  ]);
}

/** Notes who has each name of the pack; a name that has two owners is told. */
export function packOwners(
  { facts, definitions }: WrittenFiles,
  { parameters, readings }: Named,
  report: Report,
): ReadonlyMap<string, Text> {
  const inFile = (file: string, content: object) => Object.keys(content).map((name) => ({ name, at: { file, path: [name] } }));
  const shared = definitions === null ? [] : inFile(definitions.file, definitions.content);
  return checkUnique([...inFile(facts.file, facts.content), ...readings, ...parameters, ...shared], report);
}

function keysOf(by: readonly string[], held: Held): readonly HeldKey[] {
  return by.flatMap((name): HeldKey[] => {
    const levels = held.get(name)?.levels ?? [];
    const [level] = narrowestFirst(levels);
    return level === undefined ? [] : [{ name, held: levels, level }];
  });
}

function policySubjects({ policies }: WrittenFiles): Scope["policies"] {
  const names = new Set(policies.map(({ content }) => content.policy));
  return new Map([...names].map((name) => [name, subjectsOf(policies.filter(({ content }) => content.policy === name))]));
}
