import type { WrittenCondition } from "../../model/written/condition.js";
import type { Place } from "../../model/written/written-pack.js";
import type { Check, CheckContext, Fault } from "../check.js";
import { below, componentsOf, versionsOf } from "../parts.js";

const message = {
  zh: "此处没有出处；请在本条、上级或整个版本写明 `cite`",
  en: "this rests on no source; add `cite` here, above, or for the whole version",
};

/** Finds provisions and components without a source of their own, above them or of the version. */
export const uncitedProvision: Check = {
  code: "uncited-provision",
  severity: "error",
  summary: { zh: "每个条件和金额都有出处", en: "Every provision and component cites its source" },
  why: {
    zh: "没有出处的条件无法核对，也不能写入告知书",
    en: "A provision without a source cannot be verified, nor be given as the reason of a decision",
  },
  bad: "eligibility:\n  all:\n    minor: { when: age < adult_age }",
  good: "eligibility:\n  all:\n    minor: { when: age < adult_age, cite: opinions §2 }",
  check: (context) => [...uncitedConditions(context), ...uncitedComponents(context)],
};

function uncitedConditions(context: CheckContext): readonly Fault[] {
  return versionsOf(context).flatMap(({ version, written, file }): readonly Fault[] => {
    if (written.cite !== undefined) return [];
    if (!version.inForce) return [{ at: { file, path: ["in_force"] }, of: "key", message }];
    return written.eligibility === undefined ? [] : uncitedLeaves(written.eligibility, { file, path: ["eligibility"] });
  });
}

function uncitedLeaves(written: WrittenCondition, at: Place): readonly Fault[] {
  if (written.cite !== undefined) return [];
  const leaf: readonly Fault[] = written.when === undefined ? [] : [{ at, of: "key", message }];
  const inner = (["all", "any", "none", "cases"] as const).flatMap((key) =>
    Object.entries(written[key] ?? {}).flatMap(([name, part]) => uncitedLeaves(part, below(at, key, name))),
  );
  return [...leaf, ...inner];
}

function uncitedComponents(context: CheckContext): readonly Fault[] {
  return componentsOf(context).flatMap(({ written, component, at }): readonly Fault[] => {
    return written.cite !== undefined || component.cite.length > 0 ? [] : [{ at, of: "key", message }];
  });
}
