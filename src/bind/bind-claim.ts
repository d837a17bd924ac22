import type { Claim, Statement } from "../model/claim.js";
import type { Fact, Pack } from "../model/pack.js";
import type { ValueKind } from "../model/value-type.js";
import type { WrittenClaim } from "../model/written/claim.js";
import type { WrittenFiles } from "../model/written/written-pack.js";
import { parseFraction } from "../values/fraction.js";
import { bindCitations } from "./bind-citation.js";
import { bindDefinitions, levelsOf } from "./bind-definition.js";
import { bindExpression } from "./bind-expression.js";
import { bindName } from "./bind-name.js";
import { checkReading } from "./bind-readings.js";
import type { PolicyFile, VersionUse } from "./bind-version.js";
import { checkTypes } from "./check-types.js";
import { claimProblems } from "./claim-wording.js";
import { nameProblems } from "./name-wording.js";
import { readDay } from "./read-value.js";
import { type At, keyOf, under } from "./report.js";
import type { Use } from "./scope.js";
import { structureProblems } from "./structure-wording.js";
import { versionScope } from "./version-scope.js";

/** What the claims of a pack rest on. */
export interface ClaimUse extends VersionUse {
  readonly pack: Pick<Pack, "facts" | "policies" | "readings">;
  readonly locate: WrittenFiles["locate"];
}

type Here = ClaimUse & { readonly file: PolicyFile };

/** Binds what the file of a version claims of every household. */
export function bindClaims(file: PolicyFile, shared: ClaimUse): readonly Claim[] {
  const { proves } = file.content;
  if (proves === undefined) return [];
  const top: At = { file: file.file, path: [] };
  // What is wrong with the names of the version has been told where the version was bound.
  const silent = { ...shared, report: () => {}, levels: levelsOf(file.content.subject, []), expected: [] };
  const scoped = { ...silent, scope: versionScope(file.content, top, silent) };
  const drafts = bindDefinitions(file.content.definitions ?? {}, under(top, "definitions"), scoped);
  const use: Here = { ...scoped, report: shared.report, expected: [], file };
  const claims = Object.entries(proves).map(([name, written]) => bindClaim(name, written, under(top, "proves", name), use));
  checkTypes(use.expected, shared.typesWith(drafts), use);
  return claims.filter((claim) => claim !== null);
}

function bindClaim(name: string, written: WrittenClaim, at: At, use: Here): Claim | null {
  const { content, from } = use.file;
  const kinds = Object.keys(binders).filter((key) => written[key as Statement["kind"]] !== undefined);
  const [kind, ...more] = kinds as Statement["kind"][];
  if (kind === undefined || more.length > 0) {
    use.report(keyOf(at), claimProblems.oneStatement(name));
    return null;
  }
  const rest = {
    until: readDay(written.until, under(at, "until"), use),
    readings: bindReadingsOf(written.readings ?? {}, under(at, "readings"), use),
    cite: bindCitations(written.cite, under(at, "cite"), use),
  };
  const statement = binders[kind](written, under(at, kind), use);
  if (statement === null) return null;
  return { policy: content.policy, version: from, name, at: use.locate(at, "key"), ...rest, statement };
}

function bindReadingsOf(
  written: Readonly<Record<string, readonly string[]>>,
  at: At,
  { pack: { readings }, report }: Here,
): Claim["readings"] {
  for (const [name, chosen] of Object.entries(written)) {
    if (!checkReading(name, readings, { at: keyOf(under(at, name)), report })) continue;
    const options = Object.keys(readings[name]?.options ?? {});
    chosen.forEach((option, index) => {
      if (!options.includes(option)) report(under(at, name, index), structureProblems.unknownOption(option, options));
    });
  }
  return { ...written };
}

type Bind = (written: WrittenClaim, at: At, use: Here) => Statement | null;

const binders = {
  nobody_loses_against: (written, at, use) => {
    const { policy } = use.file.content;
    const day = readDay(written.nobody_loses_against, at, use) ?? "";
    const begun = use.pack.policies[policy]?.versions.findLast(({ from }) => from <= day);
    if (begun?.inForce !== true) use.report(at, claimProblems.notInForceThen(policy, day));
    return { kind: "nobody_loses_against", day };
  },
  amount_at_least: (written, at, use) => {
    const { policy, amount } = use.file.content;
    const text = written.amount_at_least ?? "";
    if (amount === undefined) {
      use.report(keyOf(at), claimProblems.nothingPaid(policy));
      return null;
    }
    // A sum of money may stand here, as it may where a scenario expects one.
    if (parseFraction(text) !== null) return { kind: "amount_at_least", least: { kind: "number", value: text } };
    const least = bindExpression(text, at, { ...use, want: { kind: "money", per: amount.per } });
    return least === null ? null : { kind: "amount_at_least", least };
  },
  at_most_one_of: (written, at, use) => {
    const policies = (written.at_most_one_of ?? []).flatMap((policy, index) => {
      const place = under(at, index);
      if (!use.scope.policies.has(policy)) {
        use.report(place, nameProblems.unknownPolicy(policy, use.scope.policies.keys()));
        return [];
      }
      const node = bindExpression(`eligible(${policy})`, place, { ...(use as Use), want: { kind: "truth" } });
      return node?.kind === "eligible" ? [{ policy, level: node.level }] : [];
    });
    return { kind: "at_most_one_of", policies };
  },
  monotone_in: ({ monotone_in: written }, at, use) => {
    if (written === undefined) return null;
    const fact = use.pack.facts[written.fact];
    const node = bindName(written.fact, under(at, "fact"), use);
    if (fact === undefined || node?.kind !== "fact") {
      if (node !== null) use.report(under(at, "fact"), nameProblems.unknownFact(written.fact, Object.keys(use.pack.facts)));
      return null;
    }
    return {
      kind: "monotone_in",
      fact: node.name,
      level: node.level,
      course: written.due,
      order: bindOrder(written, fact, at, use),
    };
  },
} satisfies { [K in Statement["kind"]]: Bind };

const ordered: ReadonlySet<ValueKind> = new Set(["boolean", "choice", "choices", "integer", "decimal", "money", "share", "date"]);

function bindOrder(
  { fact: name, order }: NonNullable<WrittenClaim["monotone_in"]>,
  { type }: Fact,
  at: At,
  { report }: Here,
): readonly string[] | null {
  if (!ordered.has(type.kind)) report(under(at, "fact"), claimProblems.withoutOrder(name));
  if (order !== undefined && type.kind !== "choice") report(under(at, "order"), claimProblems.ordersNoChoice(name));
  const options = type.options ?? [];
  if (type.kind !== "choice") return null;
  order?.forEach((option, index) => {
    if (!options.includes(option)) report(under(at, "order", index), structureProblems.unknownOption(option, options));
  });
  return order ?? options;
}
