import { printMoney } from "../findings/money.js";
import type { Determination, InteractionEffect } from "../model/determination.js";
import type { Interaction, Row } from "../model/pack.js";
import type { Plan } from "../model/plan.js";
import { contextOf } from "../plan/context.js";
import { applyInteraction } from "./apply-interaction.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { type Circle, circleOf } from "./circle.js";
import { type Determined, determine, unconfirmedOf } from "./determine.js";
import { type Limit, limitOf } from "./limit.js";
import type { Program } from "./program.js";
import type { Consulted, ReadingLog } from "./reading-log.js";
import { noStake, type Ruling, type Stake, stakeOf } from "./stake.js";
import type { SubjectAt } from "./subjects.js";

/** A determination as it is on the plan's day alone, with what the interactions of the pack make of it. */
export interface Settled {
  readonly determination: Omit<Determination, "readings" | "validThrough">;
  /** Beside the policy itself, what the interactions hang on. */
  readonly circle: Circle;
  readonly logs: readonly ReadingLog[];
  readonly consulted: readonly Consulted[];
}

/** Determines a policy for a subject, and those that interact with it as far as that matters. */
export const settle = (program: Program, at: CaseAtHand, policy: string, subject: SubjectAt): Settled => {
  const { plan } = program;
  const own = determine(program, at, policy, subject);
  const circle = circleOf(plan.pack, policy);
  if (circle.interactions.length === 0 || !mayBePaid(own))
    return {
      determination: { ...own.determination, interactions: [] },
      circle: { interactions: [], policies: [policy] },
      logs: [own.log],
      consulted: [own.consulted],
    };
  const speakingOf = circle.policies.filter((name) => plan.versions[name]?.subject.includes(subject.level) ?? true);
  const parties = new Map(
    speakingOf.map((name) => [name, name === policy ? own : determine(program, at, name, subject)] as const),
  );
  const applied = applyAll(circle, { program, at, subject, parties, policy });
  return {
    determination: summed(plan, own, applied),
    circle,
    logs: [...parties.values()].map(({ log }) => log),
    consulted: [...[...parties.values()].map(({ consulted }) => consulted), ...applied.consulted],
  };
};

const mayBePaid = (determined: Determined | undefined): boolean =>
  determined?.determination.outcome === "eligible" || determined?.determination.outcome === "undetermined";

interface Round {
  readonly program: Program;
  readonly at: CaseAtHand;
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
  /** By the caps, those that do not concern the policy too. */
  readonly consulted: readonly Consulted[];
}

const applyAll = (circle: Circle, round: Round): Applied => {
  const stakes = new Map([...round.parties].map(([name, determined]) => [name, stakeOf(determined)]));
  const effects: InteractionEffect[] = [];
  const concerning: Applied["concerning"][number][] = [];
  const consulted: Consulted[] = [];
  for (const [name, interaction] of circle.interactions) {
    const { policies } = interaction;
    const limit = interaction.kind === "cap" ? limitFor(interaction.at, round) : null;
    if (limit !== null) consulted.push(limit.consulted);
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
  return { effects, concerning, stake: stakes.get(round.policy) ?? noStake, consulted };
};

/** A cap lowers a benefit that stands alone, too. */
const isConcerned = ({ effect }: Ruling, others: readonly string[], limit: Limit | null): boolean =>
  others.length > 0 || (limit !== null && (effect === "reduced" || effect === "open"));

const limitFor = (parameter: string, { program, at, subject, policy }: Round): Limit | null => {
  const version = program.plan.versions[policy] ?? null;
  return version === null ? null : limitOf(program, at, parameter, contextOf(version, subject.level, subject.index));
};

const payableOf = ({ stake }: Ruling, { program, policy }: Round): string | null => {
  const paysMoney = (program.plan.versions[policy]?.amount ?? null) !== null;
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
