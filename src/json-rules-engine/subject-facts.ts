import type { SubjectAt } from "../answer/subjects.js";
import { constantOf } from "../expression/constant.js";
import { moneyOf } from "../findings/money.js";
import type { Money, Subject } from "../model/determination.js";
import { visibleFrom } from "../model/level.js";
import { contextOf, subjectOf, type Valuation } from "../plan/context.js";
import { factValue } from "../plan/fact-value.js";
import type { Truth } from "../values/abstract.js";
import { amountName, factName, levelName } from "./fact-names.js";
import { type PlainValue, plainFact } from "./operand.js";
import type { Translation } from "./translate.js";

/** A fact for json-rules-engine: a value, or what works it out when a rule asks. */
export type EngineFact = PlainValue | (() => boolean | undefined) | (() => Money | null);

/** What is known of one subject of a case, by the names that the rules use. */
export interface SubjectFacts {
  readonly subject: Subject;
  /** To be handed to `engine.run` as they are. A fact that is not known is absent. */
  readonly facts: Readonly<Record<string, EngineFact>>;
}

/** Puts together the facts of a subject. */
export const factsOf = (values: Valuation, translations: readonly Translation[], at: SubjectAt): SubjectFacts => ({
  subject: subjectOf(values.given, at),
  facts: Object.fromEntries([
    [levelName, at.level],
    ...knownFacts(values, at),
    ...translations.filter(({ scope }) => scope.level === at.level).flatMap((one) => factsOfRule(values, one, at)),
  ]),
});

type NamedFact = readonly [string, EngineFact];

const knownFacts = ({ plan, given }: Valuation, at: SubjectAt): readonly NamedFact[] =>
  visibleFrom[at.level].flatMap((level) =>
    Object.entries(plan.pack.facts).flatMap(([name, fact]): readonly NamedFact[] => {
      if (!fact.of.includes(level)) return [];
      const constant = constantOf(factValue(plan, given, name, { level, index: at.index }));
      const value = constant === null ? null : plainFact(constant, fact.type.kind);
      return value === null ? [] : [[factName(level, name), value]];
    }),
  );

const factsOfRule = (values: Valuation, { scope, workedOut }: Translation, at: SubjectAt): readonly NamedFact[] => {
  const { policy, version, level } = scope;
  const context = contextOf(version, level, at.index);
  const provisions = [...workedOut].map(
    ([name, condition]): NamedFact => [name, () => truths[values.condition(condition, context)]],
  );
  const { amount } = version;
  if (amount === null) return provisions;
  const money = (): Money | null => moneyOf(amount, values.amount(context), values.amount({ ...context, floors: "taken" }));
  return [...provisions, [amountName(policy, level), money]];
};

// As a fact that is not known: json-rules-engine has no third truth.
const truths = { true: true, false: false, unknown: undefined } as const satisfies Record<Truth, boolean | undefined>;
