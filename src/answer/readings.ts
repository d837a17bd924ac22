import type { Frame } from "../compile/frame.js";
import { rangeOf } from "../findings/money.js";
import type { Determination, ReadingUsed } from "../model/determination.js";
import { replan } from "../plan/plan.js";
import { type CaseAtHand, frameOn } from "./case-at-hand.js";
import { circleOf } from "./circle.js";
import { type Settled, settle } from "./interactions.js";
import { type LevelProgram, type Program, programOf } from "./program.js";
import { screenOne, subjectIn } from "./screen.js";
import type { SubjectAt } from "./subjects.js";

/** Lists the readings that a determination may rest on, each with the options under which it would be another. */
export const readingsOf = (program: Program, at: CaseAtHand, settled: Settled, subject: SubjectAt): readonly ReadingUsed[] => {
  const { plan } = program;
  const { policy, version } = settled.determination;
  if (version === null) return [];
  const answer = answerOf(settled);
  const names = new Set(settled.circle.policies.flatMap((one) => [...program.reachOf(one).readings]));
  return [...names].map((name) => {
    const chosen = plan.readings[name] ?? "";
    const others = Object.keys(plan.pack.readings[name]?.options ?? {}).filter((option) => option !== chosen);
    const differs = (option: string): boolean =>
      answerOn(programOf(replan(plan, { readings: { [name]: option } })), at, policy, subject) !== answer;
    const otherwise = others.filter(differs);
    return { name, chosen, matters: otherwise.length > 0, otherwise };
  });
};

const answerOf = ({ determination: { outcome, amount, range, interactions } }: Settled): string =>
  JSON.stringify([outcome, amount, range, interactions]);

/** The same of another plan, its reasons left out. */
const answerOn = (program: Program, at: CaseAtHand, policy: string, subject: SubjectAt): string => {
  const of = program.policies.find((one) => one.policy === policy)?.levels.find(({ level }) => level === subject.level);
  if (of === undefined || circleOf(program.plan.pack, policy).interactions.length > 0)
    return answerOf(settle(program, at, policy, subject));
  const frame = frameOn(program, at);
  const { outcome, amount } = screenOne(program, of, frame, subject.index, subjectIn(frame, subject.level, subject.index));
  return JSON.stringify([outcome, amount, rangeFor(program, of, frame, outcome), []]);
};

const rangeFor = (
  { compiler }: Program,
  { runs }: LevelProgram,
  frame: Frame,
  outcome: Determination["outcome"],
): Determination["range"] => {
  if (runs === null || runs.pays === null || outcome === "ineligible") return null;
  return rangeOf(outcome, compiler.amount(runs.scope)(frame));
};
