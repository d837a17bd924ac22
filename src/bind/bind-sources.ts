import type { Source } from "../model/pack.js";
import type { WrittenFiles } from "../model/written/written-pack.js";
import { readDay } from "./read-value.js";
import type { Report } from "./report.js";

/** Binds the documents that a pack cites. */
export function bindSources({ file, content }: WrittenFiles["sources"], report: Report): Readonly<Record<string, Source>> {
  return Object.fromEntries(
    Object.entries(content).map(([name, written]) => {
      const { title, number = null, issuer = null, status, note = null } = written;
      const date = readDay(written.date, { file, path: [name, "date"] }, { report });
      return [name, { title, number, issuer, date, status, note }];
    }),
  );
}
