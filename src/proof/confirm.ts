import { type Screened, screen } from "../answer/screen.js";
import { createValuation } from "../evaluate/valuation.js";
import type { Claim, Statement } from "../model/claim.js";
import type { Level } from "../model/level.js";
import type { Row } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { contextOf } from "../plan/context.js";
import { presentMembers } from "../plan/given.js";
import { plan } from "../plan/plan.js";
import { readCase } from "../plan/read-case.js";
import { compare, type Fraction, parseFraction, printDecimal } from "../values/fraction.js";
import type { Asked } from "./ask.js";
import type { SideName } from "./encoding.js";
import type { Found, LocalFigure } from "./witness.js";

/** What the evaluators say of a household that a claim is said to fail for. */
export interface Confirmation {
  /** confirmed: it fails; denied: it holds; undecided: they leave open whether it does. */
  readonly verdict: "confirmed" | "denied" | "undecided";
  /** The answers that were compared, in the order in which the claim compares them. */
  readonly answers: readonly Screened[];
  /** What the amount was compared with. */
  readonly least: string | null;
}

type Says = (asked: Asked, found: Found) => Confirmation;

const verdictOf = (answers: readonly Screened[], fails: boolean, least: string | null = null): Confirmation => ({
  verdict: answers.some(isOpen) ? "undecided" : fails ? "confirmed" : "denied",
  answers,
  least,
});

const isOpen = ({ outcome, amount }: Screened): boolean => outcome === "undetermined" || amount?.bound === "at_least";

const says = {
  nobody_loses_against: (asked, found) => {
    const [before, after] = (["then", "now"] as const).map((side) => answerOf(asked, found, side, 0));
    return both(before, after, (one, other) => isWorse(other, one));
  },
  amount_at_least: (asked, found) => {
    const answer = answerOf(asked, found, "now", 0);
    const least = leastOf(asked, found);
    if (answer === undefined) return verdictOf([], false);
    const sum = sumOf(answer);
    if (least === null || (answer.outcome === "eligible" && sum === null)) {
      return { verdict: "undecided", answers: [answer], least: null };
    }
    return verdictOf([answer], sum !== null && compare(sum, least.value) < 0, least.text);
  },
  at_most_one_of: (asked, found) => {
    const { statement } = asked.claim;
    const named = statement.kind === "at_most_one_of" ? statement.policies : [];
    const answers = answersOf(asked, found, "now", 0).filter(
      ({ policy, subject }) => named.some((one) => one.policy === policy) && isAbout(asked, subject.kind, named, policy),
    );
    const eligible = answers.filter(({ outcome }) => outcome === "eligible");
    return verdictOf(eligible.length > 1 ? eligible : answers, eligible.length > 1);
  },
  monotone_in: (asked, found) => {
    const [low, high] = [0, 1].map((at) => answerOf(asked, found, "now", at));
    const { statement } = asked.claim;
    const falls = statement.kind === "monotone_in" && statement.course === "falls";
    return both(low, high, (one, other) => (falls ? isWorse(one, other) : isWorse(other, one)));
  },
} satisfies { [K in Statement["kind"]]: Says };

/** Asks the evaluators whether a claim fails for what was found. */
export const confirm: Says = (asked, found) => says[asked.claim.statement.kind](asked, found);

const both = (
  one: Screened | undefined,
  other: Screened | undefined,
  fails: (one: Screened, other: Screened) => boolean,
): Confirmation => (one === undefined || other === undefined ? verdictOf([], false) : verdictOf([one, other], fails(one, other)));

const isWorse = (one: Screened, than: Screened): boolean => {
  if (than.outcome !== "eligible") return false;
  if (one.outcome !== "eligible") return true;
  const [a, b] = [sumOf(one), sumOf(than)];
  return a !== null && b !== null && compare(a, b) < 0;
};

const sumOf = ({ amount }: Screened): Fraction | null => (amount === null ? null : parseFraction(amount.value));

const isAbout = (
  { level }: Asked,
  kind: Level,
  named: readonly { readonly policy: string; readonly level: Level }[],
  policy: string,
): boolean => named.some((one) => one.policy === policy && (kind === one.level || kind === level));

const answerOf = (asked: Asked, found: Found, side: SideName, at: number): Screened | undefined =>
  answersOf(asked, found, side, at).find(({ policy, subject }) => policy === asked.claim.policy && subject.kind === asked.level);

const answersOf = (asked: Asked, found: Found, side: SideName, at: number): readonly Screened[] =>
  screen(planOf(asked, found, side), found.cases[at] ?? {});

/** Plans the day of what was found, by its readings, with its local values in place. */
const planOf = ({ claim, now, then }: Asked, { asOf, readings, figures }: Found, side: SideName): Plan => {
  const policies = [claim.policy, ...policiesOf(claim)];
  const today = plan(now.pack, { asOf, policies, readings });
  const { statement } = claim;
  const made =
    side === "then" && then !== null && statement.kind === "nobody_loses_against"
      ? { ...plan(now.pack, { asOf: statement.day, policies, readings }), asOf, places: today.places }
      : today;
  return withFigures(
    made,
    figures.filter((one) => one.side === side),
  );
};

const policiesOf = ({ statement }: Claim): readonly string[] =>
  statement.kind === "at_most_one_of" ? statement.policies.map(({ policy }) => policy) : [];

const withFigures = (made: Plan, figures: readonly LocalFigure[]): Plan => {
  const cells = { ...made.cells };
  for (const { parameter, keys, value } of figures) {
    const row: Row = { ...emptyRow, id: [parameter, ...keys].join("/"), from: made.asOf, value };
    cells[parameter] = { ...cells[parameter], [keys.join("/")]: { kind: "row", row } };
  }
  return { ...made, cells };
};

const emptyRow = { until: null, attested: false, published: null, between: null, cite: [] } as const;

/** What the reference interpreter makes of the least that is claimed. */
const leastOf = (asked: Asked, found: Found): { readonly value: Fraction; readonly text: string } | null => {
  const { statement, policy } = asked.claim;
  const planned = planOf(asked, found, "now");
  const version = planned.versions[policy] ?? null;
  if (statement.kind !== "amount_at_least" || version === null) return null;
  const given = readCase(planned, found.cases[0] ?? {});
  const index = { person: presentMembers(given, planned.asOf)[0] ?? null, item: 0, household: null, village: null, county: null };
  const value = createValuation(planned, given).node(statement.least, contextOf(version, asked.level, index[asked.level]));
  if (value.kind !== "number" || value.min === null || value.max === null || compare(value.min, value.max) !== 0) return null;
  return { value: value.min, text: printDecimal(value.min, 2) };
};
