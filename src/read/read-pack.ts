import type { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.js";
import { WrittenAccepted } from "../model/written/accepted-findings.js";
import { WrittenDefinitions } from "../model/written/definition.js";
import { WrittenEquivalents } from "../model/written/equivalent-mutants.js";
import {
  WrittenCountyFacts,
  WrittenFacts,
  WrittenInteractions,
  WrittenLocalities,
  WrittenPack,
  WrittenSources,
} from "../model/written/pack-files.js";
import { WrittenParameters } from "../model/written/parameter.js";
import { WrittenPolicy } from "../model/written/policy.js";
import type { WrittenFile, WrittenFiles } from "../model/written/written-pack.js";
import { type FileKind, kindOfFile, missingFile, unexpectedFile } from "./layout.js";
import type { Locate } from "./located.js";
import { badLock, locateInLock, readLock } from "./read-lock.js";
import { checkShape } from "./shape.js";
import { byPlace, errorAt } from "./slip.js";
import { readYaml } from "./yaml.js";

export type ReadPack =
  | { readonly ok: true; readonly files: WrittenFiles }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What has been read so far: positions by file, and everything that is wrong. */
interface Reading {
  readonly texts: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, FileKind>;
  readonly locates: Map<string, Locate>;
  readonly diagnostics: Diagnostic[];
}

/** Reads the files of a pack, by their paths inside it; every mistake of form is reported at once. */
export function readPack(files: Readonly<Record<string, string>>): ReadPack {
  const texts = new Map(Object.entries(files).filter(([path]) => kindOfFile(path) !== "ignored"));
  const kinds = new Map([...texts.keys()].map((path) => [path, kindOfFile(path)]));
  const reading: Reading = { texts, kinds, locates: new Map(), diagnostics: [] };
  for (const path of pathsOf("unexpected", reading)) reading.diagnostics.push(errorAt(startOf(path), unexpectedFile(path)));
  const written = writtenFiles(reading);
  if (reading.diagnostics.length > 0 || written === null) return { ok: false, diagnostics: reading.diagnostics.sort(byPlace) };
  return { ok: true, files: written };
}

function writtenFiles(reading: Reading): WrittenFiles | null {
  const pack = required("pack", WrittenPack, reading);
  const sources = required("sources", WrittenSources, reading);
  const localities = required("localities", WrittenLocalities, reading);
  const facts = required("facts", WrittenFacts, reading);
  const countyFacts = readAll("county_facts", WrittenCountyFacts, reading)[0] ?? null;
  const definitions = readAll("definitions", WrittenDefinitions, reading)[0] ?? null;
  const interactions = readAll("interactions", WrittenInteractions, reading)[0] ?? null;
  // What is accepted of the analysis and of mutants is no part of the rules; that it is well formed is seen to all the same.
  readAll("analysis", WrittenAccepted, reading);
  readAll("mutants", WrittenEquivalents, reading);
  const parameters = readAll("parameters", WrittenParameters, reading).map((file) => ({
    ...file,
    policy: policyOfParameters(file.file),
  }));
  const policies = readAll("policy", WrittenPolicy, reading).map((file) => ({ ...file, from: dayOf(file.file) }));
  const lock = lockOf(reading);
  if (pack === null || sources === null || localities === null || facts === null) return null;
  const locate: WrittenFiles["locate"] = (place, of) => reading.locates.get(place.file)?.(place.path, of) ?? startOf(place.file);
  return { pack, sources, localities, facts, countyFacts, definitions, interactions, parameters, policies, lock, locate };
}

function lockOf(reading: Reading): WrittenFiles["lock"] {
  const file = "lock.json";
  const text = reading.texts.get(file);
  if (text === undefined) return null;
  const content = readLock(text);
  reading.locates.set(file, locateInLock(file, text));
  if (content !== null) return { file, content };
  reading.diagnostics.push(errorAt(startOf(file), badLock));
  return null;
}

function required<T>(kind: FileKind, schema: z.ZodType<T>, reading: Reading): WrittenFile<T> | null {
  const path = `${kind}.yaml`;
  if (reading.texts.has(path)) return readOne(path, schema, reading);
  reading.diagnostics.push(errorAt(startOf(path), missingFile(path)));
  return null;
}

function readAll<T>(kind: FileKind, schema: z.ZodType<T>, reading: Reading): readonly WrittenFile<T>[] {
  return pathsOf(kind, reading).flatMap((path) => readOne(path, schema, reading) ?? []);
}

function readOne<T>(file: string, schema: z.ZodType<T>, reading: Reading): WrittenFile<T> | null {
  const yaml = readYaml(file, reading.texts.get(file) ?? "");
  if (!yaml.ok) {
    reading.diagnostics.push(...yaml.diagnostics);
    return null;
  }
  reading.locates.set(file, yaml.locate);
  const shaped = checkShape(schema, yaml.content, yaml.locate);
  if (shaped.ok) return { file, content: shaped.content };
  reading.diagnostics.push(...shaped.diagnostics);
  return null;
}

function pathsOf(kind: FileKind, reading: Reading): readonly string[] {
  return [...reading.texts.keys()].filter((path) => reading.kinds.get(path) === kind).sort();
}

const startOf = (file: string) => ({ file, line: 1, column: 1 });
const dayOf = (file: string) => file.slice(file.indexOf("/") + 1, -".yaml".length);
const policyOfParameters = (file: string) => (file.startsWith("parameters/") ? null : file.slice(0, file.indexOf("/")));
