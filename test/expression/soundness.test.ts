import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIns } from "../../src/expression/built-ins.js";
import { directionOf } from "../../src/expression/directions.js";
import { comparison } from "../../src/expression/operators.js";
import type { ComparisonOperator } from "../../src/model/expression.js";
import {
  type Abstract,
  dateValueOf,
  isDecided,
  numberOf,
  sameAbstract,
  scaleOf,
  truthOf,
  unionOf,
} from "../../src/values/abstract.js";
import { addDays, dateOf } from "../../src/values/calendar-date.js";
import { fraction } from "../../src/values/fraction.js";

/** A value that is known in part, and one that it may be. */
interface Guess {
  readonly known: Abstract;
  readonly real: Abstract;
}

const guessed = (exact: fc.Arbitrary<Abstract>, nothing: Abstract): fc.Arbitrary<Guess> =>
  fc.tuple(exact, exact, exact, fc.integer({ min: 0, max: 9 })).map(([real, a, b, how]) => {
    if (how === 0) return { known: nothing, real };
    return { known: how < 3 ? real : unionOf(real, unionOf(a, b)), real };
  });

const days = fc.integer({ min: 0, max: 2000 }).map((count) => dateValueOf(addDays(dateOf(2016, 1, 1), count)));
const integers = fc.integer({ min: -40, max: 40 }).map((count) => numberOf(fraction(BigInt(count))));
const scales = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 100 })), {
    selector: ([over]) => over,
    maxLength: 4,
  })
  .map((bands) =>
    [...bands]
      .sort(([a], [b]) => a - b)
      .map(([over, rate]) => ({ over: fraction(BigInt(over)), rate: fraction(BigInt(rate), 100n) })),
  )
  .map(scaleOf);

const date = guessed(days, { kind: "date", min: null, max: null });
const number = guessed(integers, { kind: "number", min: null, max: null });
const scale = guessed(scales, { kind: "scale", bands: null, rate: { min: fraction(0n), max: fraction(1n) } });
const truth = guessed(fc.boolean().map(truthOf), truthOf(null));

function mayBe(known: Abstract, real: Abstract): boolean {
  return sameAbstract(unionOf(known, real), known);
}

const calls: readonly (readonly [string, fc.Arbitrary<readonly Guess[]>])[] = [
  ["min", fc.array(number, { minLength: 1, maxLength: 4 })],
  ["min", fc.array(date, { minLength: 1, maxLength: 4 })],
  ["max", fc.array(number, { minLength: 1, maxLength: 4 })],
  ["max", fc.array(date, { minLength: 1, maxLength: 4 })],
  ["sum", fc.array(number, { maxLength: 4 })],
  ["count", fc.array(truth, { maxLength: 4 })],
  ["any", fc.array(truth, { maxLength: 4 })],
  ["all", fc.array(truth, { maxLength: 4 })],
  ["years_between", fc.tuple(date, date)],
  ["months_between", fc.tuple(date, date)],
  ["add_days", fc.tuple(date, number)],
  ["add_months", fc.tuple(date, number)],
  ["add_years", fc.tuple(date, number)],
  ["marginal", fc.tuple(number, scale)],
  ["rate_at", fc.tuple(number, scale)],
];

function apply(name: string, args: readonly Abstract[]): Abstract {
  const called = builtIns[name];
  if (called === undefined) throw new Error(name);
  return called.apply(args);
}

describe.each(calls)("%s on what is known in part", (name, guesses) => {
  it("contains its value on what is real, and is decided where everything is", () => {
    fc.assert(
      fc.property(guesses, (args) => {
        const real = apply(
          name,
          args.map((arg) => arg.real),
        );
        expect(isDecided(real)).toBe(true);
        expect(
          mayBe(
            apply(
              name,
              args.map((arg) => arg.known),
            ),
            real,
          ),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.skipIf([0, 1].every((at) => directionOf(name, at) === "mixed"))("moves with its arguments as it declares", () => {
    fc.assert(
      fc.property(guesses, fc.nat(), (args, pick) => {
        fc.pre(args.length > 0);
        const changed = pick % args.length;
        const move = directionOf(name, changed);
        const [value, other] = [args[changed]?.real, args[changed]?.known];
        fc.pre(value !== undefined && other !== undefined && isDecided(highest(other)));
        const before = apply(
          name,
          args.map((arg) => arg.real),
        );
        const after = apply(
          name,
          args.map((arg, index) => (index === changed ? highest(other) : arg.real)),
        );
        const rises = order(highest(other)) - order(value as Abstract);
        if (move === "mixed") return;
        expect(Math.sign(order(after) - order(before)) * Math.sign(rises) * (move === "down" ? -1 : 1)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});

/** The highest value that something may have, as a value of its own. */
function highest(value: Abstract): Abstract {
  if (value.kind === "number") return { ...value, min: value.max };
  if (value.kind === "date") return { ...value, min: value.max };
  return value.kind === "truth" ? truthOf(value.truth !== "false") : value;
}

function order(value: Abstract): number {
  if (value.kind === "truth") return value.truth === "true" ? 1 : 0;
  if (value.kind === "date") return value.min ?? Number.NaN;
  if (value.kind !== "number" || value.min === null) return Number.NaN;
  return Number(value.min.numerator) / Number(value.min.denominator);
}

describe("comparisons on what is known in part", () => {
  const operators: readonly ComparisonOperator[] = ["=", "!=", "<", "<=", ">", ">="];
  it.each(operators)("%s contains its truth on what is real", (operator) => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(number, number), fc.tuple(date, date)), ([left, right]) => {
        const real = comparison(operator, left.real, right.real);
        expect(isDecided(real)).toBe(true);
        expect(mayBe(comparison(operator, left.known, right.known), real)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
