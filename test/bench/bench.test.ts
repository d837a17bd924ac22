import { describe, expect, it } from "vitest";
import { competitorsWith } from "./competitors.js";
import { checkEqualAnswers } from "./equal-answers.js";
import { drawFacts } from "./facts.js";
import { loadLibrary } from "./huimin.js";
import { handWritten } from "./peers/hand-written.js";
import { markdownOf } from "./report/markdown.js";
import { figure } from "./report/table.js";
import { measureRates, medianOf } from "./rounds.js";
import { runBenchmark } from "./run.js";
import { quick } from "./size.js";
import { policies, type Verdicts } from "./verdict.js";

const facts = drawFacts(200);

describe("equal answers", { timeout: 60_000 }, async () => {
  const [, ...others] = competitorsWith(await loadLibrary("src"));

  it.each(others.map((one) => [one.id, one] as const))("%s answers as the hand-written rules do", async (_, competitor) => {
    await checkEqualAnswers([handWritten, competitor], facts);
  });

  it.each(policies)("one fen or outcome that differs in %s stops the run", async (policy) => {
    const changed = ({ [policy]: verdict, ...rest }: Verdicts): Verdicts =>
      ({ ...rest, [policy]: typeof verdict === "number" ? verdict + 1 : "eligible" }) as Verdicts;
    const load = (...args: Parameters<typeof handWritten.load>) => {
      const loaded = handWritten.load(...args);
      return { ...loaded, verdicts: async () => (await loaded.verdicts()).map(changed) };
    };
    const wrong = { ...handWritten, id: "wrong", load };
    await expect(checkEqualAnswers([handWritten, wrong], facts)).rejects.toThrow(new RegExp(`wrong answers .+ for ${policy}`));
  });
});

it("draws the same households for the same seed", () => {
  expect(drawFacts(5, 1)).toEqual(drawFacts(5, 1));
  expect(drawFacts(5, 1)).not.toEqual(drawFacts(5, 2));
});

it("a contender that does not answer alike twice stops the run", async () => {
  let given = 0;
  const forgetful = { id: "forgetful", name: { zh: "一", en: "one" }, cases: 1, pass: () => (given += 1) };
  await expect(measureRates([forgetful], quick.rounds)).rejects.toThrow("forgetful does not answer alike twice");
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
])("the median of %j is %d", (figures, median) => {
  expect(medianOf(figures)).toBe(median);
});

it.each([
  [0, "0"],
  [0.0123, "0.012"],
  [4.567, "4.57"],
  [45.67, "45.7"],
  [456.7, "457"],
  [1234567, "1,230,000"],
])("the figure %d reads %s", (value, text) => {
  expect(figure(value)).toBe(text);
});

it("everything that is measured runs and is reported in both languages", { timeout: 120_000 }, async () => {
  const results = await runBenchmark("src", quick, () => {});
  const [en, zh] = [markdownOf(results, "en"), markdownOf(results, "zh")];
  for (const { name } of [...results.fivePolicies, ...results.hubei]) {
    expect(en).toContain(`| ${name.en} |`);
    expect(zh).toContain(`| ${name.zh} |`);
  }
  expect(results.gate.map(({ count }) => count)).toEqual([
    null,
    1,
    null,
    expect.toSatisfy((n: number) => n > 1000),
    expect.toSatisfy((n: number) => n > 20),
    0,
  ]);
  expect(results.targets.map(({ id }) => id)).toHaveLength(8);
  expect(en.match(/NaN|undefined|Infinity/)).toBeNull();
});
