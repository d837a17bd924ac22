import { nodesOfFormula } from "../../expression/nodes-of.js";
import { referencesOf } from "../../expression/walk.js";
import type { Node } from "../../model/expression.js";
import type { Condition, Pack } from "../../model/pack.js";
import type { Place } from "../../model/written/written-pack.js";
import type { Check, CheckContext, Fault } from "../check.js";
import { below, componentsOf, definitionsOf, versionsOf } from "../parts.js";

type Names = ReadonlySet<string>;

const none: Names = new Set();

/** The truths among the facts that hold wherever a condition does. */
const heldBy = (at: Condition): readonly string[] => {
  if (at.kind === "all") return at.parts.flatMap(heldBy);
  return at.kind === "leaf" && at.when.kind === "fact" ? [at.when.name] : [];
};

const faultsIn = (pack: Pack, node: Node, held: Names, at: Place): readonly Fault[] =>
  referencesOf(node).flatMap((reference) => {
    const askedIf = reference.kind === "fact" ? (pack.facts[reference.name]?.askedIf ?? null) : null;
    if (reference.kind !== "fact" || askedIf === null || held.has(askedIf)) return [];
    const message = {
      zh: `\`${reference.name}\` 只在 \`${askedIf}\` 为“是”时才有；请在同一 \`all\` 中并列 \`when: ${askedIf}\``,
      en: `\`${reference.name}\` is there only where \`${askedIf}\` holds; put \`when: ${askedIf}\` beside it in one \`all\``,
    };
    return [{ at, message }];
  });

const faultsOf = (pack: Pack, at: Condition, held: Names, file: Place): readonly Fault[] => {
  if (at.kind === "leaf") return faultsIn(pack, at.when, held, below(file, ...at.path.split("."), "when"));
  const inside = at.kind === "all" ? new Set([...held, ...heldBy(at)]) : held;
  const parts = at.kind === "cases" ? Object.values(at.cases) : at.parts;
  return parts.flatMap((part) => faultsOf(pack, part, inside, file));
};

const faultsOfAmounts = (context: CheckContext): readonly Fault[] =>
  componentsOf(context).flatMap(({ pack, version, component, at }) => {
    const conditions = [version.eligibility, component.condition].filter((condition) => condition !== null);
    const held = new Set(conditions.flatMap(heldBy));
    return nodesOfFormula(component.is).flatMap((node) => faultsIn(pack, node, held, at));
  });

/** Finds facts that are asked only if another holds, read where that one may fail. */
export const unguardedFact: Check = {
  code: "unguarded-fact",
  severity: "error",
  summary: { zh: "有前提的事实与其前提一并判断", en: "A fact that hangs on another is read beside it" },
  why: {
    zh: "前提为“否”时该事实不再询问，单独判断便永远无法得出结论",
    en: "Where the other fails the fact is never asked, so a provision that reads it alone would stay undecided for good",
  },
  bad: "all:\n  started: { when: exit_date <= as_of }",
  good: "all:\n  has_exited: { when: exited }\n  started: { when: exit_date <= as_of }",
  check: (context) => [
    ...versionsOf(context).flatMap(({ pack, version, file }) =>
      version.eligibility === null ? [] : faultsOf(pack, version.eligibility, none, { file, path: [] }),
    ),
    ...definitionsOf(context).flatMap(({ pack, definition, at }) =>
      definition.value.kind === "formula" ? [] : faultsOf(pack, definition.value.condition, none, { file: at.file, path: [] }),
    ),
    ...faultsOfAmounts(context),
  ],
};
