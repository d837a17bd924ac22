import type { TypeOf } from "../expression/infer.js";
import type { Level } from "../model/level.js";
import type { Version } from "../model/pack.js";
import type { WrittenPolicy } from "../model/written/policy.js";
import type { WrittenFiles } from "../model/written/written-pack.js";
import type { Text } from "../values/text.js";
import { bindAmount, bindOptional } from "./bind-amount.js";
import { bindCitations } from "./bind-citation.js";
import { bindCondition } from "./bind-condition.js";
import { bindDefinitions, type DefinitionDraft, finishDefinitions, levelsOf } from "./bind-definition.js";
import { bindExpression } from "./bind-expression.js";
import { checkTypes } from "./check-types.js";
import { readDay } from "./read-value.js";
import { type At, keyOf, under } from "./report.js";
import type { Use } from "./scope.js";
import { structureProblems } from "./structure-wording.js";
import { versionScope } from "./version-scope.js";

/** What all versions share: the names of the pack, who has them, and its types. */
export interface VersionUse extends Use {
  readonly owners: ReadonlyMap<string, Text>;
  /** Of an ended policy: the title it had. */
  readonly title: Text;
  readonly typesWith: (own: ReadonlyMap<string, DefinitionDraft>) => TypeOf;
}

export type PolicyFile = WrittenFiles["policies"][number];

/** Binds a version of a policy: the file of the day from which it is in force. */
export function bindVersion({ file, from, content }: PolicyFile, shared: VersionUse): Version {
  const at: At = { file, path: [] };
  checkFileName({ file, from, content }, shared);
  const subject = levelsOf(content.subject, []);
  const use: Use = { ...shared, levels: subject, expected: [], scope: versionScope(content, at, shared) };
  const inForce = content.in_force !== "false";
  if (inForce) checkParts(content, at, use);
  const drafts = bindDefinitions(content.definitions ?? {}, under(at, "definitions"), use);
  const parts = bindParts(content, at, use);
  const typeOf = shared.typesWith(drafts);
  checkTypes(use.expected, typeOf, use);
  return {
    from,
    inForce,
    title: content.title ?? shared.title,
    subject,
    kind: content.kind ?? "benefit",
    cite: bindCitations(content.cite, under(at, "cite"), use),
    definitions: finishDefinitions(drafts, typeOf, use),
    ...parts,
  };
}

function bindParts(written: WrittenPolicy, at: At, use: Use): Pick<Version, "on" | "place" | "eligibility" | "amount"> {
  const place = { ...use, want: { kind: "locality" } } as const;
  const { eligibility, amount } = written;
  return {
    on: (written.on ?? [])
      .map((text, index) => bindExpression(text, under(at, "on", index), place))
      .filter((node) => node !== null),
    place: bindOptional(written.place, under(at, "place"), place),
    eligibility: eligibility === undefined ? null : bindCondition(eligibility, under(at, "eligibility"), { ...use, name: null }),
    amount: amount === undefined ? null : bindAmount(amount, under(at, "amount"), use),
  };
}

function checkFileName({ file, from, content }: PolicyFile, { report }: Use): void {
  const wanted = `${content.policy}/${from}.yaml`;
  const at: At = { file, path: ["policy"] };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) report(at, structureProblems.wrongFileName(file, `${content.policy}/2019-10-14.yaml`));
  else if (file !== wanted) report(at, structureProblems.wrongFileName(file, wanted));
  else readDay(from, at, { report });
}

function checkParts(written: WrittenPolicy, at: At, { report }: Use): void {
  for (const part of ["title", "subject", "eligibility"] as const) {
    if (written[part] === undefined) report(keyOf(under(at, "policy")), structureProblems.missingPart(part));
  }
}

/** Lists the subjects of a policy over all its versions, as the levels that may be asked about. */
export function subjectsOf(files: readonly PolicyFile[]): readonly Level[] {
  return [...new Set(files.flatMap(({ content }) => levelsOf(content.subject, [])))];
}
