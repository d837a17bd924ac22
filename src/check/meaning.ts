import { type Lock, lockParts } from "../model/lock.js";
import type { Pack, Row } from "../model/pack.js";
import type { ValueType } from "../model/value-type.js";
import { digestOf } from "../values/digest.js";

/**
 * Digests what each version, shared definition, reading, parameter and row of a pack means: without texts and citations, which may
 * be corrected.
 */
export function meaningOf(pack: Pack): Lock {
  const versions = Object.entries(pack.policies).flatMap(([name, policy]) =>
    policy.versions.map((version): [string, unknown] => [`${name}@${version.from}`, version]),
  );
  const ofParameters = Object.values(pack.parameters).flatMap(({ type, cells }) =>
    cells.flatMap(({ rows }) => rows.map((row) => rowMeaning(row, type))),
  );
  const ofFacts = Object.entries(pack.countyFacts).flatMap(([name, places]) =>
    Object.values(places).flatMap((rows) => rows.map((row) => rowMeaning(row, pack.facts[name]?.type ?? null))),
  );
  return {
    versions: digests(versions),
    definitions: digests(Object.entries(pack.definitions)),
    readings: digests(Object.entries(pack.readings).map(([name, reading]) => [name, reading.default])),
    parameters: digests(
      Object.entries(pack.parameters).map(([name, { type, by, atLeast }]) => [
        name,
        { kind: type.kind, unit: type.unit, per: type.per, by, atLeast },
      ]),
    ),
    rows: digests([...ofParameters, ...ofFacts]),
  };
}

function rowMeaning(row: Row, type: ValueType | null): readonly [string, unknown] {
  const { id, from, until, attested, published, value, between } = row;
  return [id, { from, until, attested, published, value, between, kind: type?.kind ?? null, per: type?.per ?? null }];
}

function digests(meanings: readonly (readonly [string, unknown])[]): Readonly<Record<string, string>> {
  const sorted = [...meanings].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, meaning]) => [name, digestOf(withoutWords(meaning))]));
}

// A type is inferred from what is kept; its options may grow with those of a fact.
const left = new Set(["title", "label", "text", "cite", "setBy", "type"]);

/** Leaves out every text and citation. */
function withoutWords(meaning: unknown): unknown {
  if (Array.isArray(meaning)) return meaning.map(withoutWords);
  if (typeof meaning !== "object" || meaning === null) return meaning;
  const kept = Object.entries(meaning).filter(([key]) => !left.has(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, named.has(key) ? eachWithoutWords(part) : withoutWords(part)]));
}

// Below these the keys are names that the pack gives: a definition or an option may be called `text`.
const named = new Set(["definitions", "cases"]);

function eachWithoutWords(byName: unknown): unknown {
  if (typeof byName !== "object" || byName === null) return byName;
  return Object.fromEntries(Object.entries(byName).map(([name, part]) => [name, withoutWords(part)]));
}

/** Writes a lock with one line for each thing, sorted, so that a difference of two locks reads as what was added. */
export function lockText(lock: Lock): string {
  const parts = lockParts.map((part) => {
    const lines = Object.entries(lock[part])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, digest]) => `    ${JSON.stringify(name)}: ${JSON.stringify(digest)}`);
    return `  ${JSON.stringify(part)}: {${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}}`;
  });
  return `{\n${parts.join(",\n")}\n}\n`;
}
