import type { Citation } from "../model/citation.js";
import { nameProblems } from "./name-wording.js";
import { type At, type Report, under } from "./report.js";

interface Citing {
  readonly sources: ReadonlySet<string>;
  readonly report: Report;
}

/** Reads citations: `opinions §2` is section 2 of the source `opinions`. */
export function bindCitations(
  written: string | readonly string[] | undefined,
  at: At,
  { sources, report }: Citing,
): readonly Citation[] {
  if (written === undefined) return [];
  const isList = typeof written !== "string";
  return (isList ? written : [written]).map((text, index) => {
    const [source = "", ...pinpoint] = text.split(" ");
    if (!sources.has(source)) report(isList ? under(at, index) : at, nameProblems.unknownSource(source, sources));
    return { source, pinpoint: pinpoint.join(" ") };
  });
}
