import type { Reading } from "../model/pack.js";
import type { WrittenReading } from "../model/written/reading.js";
import { bindCitations } from "./bind-citation.js";
import { nameProblems } from "./name-wording.js";
import { type At, keyOf, type Report, under } from "./report.js";
import { structureProblems } from "./structure-wording.js";

/** A reading as written, and where it stands. */
export interface ReadingSource {
  readonly name: string;
  readonly written: WrittenReading;
  readonly at: At;
}

/** Binds the ambiguities of the law; each has a default among its options. */
export function bindReadings(
  readings: readonly ReadingSource[],
  use: { readonly report: Report; readonly sources: ReadonlySet<string> },
): Readonly<Record<string, Reading>> {
  return Object.fromEntries(readings.map((source) => [source.name, bindReading(source, use)]));
}

function bindReading(
  { name, written, at }: ReadingSource,
  use: { readonly report: Report; readonly sources: ReadonlySet<string> },
): Reading {
  const { text, options, default: chosen } = written;
  const names = Object.keys(options);
  if (chosen === undefined) use.report(keyOf(at), structureProblems.readingWithoutDefault(name));
  else if (!names.includes(chosen)) use.report(under(at, "default"), structureProblems.unknownOption(chosen, names));
  return { text, options: { ...options }, default: chosen ?? "", cite: bindCitations(written.cite, under(at, "cite"), use) };
}

/** Tells whether a name is that of a reading; reports it if not. */
export function checkReading(
  name: string,
  readings: Readonly<Record<string, Reading>>,
  place: { readonly at: At; readonly report: Report },
): boolean {
  if (Object.hasOwn(readings, name)) return true;
  place.report(place.at, nameProblems.unknownReading(name, Object.keys(readings)));
  return false;
}
