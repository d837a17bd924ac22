import type { Pack, Version } from "../model/pack.js";
import type { Language } from "../values/text.js";
import { dateInWords } from "./date-words.js";
import { own } from "./own.js";
import { type RegulationAmount, regulationAmount } from "./regulation-amount.js";
import { clauseOf, type RegulationClause, type RegulationLine } from "./regulation-line.js";
import { linesOfCondition, linesOfFormula, numbered } from "./regulation-lines.js";
import { inWords } from "./regulation-text.js";
import { usesOf } from "./regulation-uses.js";
import { regulationWords } from "./regulation-words.js";
import type { Naming } from "./scene.js";
import { vocabularyOf } from "./vocabulary.js";

/** A term that the policy uses, and what it means. */
interface RegulationTerm {
  readonly name: string;
  readonly label: string;
  readonly lines: readonly RegulationLine[];
}

/** A version of a policy in words, as a regulation reads. */
export interface Regulation {
  readonly policy: string;
  readonly version: string;
  readonly inForce: boolean;
  readonly title: string;
  /** 补助、身份认定 or 应办事项. */
  readonly kind: string;
  /** Whom it is for: 个人. */
  readonly subject: string;
  readonly from: string;
  /** The first day of the next version; null: there is none. */
  readonly until: string | null;
  readonly clause: RegulationClause | null;
  /** Of a duty: who must act. */
  readonly on: readonly string[];
  /** Whose local figures apply, where not those of the case's place. */
  readonly place: string | null;
  readonly conditions: readonly RegulationLine[];
  readonly amount: RegulationAmount | null;
  readonly terms: readonly RegulationTerm[];
  /** The names of the figures and readings it rests on. */
  readonly parameters: readonly string[];
  readonly readings: readonly string[];
}

function termsOf(names: readonly string[], version: Version, naming: Naming): readonly RegulationTerm[] {
  return names.flatMap((name) => {
    const definition = own(version.definitions, name) ?? own(naming.pack.definitions, name);
    if (definition === undefined) return [];
    const { value, cite, label } = definition;
    const lines =
      value.kind === "condition"
        ? linesOfCondition(value.condition, { excluded: false, joint: false, cite }, naming)
        : linesOfFormula(value.formula, cite, naming);
    return [{ name, label: label[naming.language], lines: numbered(lines) }];
  });
}

function conditionsOf({ eligibility, cite }: Version, naming: Naming): readonly RegulationLine[] {
  return eligibility === null ? [] : numbered(linesOfCondition(eligibility, { excluded: false, joint: true, cite }, naming));
}

/** Puts a version of a policy into words, line by line beside its clauses; throws where the pack has no such version. */
export function regulationOf(pack: Pack, policy: string, from: string, language: Language): Regulation {
  const versions = own(pack.policies, policy)?.versions ?? [];
  const version = versions.find((each) => each.from === from);
  if (version === undefined) throw new Error(`the pack has no version ${from} of ${policy}`);
  const naming: Naming = { ...vocabularyOf(pack, language), version };
  const next = versions[versions.indexOf(version) + 1];
  const words = regulationWords[language];
  const uses = usesOf(pack, version);
  return {
    policy,
    version: from,
    inForce: version.inForce,
    title: version.title[language],
    kind: words.kind[version.kind],
    subject: naming.words.list(version.subject.map((level) => words.level[level])),
    from: dateInWords(from, naming.words),
    until: next === undefined ? null : dateInWords(next.from, naming.words),
    clause: clauseOf(version.cite, naming),
    on: version.on.map((node) => inWords(node, naming)),
    place: version.place === null ? null : inWords(version.place, naming),
    conditions: conditionsOf(version, naming),
    amount: version.amount === null ? null : regulationAmount(version.amount, version.cite, naming),
    terms: termsOf(uses.definitions, version, naming),
    parameters: uses.parameters,
    readings: uses.readings,
  };
}
