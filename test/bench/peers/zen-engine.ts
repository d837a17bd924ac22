import zen from "@gorules/zen-engine";
import type { Text } from "../../../src/values/text.js";
import type { Competitor } from "../competitor.js";
import type { Facts } from "../facts.js";
import { fenOrNone, trueOrNot, type Verdicts, verdictsOf } from "../verdict.js";
import { feelRules } from "./feel-rules.js";

const expressions = feelRules({
  choose: (condition, then, otherwise) => `((${condition}) ? (${then}) : (${otherwise}))`,
  isIn: (fact, options) => `${fact} in [${options.map((option) => `"${option}"`).join(", ")}]`,
  not: (fact) => `not ${fact}`,
  equals: "==",
  upTo: "ceil",
  earlier: (name) => `$.${name}`,
});

const node = (id: string, type: string, content: object = {}) => ({ id, name: id, type, content, position: { x: 0, y: 0 } });
const edge = (sourceId: string, targetId: string) => ({ id: `${sourceId}-${targetId}`, type: "edge", sourceId, targetId });

const decision = new zen.ZenEngine().createDecision({
  nodes: [
    node("in", "inputNode"),
    node("rules", "expressionNode", { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) }),
    node("out", "outputNode"),
  ],
  edges: [edge("in", "rules"), edge("rules", "out")],
});

type Result = Readonly<Record<string, number | boolean | null>>;

const answer = async (facts: Facts): Promise<Result> => (await decision.evaluate(facts)).result;

// What is null does not stand in the result.
const amountIn = (result: Result): number => {
  const { dibao_top_up = 0, disability_living_subsidy = 0, disability_care_subsidy = 0, student_aid = 0, buffer_period } = result;
  const care = Number(disability_living_subsidy) + Number(disability_care_subsidy);
  return Number(dibao_top_up) + care + Number(student_aid) + Number(buffer_period);
};

const verdictsIn = (result: Result): Verdicts =>
  verdictsOf((policy) => (policy === "buffer_period" ? trueOrNot(result[policy]) : fenOrNone(result[policy])));

const oneByOne = async (facts: readonly Facts[]): Promise<number> => {
  let sum = 0;
  for (const one of facts) sum += amountIn(await answer(one));
  return sum;
};

const width = 64;

const sideBySide = async (facts: readonly Facts[]): Promise<number> => {
  let sum = 0;
  for (let at = 0; at < facts.length; at += width) {
    for (const result of await Promise.all(facts.slice(at, at + width).map(answer))) sum += amountIn(result);
  }
  return sum;
};

const competitor = (id: string, name: Text, pass: typeof oneByOne): Competitor => ({
  id,
  name,
  peer: "@gorules/zen-engine",
  load: (facts) => ({
    pass: () => pass(facts),
    verdicts: async () => (await Promise.all(facts.map(answer))).map(verdictsIn),
  }),
});

/** One node of expressions; native code on threads of its own. */
export const zenEngine = competitor("zen_engine", { zh: "ZEN 引擎（逐例）", en: "ZEN engine, one by one" }, oneByOne);

/** The same, 64 cases at a time. */
export const zenEngineBatch = competitor(
  "zen_engine_batch",
  { zh: "ZEN 引擎（每批 64 例）", en: "ZEN engine, 64 at a time" },
  sideBySide,
);
