import type { Plan } from "../../../src/model/plan.js";
import type { Library } from "../huimin.js";
import type { Contender } from "../rounds.js";

/** From text to text through `screen`, beside reading and writing the same texts alone. */
export const textContenders = ({ huimin }: Library, plan: Plan, inputs: readonly unknown[]): readonly Contender[] => {
  const texts = inputs.map((input) => JSON.stringify(input));
  const answers = inputs.map((input) => huimin.screen(plan, input));
  const cases = texts.length;
  return [
    {
      id: "text_alone",
      name: { zh: "仅 JSON.parse 与 JSON.stringify", en: "`JSON.parse` and `JSON.stringify` alone" },
      cases,
      pass: () => {
        let sum = 0;
        for (let at = 0; at < cases; at += 1) {
          sum += JSON.parse(texts[at] as string).locality.length;
          sum += JSON.stringify(answers[at]).length;
        }
        return sum;
      },
    },
    {
      id: "text_to_text",
      name: { zh: "JSON.parse、screen、JSON.stringify", en: "`JSON.parse`, `screen`, `JSON.stringify`" },
      cases,
      pass: () => {
        let sum = 0;
        for (const text of texts) sum += JSON.stringify(huimin.screen(plan, JSON.parse(text))).length;
        return sum;
      },
    },
  ];
};
