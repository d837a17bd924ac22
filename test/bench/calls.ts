import type { Plan } from "../../src/model/plan.js";
import type { Text } from "../../src/values/text.js";
import type { Library } from "./huimin.js";

/** One way of asking Huimin about cases; `pass` sums up something of every answer. */
export interface Call {
  readonly id: string;
  readonly name: Text;
  readonly one: (input: unknown) => unknown;
  readonly pass: (inputs: readonly unknown[]) => number;
}

/** The three ways to ask: each has a loop of its own. */
export const callsOf = (library: Library, plan: Plan): readonly Call[] => [
  screened(library, plan),
  amountsOf(library, plan),
  everythingOf(library, plan),
];

const screened = ({ huimin }: Library, plan: Plan): Call => ({
  id: "screen",
  name: { zh: "惠民 screen", en: "Huimin `screen`" },
  one: (input) => huimin.screen(plan, input),
  pass: (inputs) => {
    let sum = 0;
    for (const input of inputs) {
      for (const { outcome, amount } of huimin.screen(plan, input)) {
        sum += outcome.length + (amount === null ? 0 : amount.value.length);
      }
    }
    return sum;
  },
});

const amountsOf = ({ huimin }: Library, plan: Plan): Call => ({
  id: "evaluate_amounts",
  name: { zh: "惠民 evaluate（只取结论和金额）", en: "Huimin `evaluate`, outcome and amount read" },
  one: (input) => huimin.evaluate(plan, input),
  pass: (inputs) => {
    let sum = 0;
    for (const input of inputs) {
      for (const { outcome, amount } of huimin.evaluate(plan, input).determinations) {
        sum += outcome.length + (amount === null ? 0 : amount.value.length);
      }
    }
    return sum;
  },
});

const everythingOf = ({ huimin }: Library, plan: Plan): Call => ({
  id: "evaluate_everything",
  name: { zh: "惠民 evaluate（全部内容，写成 JSON）", en: "Huimin `evaluate`, everything, as JSON" },
  one: (input) => JSON.stringify(huimin.evaluate(plan, input)),
  pass: (inputs) => {
    let sum = 0;
    for (const input of inputs) sum += JSON.stringify(huimin.evaluate(plan, input)).length;
    return sum;
  },
});
