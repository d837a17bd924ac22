import { openTruth, type QuickTruth, type Run } from "./quick.js";

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
  const [first, second, ...others] = parts;
  const isFinal = parts.every((part) => part.isFinal);
  if (first === undefined) return { kind: "truth", isFinal, run: () => 1 - deciding };
  if (second === undefined) return first;
  const run = pair(first.run, second.run, deciding);
  return others.length === 0 ? { kind: "truth", isFinal, run } : joined([{ kind: "truth", isFinal, run }, ...others], deciding);
};

const pair = (a: Run, b: Run, deciding: 0 | 1): Run => {
  return (frame) => {
    const left = a(frame);
    if (left === deciding) return deciding;
    const right = b(frame);
    if (right === deciding) return deciding;
    // NaN, once there, stays.
    return left === right ? left : Number.NaN;
  };
};

/** A truth that stands where no quick code can be made. */
export const unmade: QuickTruth = openTruth(false);
