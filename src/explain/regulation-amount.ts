import type { Citation } from "../model/citation.js";
import type { Amount, Component } from "../model/pack.js";
import { own } from "./own.js";
import { clauseOf, type RegulationClause, type RegulationLine } from "./regulation-line.js";
import { linesOfCondition, linesOfFormula, numbered } from "./regulation-lines.js";
import { inWords, sentence } from "./regulation-text.js";
import { regulationWords } from "./regulation-words.js";
import type { Naming } from "./scene.js";

/** One part of what a policy pays, in words. */
export interface RegulationComponent {
  readonly name: string;
  readonly title: string | null;
  /** What must hold for it to be paid. */
  readonly conditions: readonly RegulationLine[];
  /** How it is worked out: one line, or one for each case. */
  readonly calculation: readonly RegulationLine[];
  /** How it is rounded, and what that rests on. */
  readonly rounding: string | null;
  readonly roundingClause: RegulationClause | null;
  readonly floor: string | null;
  /** Of a sum that several parties bear: who bears which share. */
  readonly shares: readonly string[];
  readonly payer: string | null;
  /** Whose local figures apply, where not those of the policy. */
  readonly place: string | null;
  readonly form: string;
  readonly clause: RegulationClause | null;
}

/** What a policy pays, in words. */
export interface RegulationAmount {
  /** 按月. */
  readonly per: string;
  /** What its components are repeated for; null: each stands once. */
  readonly each: string | null;
  readonly components: readonly RegulationComponent[];
}

function payerInWords({ payer, form }: Component, naming: Naming): string | null {
  if (payer === null) return null;
  const { party, paidBy } = naming.words;
  return paidBy[form](payer.kind === "place" ? inWords(payer.node, naming) : (own(party, payer.name) ?? payer.name));
}

function sharesInWords({ into }: Component, naming: Naming): readonly string[] {
  const { party, colon } = naming.words;
  return (into ?? []).map(({ name, share }) => `${own(party, name) ?? name}${colon}${inWords(share, naming)}`);
}

function componentInWords(component: Component, within: readonly Citation[], naming: Naming): RegulationComponent {
  const { name, condition, is, round, atLeast, place, form, text } = component;
  const cite = component.cite.length > 0 ? component.cite : within;
  const { words, language } = naming;
  const conditions = condition === null ? [] : linesOfCondition(condition, { excluded: false, joint: true, cite }, naming);
  return {
    name,
    title: text === null ? null : sentence(text, naming),
    conditions: numbered(conditions),
    calculation: numbered(linesOfFormula(is, cite, naming)),
    rounding: round === null ? null : words.rounding[round.mode](words.quantum(round.to)),
    roundingClause: round === null ? null : clauseOf(round.cite, naming),
    floor: atLeast === null ? null : words.atLeast(inWords(atLeast, naming)),
    shares: sharesInWords(component, naming),
    payer: payerInWords(component, naming),
    place: place === null ? null : inWords(place, naming),
    form: regulationWords[language].form[form],
    clause: clauseOf(cite, naming),
  };
}

/** Puts what a version pays into words. */
export function regulationAmount(
  { per, forEach, components }: Amount,
  cite: readonly Citation[],
  naming: Naming,
): RegulationAmount {
  const fact = forEach === null ? undefined : own(naming.pack.facts, forEach);
  return {
    per: regulationWords[naming.language].per[per],
    each: fact?.label[naming.language] ?? forEach,
    components: components.map((component) => componentInWords(component, cite, naming)),
  };
}
