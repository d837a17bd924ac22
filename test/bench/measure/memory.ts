import { GCProfiler, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Text } from "../../../src/values/text.js";
import { callsOf } from "../calls.js";
import { caseOf, drawFacts } from "../facts.js";
import type { Library } from "../huimin.js";
import { benchPlan } from "../peers/huimin.js";
import type { Size } from "../size.js";

/** Bytes of the heap for one case. */
export interface Memory {
  readonly id: string;
  readonly name: Text;
  /** What an answer that is kept takes. */
  readonly kept: number;
  /** All that is allocated on the way to it. */
  readonly allocated: number;
}

/** Measures what five policies on one person take of the heap. */
export const measureMemory = (library: Library, { answersKept }: Size): readonly Memory[] => {
  const inputs = drawFacts(answersKept).map(caseOf);
  return callsOf(library, benchPlan(library)).map(({ id, name, one }) => {
    for (const input of inputs) one(input);
    return { id, name, kept: keptBy(inputs, one), allocated: allocatedBy(inputs, one) };
  });
};

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const usedHeap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const keptBy = (inputs: readonly unknown[], one: (input: unknown) => unknown): number => {
  const answers: unknown[] = new Array(inputs.length).fill(null);
  const before = usedHeap();
  for (const [at, input] of inputs.entries()) answers[at] = one(input);
  const after = usedHeap();
  if (answers.includes(null)) throw new Error("an answer is lacking");
  return (after - before) / inputs.length;
};

/** What collections freed in the meantime, and what has come on top. */
const allocatedBy = (inputs: readonly unknown[], one: (input: unknown) => unknown): number => {
  const before = usedHeap();
  const profiler = new GCProfiler();
  profiler.start();
  for (const input of inputs) one(input);
  const { statistics } = profiler.stop();
  const freed = statistics.reduce(
    (sum, { beforeGC, afterGC }) => sum + beforeGC.heapStatistics.usedHeapSize - afterGC.heapStatistics.usedHeapSize,
    0,
  );
  return (freed + process.memoryUsage().heapUsed - before) / inputs.length;
};
