import type { Text } from "../../src/values/text.js";
import type { Bundle } from "./measure/bundles.js";
import type { Results } from "./results.js";
import type { Rate } from "./rounds.js";

/** An aim, and what came of it in one run. */
export interface Target {
  readonly id: string;
  readonly name: Text;
  readonly limit: number;
  readonly measured: number;
  readonly unit: "times" | "kB";
  readonly sense: "at_least" | "at_most";
  readonly isMet: boolean;
}

type Measured = Omit<Results, "targets">;

type Aim = Omit<Target, "measured" | "isMet"> & { readonly measure: (measured: Measured) => number };

const aims: readonly Aim[] = [
  {
    id: "screen_json_rules",
    name: { zh: "screen 与 json-rules-engine 相比", en: "`screen` beside json-rules-engine" },
    ...{ limit: 500, unit: "times", sense: "at_least" },
    measure: ({ fivePolicies }) => rateIn(fivePolicies)("screen") / jsonRulesRate(fivePolicies),
  },
  {
    id: "screen_records",
    name: { zh: "手写代码（读情形、写结果记录）与 screen 相比", en: "hand-written, the case in, records out, beside `screen`" },
    ...{ limit: 5, unit: "times", sense: "at_most" },
    measure: ({ fivePolicies }) => ratio(fivePolicies, "hand_written_records", "screen"),
  },
  {
    id: "screen_integers",
    name: { zh: "手写代码（整数进、整数出）与 screen 相比", en: "hand-written, integers in and out, beside `screen`" },
    ...{ limit: 5, unit: "times", sense: "at_most" },
    measure: ({ fivePolicies }) => ratio(fivePolicies, "hand_written", "screen"),
  },
  {
    id: "everything_json_rules",
    name: { zh: "evaluate 全部内容与 json-rules-engine 相比", en: "`evaluate` with everything beside json-rules-engine" },
    ...{ limit: 50, unit: "times", sense: "at_least" },
    measure: ({ fivePolicies }) => rateIn(fivePolicies)("evaluate_everything") / jsonRulesRate(fivePolicies),
  },
  {
    id: "text",
    name: { zh: "五项政策：文本到文本与仅读写 JSON 相比的用时", en: "five policies: time from text to text beside JSON alone" },
    ...{ limit: 2, unit: "times", sense: "at_most" },
    measure: ({ text }) => ratio(text, "text_alone", "text_to_text"),
  },
  {
    id: "hubei_text",
    name: {
      zh: "湖北政策：文本到文本与仅读写 JSON 相比的用时",
      en: "the pack of Hubei: time from text to text beside JSON alone",
    },
    ...{ limit: 2, unit: "times", sense: "at_most" },
    measure: ({ hubei }) => ratio(hubei, "text_alone", "text_to_text"),
  },
  {
    id: "size_huimin",
    name: { zh: "运行入口（gzip）", en: "run-time entry, gzipped" },
    ...{ limit: 25, unit: "kB", sense: "at_most" },
    measure: ({ bundles }) => kilobytesOf(bundles, "huimin"),
  },
  {
    id: "size_hubei",
    name: { zh: "湖北政策包（gzip）", en: "the pack of Hubei, gzipped" },
    ...{ limit: 40, unit: "kB", sense: "at_most" },
    measure: ({ bundles }) => kilobytesOf(bundles, "huimin/hubei"),
  },
];

/** Compares what was measured with the aims. */
export const targetsOf = (results: Measured): readonly Target[] =>
  aims.map(({ measure, ...aim }) => {
    const measured = measure(results);
    return { ...aim, measured, isMet: aim.sense === "at_least" ? measured >= aim.limit : measured <= aim.limit };
  });

const ratio = (rates: readonly Rate[], id: string, base: string): number => rateIn(rates)(id) / rateIn(rates)(base);

/** Finds the rate of json-rules-engine in the faster of its two forms. */
export const jsonRulesRate = (rates: readonly Rate[]): number =>
  Math.max(...["json_rules_engine_reused", "json_rules_engine_fresh"].map(rateIn(rates)));

const kilobytesOf = (bundles: readonly Bundle[], id: string): number => {
  const gzipped = bundles.find((one) => one.id === id)?.gzipped;
  if (gzipped === null || gzipped === undefined) throw new Error(`${id} was not bundled`);
  return gzipped / 1000;
};

/** Finds what a contender reached in one second. */
export const rateIn =
  (rates: readonly Rate[]) =>
  (id: string): number => {
    const rate = rates.find((one) => one.id === id);
    if (rate === undefined) throw new Error(`${id} was not measured`);
    return rate.perSecond;
  };
