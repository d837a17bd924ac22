import { toFragment } from "../../docs/.vitepress/playground/fragment.js";
import { scenarioState } from "../../docs/.vitepress/playground/scenario-state.js";
import { moneyInWords } from "../../src/explain/number-words.js";
import { placeName, type Vocabulary } from "../../src/explain/vocabulary.js";
import type { Scenario } from "../../src/model/scenario.js";
import type { Language } from "../../src/values/text.js";
import { table, text } from "./html.js";
import { policyWords } from "./policy-words.js";

/** Gives the address on the site that opens a scenario in the playground. */
export function playgroundLink(scenario: Scenario, language: Language): string {
  return `${language === "zh" ? "" : "/en"}/playground.html${toFragment(scenarioState(scenario))}`;
}

function amountOf({ expect }: Scenario, { words }: Vocabulary): string {
  const { amount, bound, outcome } = expect;
  if (amount === undefined || amount === null || outcome !== "eligible") return "—";
  const money = moneyInWords(amount, words);
  return bound === "at_least" ? words.atLeast(money) : money;
}

function outcomeOf({ policy, version, expect }: Scenario, { pack, words }: Vocabulary): string {
  const kind = pack.policies[policy]?.versions.find(({ from }) => from === version)?.kind ?? "benefit";
  return words.outcome[kind][expect.outcome];
}

function rowOf(scenario: Scenario, vocabulary: Vocabulary): readonly string[] {
  const { language } = vocabulary;
  const { example } = policyWords[language];
  const { locality } = scenario.case;
  const name = text(scenario.name[language]);
  return [
    name,
    scenario.asOf,
    typeof locality === "string" ? text(placeName(locality, vocabulary)) : "—",
    outcomeOf(scenario, vocabulary),
    text(amountOf(scenario, vocabulary)),
    `[${example.try}](${playgroundLink(scenario, language)})`,
  ];
}

const shownAtFirst = 8;

/** Writes the scenarios of a policy, each with its answer and a link that opens it in the playground; the first few, the rest folded. */
export function exampleTable(scenarios: readonly Scenario[], vocabulary: Vocabulary): string {
  const { name, asOf, place, outcome, amount, try: attempt, more } = policyWords[vocabulary.language].example;
  const head = [name, asOf, place, outcome, amount, attempt];
  const rows = scenarios.map((scenario) => rowOf(scenario, vocabulary));
  const [first, rest] = [rows.slice(0, shownAtFirst), rows.slice(shownAtFirst)];
  const folded = [`::: details ${more(rest.length)}`, table(head, rest), ":::"];
  return [table(head, first), ...(rest.length === 0 ? [] : folded)].join("\n\n");
}
