import { openTruth, type QuickTruth } from "./quick.js";

/** Tells whether all of the truths hold. */
export const allOf = (parts: readonly QuickTruth[]): QuickTruth => joined(parts, 0);

/** Tells whether any of the truths holds. */
export const anyOf = (parts: readonly QuickTruth[]): QuickTruth => joined(parts, 1);

/** Turns a truth into its opposite. */
export const opposite = ({ run, isFinal }: QuickTruth): QuickTruth => ({
  kind: "truth",
  isFinal,
  run: (frame) => 1 - run(frame),
});

/** The first part that decides has the word; without one, the others must all be decided. */
const joined = (parts: readonly QuickTruth[], deciding: 0 | 1): QuickTruth => {
  const runs = parts.map(({ run }) => run);
  const [first, second] = runs;
  const isFinal = parts.every((part) => part.isFinal);
  if (first === undefined) return { kind: "truth", isFinal, run: () => 1 - deciding };
  if (second === undefined) return { kind: "truth", isFinal, run: first };
  return {
    kind: "truth",
    isFinal,
    run: (frame) => {
      let result = 1 - deciding;
      for (let at = 0; at < runs.length; at++) {
        const value = (runs[at] ?? first)(frame);
        if (value === deciding) return deciding;
        // NaN, once there, stays.
        if (value !== result) result = Number.NaN;
      }
      return result;
    },
  };
};

/** A truth that stands where no quick code can be made. */
export const unmade: QuickTruth = openTruth(false);
