import type { Citation } from "../model/citation.js";
import type { Condition, Formula, Selector } from "../model/pack.js";
import { type Standing as GroupStanding, standingOfParts } from "./grouping.js";
import { own } from "./own.js";
import { clauseOf, type RegulationLine } from "./regulation-line.js";
import { inWords, sentence } from "./regulation-text.js";
import { regulationWords } from "./regulation-words.js";
import type { Naming } from "./scene.js";
import { optionInWords } from "./vocabulary.js";

/** Where a condition stands, and what is cited above it. */
interface Standing extends GroupStanding {
  readonly cite: readonly Citation[];
}

type Lines = readonly RegulationLine[];
type Group = Extract<Condition, { readonly kind: "all" | "any" | "none" }>;

function lineOf(condition: Condition, at: Standing, naming: Naming, said: Partial<RegulationLine>): RegulationLine {
  const { not } = naming.words;
  const words = said.words ?? "";
  return {
    path: condition.path,
    number: "",
    kind: "condition",
    excluded: at.excluded,
    formula: null,
    clause: clauseOf(at.cite, naming),
    parts: [],
    ...said,
    words: at.excluded ? not(words) : words,
  };
}

function lineOfLeaf(leaf: Extract<Condition, { kind: "leaf" }>, at: Standing, naming: Naming): RegulationLine {
  if (leaf.when.kind === "truth" && leaf.text === null) {
    const { noRequirement, noSuchCase } = regulationWords[naming.language];
    return { ...lineOf(leaf, at, naming, {}), words: leaf.when.value === at.excluded ? noSuchCase : noRequirement };
  }
  const formula = inWords(leaf.when, naming);
  const words = leaf.text === null ? formula : sentence(leaf.text, naming);
  return lineOf(leaf, at, naming, { words, formula: words === formula ? null : formula });
}

function linesOfGroup(group: Group, at: Standing, naming: Naming): Lines {
  const { words } = naming;
  const { inPlace, ...inside } = standingOfParts(group, at);
  const parts = group.parts.flatMap((part) => linesOfCondition(part, { ...inside, cite: at.cite }, naming));
  if (inPlace) return parts;
  const how = group.kind === "any" ? words.any : words.all;
  const joined = parts.length === 1 ? "" : words.bracket(how);
  return [
    lineOf(group, at, naming, { kind: "group", words: group.text ? `${sentence(group.text, naming)}${joined}` : how, parts }),
  ];
}

function selectorInWords(by: Selector, naming: Naming): string {
  const words = regulationWords[naming.language];
  if (by.kind === "node") return words.dependsOn(inWords(by.node, naming));
  return words.dependsOnReading(own(naming.pack.readings, by.name)?.text[naming.language] ?? by.name);
}

function optionOf(by: Selector, option: string, naming: Naming): string {
  const { pack, language } = naming;
  const words = regulationWords[language];
  if (by.kind === "reading") {
    const reading = own(pack.readings, by.name);
    const text = own(reading?.options ?? {}, option)?.[language] ?? option;
    return words.reading(text, reading?.default === option);
  }
  if (option === "true" || option === "false") return naming.words.truth[option === "true" ? "yes" : "no"];
  return optionInWords(option, by.node.kind === "fact" ? (own(pack.facts, by.node.name)?.type.options ?? null) : null, naming);
}

/** A case that has but one line is told together with it. */
function caseLine(heading: string, inside: Lines, naming: Naming): RegulationLine {
  const [only] = inside;
  if (only !== undefined && inside.length === 1) return { ...only, words: `${heading}${naming.words.colon}${only.words}` };
  const words = `${heading}${naming.words.colon}${naming.words.all}`;
  return { path: null, number: "", kind: "case", excluded: false, words, formula: null, clause: null, parts: inside };
}

type Cases = Extract<Condition, { kind: "cases" }>;

function lineOfCases(condition: Cases, at: Standing, naming: Naming): RegulationLine {
  const { by, cases, text } = condition;
  const parts = Object.entries(cases).map(([option, one]) =>
    caseLine(optionOf(by, option, naming), linesOfCondition(one, { ...at, joint: true }, naming), naming),
  );
  const selected = selectorInWords(by, naming);
  const words = text === null ? selected : `${sentence(text, naming)}${naming.words.bracket(selected)}`;
  return { ...lineOf(condition, { ...at, excluded: false }, naming, { kind: "case", words, parts }), clause: null };
}

/** Lists a condition and what stands below it, numbers left open; a part without a citation has that of what it stands in. */
export function linesOfCondition(condition: Condition, within: Standing, naming: Naming): Lines {
  const at = condition.cite.length > 0 ? { ...within, cite: condition.cite } : within;
  if (condition.kind === "leaf") return [lineOfLeaf(condition, at, naming)];
  return condition.kind === "cases" ? [lineOfCases(condition, at, naming)] : linesOfGroup(condition, at, naming);
}

/** Lists how a value is worked out, case by case, numbers left open. */
export function linesOfFormula(formula: Formula, cite: readonly Citation[], naming: Naming): Lines {
  const line: RegulationLine = {
    path: null,
    number: "",
    kind: "value",
    excluded: false,
    words: "",
    formula: null,
    clause: clauseOf(cite, naming),
    parts: [],
  };
  if (formula.kind === "is") return [{ ...line, words: inWords(formula.node, naming) }];
  const parts = Object.entries(formula.cases).map(([option, one]) =>
    caseLine(optionOf(formula.by, option, naming), linesOfFormula(one, cite, naming), naming),
  );
  return [{ ...line, kind: "case", words: selectorInWords(formula.by, naming), parts }];
}

/** Numbers lines through the tree: `1`, `1.1`, `2`. */
export function numbered(lines: Lines, above = ""): Lines {
  return lines.map((line, at) => {
    const number = `${above}${at + 1}`;
    return { ...line, number, parts: numbered(line.parts, `${number}.`) };
  });
}
