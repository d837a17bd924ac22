import { printMoney } from "../findings/money.js";
import type { Determination, InteractionEffect } from "../model/determination.js";
import type { Interaction, Row } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { contextOf } from "../plan/context.js";
import type { Given } from "../plan/given.js";
import { applyInteraction } from "./apply-interaction.js";
import { type Circle, circleOf } from "./circle.js";
import { type Determined, determine, type SubjectAt, unconfirmedOf } from "./determine.js";
import { type Limit, limitOf } from "./limit.js";
import type { ReadingLog } from "./reading-log.js";
import { noStake, type Ruling, type Stake, stakeOf } from "./stake.js";

/** A determination as it is on the plan's day alone, with what the interactions of the pack make of it. */
export interface Settled {
  readonly determination: Omit<Determination, "readings" | "validThrough">;
  /** Beside the policy itself, what the interactions hang on. */
  readonly circle: Circle;
  readonly logs: readonly ReadingLog[];
}

/** Determines a policy for a subject, and those that interact with it as far as that matters. */
export const settle = (plan: Plan, given: Given, policy: string, subject: SubjectAt): Settled => {
  const own = determine(plan, given, policy, subject);
  const circle = circleOf(plan.pack, policy);
  if (circle.interactions.length === 0 || !mayBePaid(own))
    return {
      determination: { ...own.determination, interactions: [] },
      circle: { interactions: [], policies: [policy] },
      logs: [own.log],
    };
  const speakingOf = circle.policies.filter((name) => plan.versions[name]?.subject.includes(subject.level) ?? true);
  const parties = new Map(
    speakingOf.map((name) => [name, name === policy ? own : determine(plan, given, name, subject)] as const),
  );
  const applied = applyAll(circle, { plan, given, subject, parties, policy });
  return {
    determination: summed(plan, own, applied),
    circle,
    logs: [...parties.values()].map(({ log }) => log),
  };
};

const mayBePaid = (determined: Determined | undefined): boolean =>
  determined?.determination.outcome === "eligible" || determined?.determination.outcome === "undetermined";

interface Round {
  readonly plan: Plan;
  readonly given: Given;
  readonly subject: SubjectAt;
  readonly parties: ReadonlyMap<string, Determined>;
  /** Whose determination it is. */
  readonly policy: string;
}

/** The interactions that concern the policy, with what came of them. */
interface Applied {
  readonly effects: readonly InteractionEffect[];
  readonly concerning: readonly { readonly interaction: Interaction; readonly limit: Limit | null }[];
  readonly stake: Stake;
}

const applyAll = (circle: Circle, round: Round): Applied => {
  const stakes = new Map([...round.parties].map(([name, determined]) => [name, stakeOf(determined)]));
  const effects: InteractionEffect[] = [];
  const concerning: Applied["concerning"][number][] = [];
  for (const [name, interaction] of circle.interactions) {
    const { policies } = interaction;
    const limit = interaction.kind === "cap" ? limitFor(interaction.at, round) : null;
    const rulings = applyInteraction(
      interaction.kind,
      policies.map((one) => stakes.get(one) ?? noStake),
      limit,
    );
    rulings.forEach(({ stake }, at) => {
      stakes.set(policies[at] ?? "", stake);
    });
    const own = rulings[policies.indexOf(round.policy)];
    const others = policies.filter((one) => one !== round.policy && mayBePaid(round.parties.get(one)));
    if (own === undefined || !isConcerned(own, others, limit)) continue;
    effects.push({ name, with: others, effect: own.effect, payable: payableOf(own, round) });
    concerning.push({ interaction, limit });
  }
  return { effects, concerning, stake: stakes.get(round.policy) ?? noStake };
};

/** A cap lowers a benefit that stands alone, too. */
const isConcerned = ({ effect }: Ruling, others: readonly string[], limit: Limit | null): boolean =>
  others.length > 0 || (limit !== null && (effect === "reduced" || effect === "open"));

const limitFor = (parameter: string, { plan, given, subject, policy }: Round): Limit | null => {
  const version = plan.versions[policy] ?? null;
  return version === null ? null : limitOf(plan, given, parameter, contextOf(version, subject.level, subject.index));
};

const payableOf = ({ stake }: Ruling, { plan, policy }: Round): string | null => {
  const paysMoney = (plan.versions[policy]?.amount ?? null) !== null;
  return paysMoney && stake.payable !== null ? printMoney(stake.payable) : null;
};

const summed = (plan: Plan, { determination }: Determined, { effects, concerning, stake }: Applied) => {
  const rows: readonly Row[] = concerning.flatMap(({ limit }) => limit?.rows ?? []);
  const cited = [...concerning.flatMap(({ interaction }) => interaction.cite), ...rows.flatMap((row) => row.cite)];
  return {
    ...determination,
    missing: stake.missing,
    supposed: united(
      determination.supposed,
      concerning.flatMap(({ limit }) => limit?.supposed ?? []),
    ),
    unconfirmed: united(determination.unconfirmed, unconfirmedOf(plan, cited)),
    rows: united(
      determination.rows,
      rows.map((row) => row.id),
    ),
    interactions: effects,
  };
};

const united = (own: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...own, ...more])];
