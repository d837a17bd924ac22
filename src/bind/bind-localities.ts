import type { Locality, Zone } from "../model/pack.js";
import type { WrittenFiles } from "../model/written/written-pack.js";
import { nameProblems } from "./name-wording.js";
import { readDay } from "./read-value.js";
import { type At, type Report, under } from "./report.js";

type Written = WrittenFiles["localities"];

/** Binds divisions, whose parents must be divisions and must not lead back. */
export function bindDivisions({ file, content: { divisions } }: Written, report: Report): Readonly<Record<string, Locality>> {
  return Object.fromEntries(
    Object.entries(divisions).map(([code, written]) => {
      const at: At = { file, path: ["divisions", code] };
      checkParent(code, divisions, { at: under(at, "parent"), report });
      const [from, until] = [
        readDay(written.from, under(at, "from"), { report }),
        readDay(written.until, under(at, "until"), { report }),
      ];
      const { name, parent = null, formerly = [] } = written;
      return [code, { name, parent, from, until, formerly: [...formerly] }];
    }),
  );
}

function checkParent(
  code: string,
  divisions: Written["content"]["divisions"],
  use: { readonly at: At; readonly report: Report },
): void {
  const parentOf = (child: string) => (Object.hasOwn(divisions, child) ? divisions[child]?.parent : undefined);
  const parent = parentOf(code);
  if (parent === undefined) return;
  if (!Object.hasOwn(divisions, parent)) {
    use.report(use.at, nameProblems.unknownLocality(parent, Object.keys(divisions)));
    return;
  }
  const passed = new Set<string>();
  for (let up: string | undefined = parent; up !== undefined && !passed.has(up); up = parentOf(up)) {
    if (up === code) use.report(use.at, nameProblems.localityCycle(code));
    passed.add(up);
  }
}

/** Binds zones, which are lists of divisions. */
export function bindZones({ file, content: { divisions, zones = {} } }: Written, report: Report): Readonly<Record<string, Zone>> {
  const codes = Object.keys(divisions);
  for (const [name, zone] of Object.entries(zones)) {
    for (const [index, code] of zone.codes.entries()) {
      if (codes.includes(code)) continue;
      report({ file, path: ["zones", name, "codes", index] }, nameProblems.unknownLocality(code, codes));
    }
  }
  return Object.fromEntries(Object.entries(zones).map(([name, { title, codes }]) => [name, { title, codes: [...codes] }]));
}
