import { decidedNumber } from "../findings/money.js";
import type { Interaction } from "../model/pack.js";
import { compare, max, min, zero } from "../values/fraction.js";
import { type Interval, minus, plus } from "../values/interval.js";
import type { Limit } from "./limit.js";
import { contested, givesWay, open, possible, type Ruling, reducedTo, type Stake, stands } from "./stake.js";

/** The stakes written before one and those after it, and what a cap leaves for all. */
interface Beside {
  readonly before: readonly Stake[];
  readonly after: readonly Stake[];
  readonly limit: Limit | null;
}

/**
 * Applies an interaction to the stakes of its policies, in written order. The ruling on a policy that is not decided says what comes
 * of it where it is due.
 */
export const applyInteraction = (kind: Interaction["kind"], stakes: readonly Stake[], limit: Limit | null): readonly Ruling[] =>
  stakes.map((stake, at) => {
    if (stake.due === "false") return givesWay(stake);
    const ruling = rules[kind](stake, { before: stakes.slice(0, at), after: stakes.slice(at + 1), limit });
    return stake.isContested && ruling.effect !== "gives_way" ? open(ruling.stake, []) : ruling;
  });

type Rule = (stake: Stake, beside: Beside) => Ruling;

const excludes: Rule = (stake, { before: [stronger] }) => {
  if (stronger === undefined || stronger.due === "false") return stands(stake);
  return stronger.due === "true" ? givesWay(stake) : contested(stake, stronger.missing);
};

const higher: Rule = (stake, beside) => {
  const [before, after] = [beside.before.filter(isPossible), beside.after.filter(isPossible)];
  const loses =
    before.some((rival) => rival.due === "true" && isAtLeast(rival, stake)) ||
    after.some((rival) => rival.due === "true" && isAbove(rival, stake));
  if (loses) return givesWay(stake);
  if (before.every((rival) => isAbove(stake, rival)) && after.every((rival) => isAtLeast(stake, rival))) return stands(stake);
  return contested(stake, missingOf([...before, ...after]));
};

/** Whoever is written first is paid first, from what the cap leaves. */
const cap: Rule = (stake, { before, limit }) => {
  if (limit === null) return stands(stake);
  const left = notNegative(minus(limit.value, before.map(possible).reduce(plus, { min: zero, max: zero })));
  const { paid } = stake;
  if (left.min !== null && paid.max !== null && compare(paid.max, left.min) <= 0) return stands(stake);
  const exact = decidedNumber(left);
  if (exact !== null && paid.min !== null && compare(paid.min, exact) > 0) return reducedTo(stake, exact);
  return open({ ...stake, paid: lower(paid, left) }, [...missingOf(before.filter(isPossible)), ...limit.missing]);
};

const rules = { excludes, higher, cap } satisfies { [K in Interaction["kind"]]: Rule };

const isPossible = ({ due }: Stake): boolean => due !== "false";

const missingOf = (stakes: readonly Stake[]): Stake["missing"] => stakes.flatMap(({ missing }) => missing);

/** Whatever the figures turn out to be. */
const isAtLeast = (a: Stake, b: Stake): boolean =>
  a.paid.min !== null && b.paid.max !== null && compare(a.paid.min, b.paid.max) >= 0;

const isAbove = (a: Stake, b: Stake): boolean =>
  a.paid.min !== null && b.paid.max !== null && compare(a.paid.min, b.paid.max) > 0;

const notNegative = ({ min: low, max: high }: Interval): Interval => ({
  min: low === null ? zero : max(low, zero),
  max: high === null ? null : max(high, zero),
});

const lower = (a: Interval, b: Interval): Interval => ({
  min: a.min === null || b.min === null ? null : min(a.min, b.min),
  max: a.max === null ? b.max : b.max === null ? a.max : min(a.max, b.max),
});
