import { describeExpression } from "../expression/describe.js";
import type { DeterminedComponent } from "../model/determination.js";
import type { Finding } from "../model/finding.js";
import type { Component } from "../model/pack.js";
import { clauseInWords, statusInWords } from "./citation-words.js";
import { type ExplanationLine, line, type Sign } from "./explanation-line.js";
import { calculationLabels, isCalculation, withoutOnes } from "./labels.js";
import { moneyInWords } from "./number-words.js";
import { own } from "./own.js";
import { provisionLines } from "./provision-lines.js";
import { fillText, valuesWithin } from "./requirement.js";
import type { Scene } from "./scene.js";
import { lawInWords, valuesInWords } from "./shown-value.js";
import { optionInWords, placeName } from "./vocabulary.js";

const signs = { eligible: "✓", ineligible: "✗", undetermined: "?" } as const satisfies Record<
  DeterminedComponent["outcome"],
  Sign
>;

// A share of a total does not equal the calculation of the total.
function calculation(finding: Finding, component: Component | undefined, scene: Scene): string | null {
  const node = finding.expression && withoutOnes(finding.expression, finding.values);
  if (node === null || !isCalculation(node) || (component?.into ?? null) !== null) return null;
  const labels = calculationLabels(finding.values, scene);
  const worked = describeExpression(node, labels, scene.language);
  const floor = component?.atLeast ?? null;
  return floor === null
    ? worked
    : `${worked}${scene.words.bracket(scene.words.atLeast(describeExpression(floor, labels, scene.language)))}`;
}

// Payers are places by their code, or parties by their name.
function payerInWords(payer: string, scene: Scene): string {
  const { party } = scene.words;
  return own(party, payer) ?? placeName(payer, scene);
}

function resultInWords(determined: DeterminedComponent, component: Component | undefined, scene: Scene): string {
  const { words } = scene;
  const { form, payer, value } = determined;
  if (determined.outcome === "ineligible") return words.amountNotDue[form];
  const payment = payer === null ? null : words.paidBy[form](payerInWords(payer, scene));
  // Of the shares of one sum only the payer tells which is which.
  if (value === null) return component?.into && payment ? `${words.amountUnknown}${words.bracket(payment)}` : words.amountUnknown;
  const round = component?.round;
  const rounding = round ? words.bracket(words.rounding[round.mode](words.quantum(round.to))) : "";
  const money = `${moneyInWords(value, words)}${rounding}`;
  return payment === null ? money : `${money}${words.separator}${payment}`;
}

function componentTitle(determined: DeterminedComponent, finding: Finding | undefined, scene: Scene): string {
  const text = finding?.text ? fillText(finding.text, valuesWithin(finding), scene) : null;
  const repeated = own(scene.pack.facts, scene.version?.amount?.forEach ?? "");
  const each = determined.each === null ? null : optionInWords(determined.each, repeated?.type.options ?? null, scene);
  return [each, text].filter((part) => part !== null).join(scene.words.separator);
}

function componentLine(determined: DeterminedComponent, finding: Finding | undefined, scene: Scene): ExplanationLine {
  const component = scene.version?.amount?.components.find((each) => each.name === (finding?.name ?? determined.name));
  const { words } = scene;
  const due = determined.outcome !== "ineligible" && finding !== undefined;
  const worked = due ? calculation(finding, component, scene) : null;
  const result = resultInWords(determined, component, scene);
  const title = componentTitle(determined, finding, scene);
  const law = due ? finding.values.filter((value) => value.kind === "parameter") : [];
  const cite = [...(finding?.cite ?? []), ...law.flatMap((value) => value.cite)];
  const sum =
    worked === null ? result : determined.value === null ? `${worked}${words.separator}${result}` : `${worked} = ${result}`;
  return line("component", {
    depth: 1,
    sign: signs[determined.outcome],
    requirement: title === "" ? sum : `${title}${words.colon}${sum}`,
    law: valuesInWords(law, lawInWords, scene),
    clause: clauseInWords(cite, scene),
    sourceStatus: statusInWords(cite, scene),
  });
}

interface Worked {
  readonly determined: DeterminedComponent;
  readonly finding: Finding | undefined;
  /** The first of the shares of one component. */
  readonly first: boolean;
}

// A finding stands for one component and option; what it comes to may be split into shares, which follow each other.
function paired(findings: readonly Finding[], { determination, version }: Scene): readonly Worked[] {
  const shares = (finding: Finding): number =>
    version?.amount?.components.find(({ name }) => name === finding.name)?.into?.length ?? 1;
  const places = findings
    .filter((finding) => finding.part === "component")
    .flatMap((finding) => Array.from({ length: shares(finding) }, (_, at) => ({ finding, first: at === 0 })));
  return determination.components.map((determined, at) => ({
    determined,
    finding: places[at]?.finding,
    first: places[at]?.first ?? true,
  }));
}

/** Tells how each component of the amount was worked out; nothing where nothing can be due. */
export function componentLines(findings: readonly Finding[], scene: Scene): readonly ExplanationLine[] {
  const { determination, words } = scene;
  if (determination.outcome === "ineligible" || determination.components.length === 0) return [];
  // What is not due is said once, not for each of its shares.
  const told = paired(findings, scene).filter(({ determined, first }) => first || determined.outcome !== "ineligible");
  const lines = told.flatMap(({ determined, finding, first }) => {
    const conditions = first ? (finding?.children ?? []) : [];
    const below = conditions.flatMap((child) => provisionLines(child, scene, { depth: 2, excluded: false, joint: true }));
    return [componentLine(determined, finding, scene), ...below];
  });
  return [line("component", { requirement: words.heading.amount }), ...lines];
}
