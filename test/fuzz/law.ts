import fc from "fast-check";

/** A sentence that holds for every input, and how often it is tried in an ordinary run. */
export interface Law {
  readonly name: string;
  readonly runs: number;
  readonly property: fc.IRawProperty<unknown>;
}

const ordinarySeed = 20191014;

/** Makes a law out of an arbitrary and what must hold for each of its values; `holds` throws where it does not. */
export function law<T>(name: string, runs: number, inputs: fc.Arbitrary<T>, holds: (input: T) => void | Promise<void>): Law {
  const property = fc.asyncProperty(inputs, async (input) => {
    await holds(input);
  });
  return { name, runs, property: property as fc.IRawProperty<unknown> };
}

/** Tries a law; throws with the smallest input that breaks it. */
export const tryLaw = async ({ property, runs }: Law, times = 1, seed = ordinarySeed): Promise<void> => {
  await fc.assert(property, { numRuns: runs * times, seed });
};
