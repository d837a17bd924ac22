import type { Level } from "../model/level.js";
import type { Interaction } from "../model/pack.js";
import type { Period } from "../model/value-type.js";
import type { WrittenInteraction } from "../model/written/pack-files.js";
import { bindCitations } from "./bind-citation.js";
import { bindText } from "./bind-text.js";
import type { Ground } from "./ground.js";
import { interactionProblems } from "./interaction-wording.js";
import { nameProblems } from "./name-wording.js";
import { type At, keyOf, under } from "./report.js";
import { valueProblems } from "./value-wording.js";

/** A policy as an interaction names it; `isPaid`: something may be taken from it. */
interface Party {
  readonly name: string;
  readonly at: At;
  readonly isPaid: boolean;
}

/** Binds the interactions of a pack, in the order in which they are written and applied. */
export function bindInteractions(ground: Ground): Readonly<Record<string, Interaction>> {
  const { interactions } = ground.files;
  if (interactions === null) return {};
  const { file, content } = interactions;
  return Object.fromEntries(
    Object.entries(content).flatMap(([name, written]) => {
      const bound = bindInteraction(name, written, { ground, at: { file, path: [name] } });
      return bound === null ? [] : [[name, bound]];
    }),
  );
}

interface Use {
  readonly ground: Ground;
  readonly at: At;
}

function bindInteraction(name: string, written: WrittenInteraction, { ground, at }: Use): Interaction | null {
  const head = {
    text: bindText(written.text, under(at, "text"), ground) ?? written.text,
    cite: bindCitations(written.cite, under(at, "cite"), ground),
  };
  const { excludes, higher, cap } = written;
  if ([excludes, higher, cap].filter((kind) => kind !== undefined).length !== 1) {
    ground.report(keyOf(at), interactionProblems.wrongKind(name));
    return null;
  }
  const parties = partiesOf(written, at);
  checkParties(parties, ground);
  const policies = parties.map((party) => party.name);
  if (cap === undefined) return { ...head, kind: higher === undefined ? "excludes" : "higher", policies };
  checkCap(cap.at, periodOf(policies, ground), { ground, at: under(at, "cap", "at") });
  return { ...head, kind: "cap", policies, at: cap.at };
}

function partiesOf({ excludes, higher, cap }: WrittenInteraction, at: At): readonly Party[] {
  if (excludes !== undefined) {
    return [
      { name: excludes.stands, at: under(at, "excludes", "stands"), isPaid: false },
      { name: excludes.gives_way, at: under(at, "excludes", "gives_way"), isPaid: true },
    ];
  }
  const list = higher === undefined ? under(at, "cap", "policies") : under(at, "higher");
  return (higher ?? cap?.policies ?? []).map((name, index) => ({ name, at: under(list, index), isPaid: true }));
}

/** Goes through the policies in order; each must fit those before it. */
function checkParties(parties: readonly Party[], ground: Ground): void {
  const { report, scope } = ground;
  const seen = new Set<string>();
  let common: readonly Level[] | null = null;
  let per: Period | null = null;
  for (const { name, at, isPaid } of parties) {
    const levels = scope.policies.get(name);
    if (levels === undefined) report(at, nameProblems.unknownPolicy(name, scope.policies.keys()));
    if (seen.has(name)) report(at, interactionProblems.duplicatePolicy(name));
    if (levels === undefined || seen.has(name)) continue;
    seen.add(name);
    const shared: readonly Level[] = common === null ? levels : common.filter((level) => levels.includes(level));
    if (common !== null && shared.length === 0) report(at, interactionProblems.noCommonLevel(name, levels, common));
    else common = shared;
    const periods = periodsOf(name, ground);
    if (isPaid && periods.length === 0) report(at, interactionProblems.noAmount(name));
    per ??= periods[0] ?? null;
    const other = periods.find((period) => period !== per);
    if (per !== null && other !== undefined) report(at, interactionProblems.otherPeriod(name, other, per));
  }
}

/** The periods for which the versions of a policy pay. */
function periodsOf(name: string, { files }: Ground): readonly Period[] {
  return files.policies.flatMap(({ content }) =>
    content.policy === name && content.amount !== undefined ? [content.amount.per] : [],
  );
}

function periodOf(policies: readonly string[], ground: Ground): Period | null {
  return policies.flatMap((name) => periodsOf(name, ground))[0] ?? null;
}

/** A cap is money of the benefits' own period, and one for everybody in a place. */
function checkCap(name: string, per: Period | null, { ground, at }: Use): void {
  const type = ground.parameterTypes.get(name);
  if (type === undefined) {
    ground.report(at, nameProblems.unknownParameter(name, ground.parameterTypes.keys()));
    return;
  }
  if (type.kind !== "money") ground.report(at, valueProblems.wantsKind("money", type));
  else if (type.unit !== null) ground.report(at, valueProblems.amountUnit(type.unit));
  else if (per !== null && type.per !== per) ground.report(at, valueProblems.amountPeriod(type, per));
  const key = ground.parameters.find((one) => one.name === name)?.written.by?.find((one) => one !== "locality");
  if (key !== undefined) ground.report(at, interactionProblems.capByOtherKey(name, key));
}
