import type { Text } from "../../src/values/text.js";

/** What is measured against others: one pass answers all its cases. */
export interface Contender {
  readonly id: string;
  readonly name: Text;
  readonly cases: number;
  readonly pass: () => number | Promise<number>;
}

/** Cases a second: the median of the rounds, and the slowest and fastest of them. */
export interface Rate {
  readonly id: string;
  readonly name: Text;
  readonly perSecond: number;
  readonly slowest: number;
  readonly fastest: number;
}

export interface RoundOptions {
  readonly rounds: number;
  /** How long a contender runs in one round, at least. */
  readonly seconds: number;
}

/**
 * Lets every contender run in every round, one after the other, so that what else the machine does falls on all alike. Before
 * the first round each runs once for its code to be compiled.
 */
export const measureRates = async (
  contenders: readonly Contender[],
  { rounds, seconds }: RoundOptions,
): Promise<readonly Rate[]> => {
  const expected = new Map<string, number>();
  for (const contender of contenders) expected.set(contender.id, await warmUp(contender, seconds));
  const rates = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, contender] of contenders.entries()) {
      rates[at]?.push(await rateOf(contender, seconds, expected.get(contender.id)));
    }
  }
  return contenders.map(({ id, name }, at) => ({ id, name, ...spread(rates[at] ?? []) }));
};

const warmUp = async (contender: Contender, seconds: number): Promise<number> => {
  const sum = await contender.pass();
  await rateOf(contender, seconds, sum);
  return sum;
};

/** A sum that is not that of the pass before means that something was left out, or remembered. */
const rateOf = async ({ id, cases, pass }: Contender, seconds: number, expected: number | undefined): Promise<number> => {
  const start = performance.now();
  let [passes, elapsed] = [0, 0];
  while (elapsed < seconds * 1000) {
    const given = pass();
    const sum = typeof given === "number" ? given : await given;
    if (sum !== expected) throw new Error(`${id} does not answer alike twice: ${sum} is not ${expected}`);
    passes += 1;
    elapsed = performance.now() - start;
  }
  return (passes * cases * 1000) / elapsed;
};

const spread = (rates: readonly number[]): Pick<Rate, "perSecond" | "slowest" | "fastest"> => {
  const sorted = [...rates].sort((a, b) => a - b);
  return { perSecond: medianOf(sorted), slowest: sorted[0] ?? 0, fastest: sorted.at(-1) ?? 0 };
};

/** Takes the middle of some figures. */
export const medianOf = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};
